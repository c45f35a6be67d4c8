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

  /// A gazetteer that uses `image` where it lies, for as long as `owner` keeps it; `nil` where its sections do not fit its
  /// length. The image is known to be whole, and its first byte lies on an eight-byte boundary.
  package convenience init?(image: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable) {
    var reader = unsafe ImageReader(image, owner)
    self.init(&reader)
  }
}

/// Takes sections off an image.
@safe struct ImageReader {
  private let image: UnsafeRawBufferPointer
  private let owner: any AnyObject & Sendable
  private var at = 0

  init(_ image: UnsafeRawBufferPointer, _ owner: any AnyObject & Sendable) {
    unsafe self.image = image
    self.owner = owner
  }

  var isAtEnd: Bool { unsafe at == image.count }

  /// The next section, where it lies; `nil` where the image is too short for it.
  mutating func next<T: BitwiseCopyable & Sendable>() -> FlatArray<T>? {
    guard unsafe at + 8 <= image.count else { return nil }
    let start = at + 8
    let count = unsafe image.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    guard unsafe count <= UInt64((image.count - start) / MemoryLayout<T>.stride) else { return nil }
    let length = Int(count) * MemoryLayout<T>.stride
    at = (start + length + 7) / 8 * 8
    guard unsafe at <= image.count else { return nil }
    let section = unsafe UnsafeRawBufferPointer(rebasing: image[start..<start + length])
    return unsafe FlatArray(section.bindMemory(to: T.self), of: owner)
  }
}
