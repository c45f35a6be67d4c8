import YeonpyoText

/// The compiled file (`.ypg`), little-endian, laid out so that its tables are used where they lie.
///
/// | bytes | hold |
/// | --- | --- |
/// | 0..<8 | `YEONPYOG` |
/// | 8..<12 | format version |
/// | 12..<16 | number of sections |
/// | 16..<24 | bytes of the whole file |
/// | 24..<32 | build options: a hash of what names are compiled with (particles, lists of words, ICU's version) |
/// | 32..<40 | XXH64 of all that follows the section table |
/// | 40..<48 | XXH64 of bytes 0..<40 and of the section table |
/// | 48… | section table: for each its offset and its number of elements, eight bytes both |
///
/// Sections begin on eight-byte boundaries, in the order of ``Gazetteer``: slots, first filter, small filter, first
/// syllables, aliases, their places (bases, offsets, far), the index of romanized names (buckets,
/// names), entities, lists, sources, text.
///
/// Opening reads the header and the section table only, which have a checksum of their own; what a section holds is checked
/// where it is followed. ``isWhole`` reads everything.
package enum GazetteerFile {
  package static let version: UInt32 = 3
  static let magic = Array("YEONPYOG".utf8)
  static let headerSize = 48
  static let sectionCount = 14

  /// Whether the bytes are meant to be a compiled gazetteer.
  package static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe bytes.count >= 8 && bytes.prefix(8).elementsEqual(magic)
  }

  /// The same for the beginning of a file.
  package static func isOne(_ head: [UInt8]) -> Bool { head.prefix(8).elementsEqual(magic) }

  /// The bytes of a gazetteer; the same gazetteer gives the same.
  package static func bytes(of gazetteer: Gazetteer, options: UInt64) -> [UInt8] {
    let start = headerSize + sectionCount * 16
    // The header is known at the end; a large file is not copied for it.
    var file = [UInt8](repeating: 0, count: start)
    var table: [UInt8] = []
    file.reserveCapacity(start + gazetteer.byteCount)
    func add<T: BitwiseCopyable & Sendable>(_ section: FlatArray<T>) {
      append(UInt64(file.count), to: &table)
      append(UInt64(section.count), to: &table)
      unsafe section.withBytes { unsafe file += $0 }
      while file.count % 8 != 0 { file.append(0) }
    }
    add(gazetteer.slots)
    add(gazetteer.firstFilter.words)
    add(gazetteer.smallFilter.words)
    add(gazetteer.firstSyllables)
    add(gazetteer.aliases)
    add(gazetteer.places.bases)
    add(gazetteer.places.offsets)
    add(gazetteer.places.far)
    add(gazetteer.romanIndex.buckets)
    add(gazetteer.romanIndex.names)
    add(gazetteer.entities)
    add(gazetteer.lists)
    add(gazetteer.sources)
    add(gazetteer.text)
    var header = magic
    append(version, to: &header)
    append(UInt32(sectionCount), to: &header)
    append(UInt64(file.count), to: &header)
    append(options, to: &header)
    append(xxHash64(file.span.extracting(start...)), to: &header)
    append(xxHash64((header + table).span), to: &header)
    header += table
    for (place, byte) in header.enumerated() { file[place] = byte }
    return file
  }

  private static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes += $0 }
  }

  /// A gazetteer that uses `bytes` where they lie, for as long as `owner` keeps them; takes constant time.
  ///
  /// - Parameter bytes: begin on an eight-byte boundary.
  package static func open(
    _ bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable
  ) throws(GazetteerFileError) -> (gazetteer: Gazetteer, options: UInt64) {
    guard unsafe isOne(bytes) else { throw .foreign }
    guard bytes.count >= headerSize else { throw .truncated }
    let version = unsafe UInt32(littleEndian: bytes.load(fromByteOffset: 8, as: UInt32.self))
    guard version == GazetteerFile.version else { throw .version(version) }
    let count = unsafe UInt32(littleEndian: bytes.load(fromByteOffset: 12, as: UInt32.self))
    let start = headerSize + sectionCount * 16
    guard count == sectionCount else { throw .damaged }
    guard bytes.count >= start else { throw .truncated }
    func word(_ at: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.load(fromByteOffset: at, as: UInt64.self))
    }
    let checked = unsafe Array(bytes[..<40]) + bytes[headerSize..<start]
    guard xxHash64(checked.span) == word(40) else { throw .damaged }
    let size = word(16)
    guard size <= UInt64(bytes.count) else { throw .truncated }
    guard size == UInt64(bytes.count) else { throw .damaged }
    var sections = unsafe SectionReader(bytes, owner)
    guard let gazetteer = Gazetteer(&sections) else { throw .damaged }
    return (gazetteer, word(24))
  }

  /// XXH64 of the content of an opened file, as its header has it.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.load(fromByteOffset: 32, as: UInt64.self))
  }

  /// Whether nothing of an opened file was changed: reads all of it.
  package static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = headerSize + sectionCount * 16
    guard bytes.count >= start else { return false }
    let body = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
    return unsafe xxHash64(Span(_unsafeBytes: body)) == checksum(bytes)
  }
}

