/// Columns that `text` takes on a terminal: two for wide characters (UAX #11), none for marks that join.
package func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + columns($1.value) }
}

/// `text` with blanks up to `width` columns.
package func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

private func columns(_ codePoint: UInt32) -> Int {
  switch codePoint {
  case 0x300...0x36F, 0x1160...0x11FF, 0x200B...0x200F, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
