import FoundationEssentials
import YeonpyoEntities
import YeonpyoText

/// A language of a gazetteer, named as Apple's NaturalLanguage names it (BCP 47).
public struct NLLanguage: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public static let english = NLLanguage("en")
  public static let korean = NLLanguage("ko")
}

/// Terms with labels of your own, in the shape of Apple's class of that name, so that code moves to Linux as it is.
///
/// Terms are found whatever the case of their letters, their width, accents, hyphens and spaces. A term with two labels
/// has the one that comes first in byte order.
public final class NLGazetteer: Sendable {
  private let file: GazetteerBytes
  private let gazetteer: Gazetteer
  /// What it was made for; nothing depends on it.
  public let language: NLLanguage?

  /// - Parameter dictionary: label → its terms.
  /// - Throws: where ICU cannot be opened.
  public convenience init(dictionary: [String: [String]], language: NLLanguage? = nil) throws {
    try self.init(
      bytes: GazetteerFile.bytes(of: NLGazetteer.compiled(dictionary), options: 0), language)
  }

  /// - Throws: ``GazetteerError``, where the file cannot be read or is none that ``write(_:language:to:)`` made.
  public convenience init(contentsOf url: URL) throws {
    try self.init(bytes: FileBytes.read(url.path), nil, url.path)
  }

  /// - Throws: ``GazetteerError``, where the bytes are no gazetteer.
  public convenience init(data: Data) throws { try self.init(bytes: Array(data), nil) }

  private init(bytes: [UInt8], _ language: NLLanguage?, _ path: String = "data") throws {
    file = GazetteerBytes(bytes)
    self.language = language
    do throws(GazetteerFileError) {
      gazetteer = unsafe try GazetteerFile.open(file.bytes, of: file).gazetteer
    } catch {
      throw GazetteerError(SourcePlace(file: path), error.message)
    }
  }

  private static func compiled(_ dictionary: [String: [String]]) throws -> Gazetteer {
    var assembler = try GazetteerAssembler()
    let source = assembler.addSource("", hash: 0, lines: 0, object: Span()).number
    for (label, terms) in dictionary.sorted(by: { precedesInBytes($0.key, $1.key) }) {
      // A kind of name whose parts count for nothing.
      let entity = assembler.addEntity(id: label, label: .event, english: label, korean: label)
      assembler.beginEntity()
      for term in terms {
        // A capital would be asked for where a term begins with one.
        assembler.addAlias(
          term.lowercased(), of: entity, origin: .name, flags: [], source: source, line: 0)
      }
    }
    return assembler.finish()
  }

  /// The label of a term, `nil` where it has none.
  public func label(for string: String) -> String? {
    var lookup = try? NameLookup()
    guard let spelling = lookup?.spelling(Array(string.utf8), in: gazetteer) else { return nil }
    return gazetteer.string(gazetteer.entity(gazetteer.alias(spelling).entity).id)
  }

  /// The compiled gazetteer, as ``write(_:language:to:)`` writes it.
  public var data: Data { unsafe Data(file.bytes) }

  /// Compiles terms into a file.
  ///
  /// - Throws: where the file cannot be written; nothing is left of it then.
  public static func write(
    _ dictionary: [String: [String]], language: NLLanguage? = nil, to url: URL
  ) throws {
    try NLGazetteer(dictionary: dictionary, language: language).write(to: url)
  }

  /// Writes the compiled gazetteer, beside its place first.
  ///
  /// - Throws: where the file cannot be written; nothing is left of it then.
  public func write(to url: URL) throws { try data.write(to: url, options: .atomic) }
}

/// A compiled gazetteer's bytes in memory, on an eight-byte boundary.
@safe final class GazetteerBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ file: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(file.count, 1), alignment: 8)
    unsafe memory.copyBytes(from: file)
    unsafe bytes = UnsafeRawBufferPointer(rebasing: memory[..<file.count])
  }

  deinit { unsafe UnsafeRawPointer(bytes.baseAddress)?.deallocate() }
}