/// Why a compiled gazetteer cannot be used.
package enum GazetteerFileError: Error, Equatable {
  /// Something else altogether.
  case foreign
  /// Made by another version of yeonpyo.
  case version(UInt32)
  /// The end is missing.
  case truncated
  /// Header and content do not fit.
  case damaged

  /// One sentence, to stand behind the file's name.
  package var message: String {
    switch self {
    case .foreign: "this is no compiled gazetteer"
    case .version(let found) where found > GazetteerFile.version:
      "made by a newer yeonpyo (format \(found), this one reads \(GazetteerFile.version)): build it again"
    case .version(let found):
      "made by an older yeonpyo (format \(found), this one reads \(GazetteerFile.version)): build it again"
    case .truncated: "the end of the file is missing: copy or build it again"
    case .damaged: "the file is damaged: copy or build it again"
    }
  }
}

extension Gazetteer {
  /// Bytes of all tables.
  fileprivate var byteCount: Int {
    let filters = firstFilter.words.count + smallFilter.words.count + firstSyllables.count
    let tables =
      aliases.count * 10 + places.far.count * 8 + entities.count * 24 + lists.count * 4 + sources
      .count * 32
    let roman = (romanIndex.buckets.count + romanIndex.names.count) * 4
    // Sections are filled up to eight bytes.
    return (slots.count + filters) * 8 + tables + roman + text.count + GazetteerFile.sectionCount
      * 8
  }
}

/// Takes sections off a compiled file in order.
@safe struct SectionReader {
  private let file: UnsafeRawBufferPointer
  private let owner: any AnyObject & Sendable
  private var number = 0

  init(_ file: UnsafeRawBufferPointer, _ owner: any AnyObject & Sendable) {
    unsafe self.file = file
    self.owner = owner
  }

  /// The next section, where it lies; `nil` where it would not lie in the file.
  mutating func next<T: BitwiseCopyable & Sendable>() -> FlatArray<T>? {
    let entry = GazetteerFile.headerSize + number * 16
    number += 1
    let offset = unsafe UInt64(
      littleEndian: file.load(fromByteOffset: entry, as: UInt64.self))
    let count = unsafe UInt64(
      littleEndian: file.load(fromByteOffset: entry + 8, as: UInt64.self))
    let size = unsafe UInt64(file.count)
    guard offset % 8 == 0, offset <= size,
      count <= (size - offset) / UInt64(MemoryLayout<T>.stride)
    else { return nil }
    let start = Int(offset)
    let section = unsafe UnsafeRawBufferPointer(
      rebasing: file[start..<start + Int(count) * MemoryLayout<T>.stride])
    return unsafe FlatArray(section.bindMemory(to: T.self), of: owner)
  }
}
