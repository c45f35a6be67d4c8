import FoundationEssentials

/// A JSON value as it stands, for sources whose shape varies.
enum JSONTree: Decodable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let object = try? value.decode([String: JSONTree].self) {
      self = .object(object)
    } else if let array = try? value.decode([JSONTree].self) {
      self = .array(array)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else {
      self = .number(try value.decode(Double.self))
    }
  }

  /// - Throws: a message for people.
  static func read(_ bytes: [UInt8], _ place: SourcePlace) throws(GazetteerError) -> JSONTree {
    do {
      return try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted(let context) {
      let detail = (context.underlyingError.map { "\($0)" } ?? context.debugDescription)
      throw GazetteerError(place, "no JSON: \(JSONTree.firstSentence(detail))")
    } catch {
      throw GazetteerError(place, "no JSON")
    }
  }

  private static func firstSentence(_ text: String) -> String {
    // Foundation's own words name line and column: "… around line 3, column 7."
    guard let range = text.firstRange(of: "around line ") else { return "it breaks off" }
    let tail = text[range.lowerBound...].prefix { $0 != "." && $0 != "\"" }
    return "it cannot be read \(tail)"
  }

  /// The member of an object; `nil` for any other value, such as the `[]` that stands for an empty map.
  subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var elements: [JSONTree] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// By key, in order.
  var members: [(key: String, value: JSONTree)] {
    guard case .object(let members) = self else { return [] }
    return members.sorted { precedesInBytes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }
}
