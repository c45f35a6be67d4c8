extension Format {
  /// One file, compressed; or a tar in it.
  static let compressed = Format(
    reading: .archive, suffixes: ["gz", "bz2", "xz", "zst", "tgz", "tbz2", "txz"],
    beginnings: [
      [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      [0x28, 0xB5, 0x2F, 0xFD],
    ])
  static let zip = Format(
    reading: .archive, suffixes: ["zip"], beginnings: [[0x50, 0x4B, 0x03, 0x04]])
  static let tar = Format(reading: .archive, suffixes: ["tar"])
}
