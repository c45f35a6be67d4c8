import YeonpyoText

/// A text with its names marked: `{현빈|person/hyun-bin}은 어제`; marks may stand inside each other.
///
/// After swift-format's `MarkedText`.
public struct MarkedText {
  public struct Mark: Equatable {
    public var span: ByteSpan
    public var id: String

    public init(span: ByteSpan, id: String) {
      self.span = span
      self.id = id
    }
  }

  /// The text without marks.
  public private(set) var text = ""
  /// By start, longest first.
  public private(set) var marks: [Mark] = []

  public init(_ marked: String) {
    var open: [Int] = []
    var id: String?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "{": open.append(text.utf8.count)
      case "|" where !open.isEmpty: id = ""
      case "}" where id != nil:
        let start = open.removeLast()
        marks.append(Mark(span: ByteSpan(start, text.utf8.count), id: id ?? ""))
        id = nil
      default:
        if id == nil {
          text.unicodeScalars.append(scalar)
        } else {
          id?.unicodeScalars.append(scalar)
        }
      }
    }
    precondition(open.isEmpty && id == nil, "a mark is not closed: \(marked)")
    marks.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  public init(_ text: String, _ marks: [Mark]) {
    self.text = text
    self.marks = marks
  }

  /// The text with its marks, as it was written.
  public var marked: String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for at in 0...bytes.count {
      for mark in marks.reversed() where Int(mark.span.end) == at {
        result += Array("|\(mark.id)}".utf8)
      }
      for mark in marks where Int(mark.span.start) == at { result.append(0x7B) }
      if at < bytes.count { result.append(bytes[at]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
