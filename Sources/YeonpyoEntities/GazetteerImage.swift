import YeonpyoText

/// The tables of a ``Gazetteer`` as one run of bytes of this machine's order, for the cache of compiled show files.
///
/// Each section is its count of elements (64 bits) and the elements, filled up to eight bytes. An image holds no checksum:
/// whoever keeps it knows whether it is whole.
extension Gazetteer {
  package func image() -> [UInt8] {
    var image: [UInt8] = []
    append(slots, to: &image)
    append(firstFilter.words, to: &image)
    append(smallFilter.words, to: &image)
    append(firstSyllables, to: &image)
    append(groupStarts, to: &image)
    append(groupAliases, to: &image)
    append(aliases, to: &image)
    append(entities, to: &image)
    append(shows, to: &image)
    append(text, to: &image)
    append(FlatArray(Array(files.joined(separator: "\0").utf8)), to: &image)
    return image
  }

  private func append<T: BitwiseCopyable & Sendable>(_ table: FlatArray<T>, to image: inout [UInt8])
  {
    unsafe withUnsafeBytes(of: UInt64(table.count)) { unsafe image += $0 }
    unsafe table.withBytes { unsafe image += $0 }
    while image.count % 8 != 0 { image.append(0) }
  }

  /// Reads an image that is known to be whole; `nil` where its sections do not fit its length.
  package convenience init?(image: [UInt8]) {
    var tables = GazetteerTables()
    var reader = ImageReader(image)
    guard reader.read(&tables.slots), reader.read(&tables.firstFilter),
      reader.read(&tables.smallFilter), reader.read(&tables.firstSyllables),
      reader.read(&tables.groupStarts), reader.read(&tables.groupAliases),
      reader.read(&tables.aliases), reader.read(&tables.entities), reader.read(&tables.shows),
      reader.read(&tables.text), tables.firstFilter.count.nonzeroBitCount == 1,
      tables.smallFilter.count.nonzeroBitCount == 1
    else { return nil }
    var files: [UInt8] = []
    guard reader.read(&files), reader.isAtEnd else { return nil }
    tables.files = files.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    self.init(tables)
  }
}

/// Takes sections off an image.
private struct ImageReader {
  private let image: [UInt8]
  private var at = 0

  init(_ image: [UInt8]) { self.image = image }

  var isAtEnd: Bool { at == image.count }

  /// Fills `table` with the next section; false where the image is too short for it.
  mutating func read<T: BitwiseCopyable>(_ table: inout [T]) -> Bool {
    guard at + 8 <= image.count else { return false }
    let start = at + 8
    let count = unsafe image.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    }
    let stride = MemoryLayout<T>.stride
    guard count <= UInt64((image.count - start) / stride) else { return false }
    let length = Int(count) * stride
    table = unsafe [T](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      unsafe image.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[start..<start + length]))
      }
      filled = Int(count)
    }
    at = (start + length + 7) / 8 * 8
    return at <= image.count
  }
}
