import YeonpyoText

/// Versions that `--version` prints.
public enum YeonpyoVersion {
  public static let yeonpyo = "0.1.0"
  /// Of the records; the hash of document records is XXH64 with seed 0.
  public static let schema = "2"
  public static var icu: String { icuVersion }
}
