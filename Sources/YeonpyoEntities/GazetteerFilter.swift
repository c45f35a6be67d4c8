import YeonpyoText

/// The question asked of every token: can a name begin here?
extension Gazetteer {
  /// The key of a first token in ``Gazetteer/firstFilter``: names that begin with a capital do so in the text, so that
  /// `the` and `The` are two.
  @inline(__always)
  package static func firstKey(_ hash: UInt32, isCapital: Bool) -> UInt32 {
    isCapital ? hash : hash ^ 0x5BD1_E995
  }
}
