import YeonpyoText

/// How the values of a JSON input stand in it.
enum JSONShape {
  /// One on each line.
  case lines
  /// In an array, or one after the other, over any number of lines.
  case values

  /// By the first bytes, up to the first line end or beyond: an array; a value that does not end with its line; several on
  /// one line.
  init(firstBytes bytes: [UInt8]) {
    self = JSONShape.hasValues(bytes) ? .values : .lines
  }

  private static func hasValues(_ bytes: [UInt8]) -> Bool {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    skipSpace(bytes, &at)
    guard at < bytes.count else { return false }
    if bytes[at] == 0x5B { return true }
    guard bytes[at] == 0x7B else { return false }
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x22:
        at += 1
        while at < bytes.count, bytes[at] != 0x22 {
          // A line that breaks in a string is a bad line.
          if bytes[at] == 0x0A { return false }
          at += bytes[at] == 0x5C ? 2 : 1
        }
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        guard depth <= 0 else { break }
        at += 1
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D {
          at += 1
        }
        return at < bytes.count && (bytes[at] == 0x7B || bytes[at] == 0x2C)
      case 0x0A:
        skipSpace(bytes, &at)
        // What goes on with a key, a value or an end goes on; another object is another line.
        return at < bytes.count && bytes[at] != 0x7B
      default: break
      }
      at += 1
    }
    return false
  }

  private static func skipSpace(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }
}
