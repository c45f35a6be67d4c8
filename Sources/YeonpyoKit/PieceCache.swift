import YeonpyoText

/// Rendered pieces of mention records, kept by spelling: a table of 4,096 places where a newcomer takes an old one's.
struct PieceCache {
  struct Piece: BitwiseCopyable {
    var key: UInt32 = .max
    /// Bytes of the store.
    var middle = ByteSpan(0, 0)
    var end = ByteSpan(0, 0)
  }

  private var places = [Piece](repeating: Piece(), count: 4096)
  private var store: [UInt8] = []

  func find(_ key: UInt32) -> Piece? {
    let piece = places[Int(key & 4095)]
    return piece.key == key ? piece : nil
  }

  mutating func keep(_ rendered: (middle: [UInt8], end: [UInt8]), _ key: UInt32) -> Piece {
    if store.count > 1 << 22 {
      store.removeAll(keepingCapacity: true)
      places = [Piece](repeating: Piece(), count: 4096)
    }
    let start = store.count
    store += rendered.middle
    let between = store.count
    store += rendered.end
    let piece = Piece(
      key: key, middle: ByteSpan(start, between), end: ByteSpan(between, store.count))
    places[Int(key & 4095)] = piece
    return piece
  }

  @inline(__always)
  func append(_ span: ByteSpan, to line: inout LineCursor) { line.append(store.span, span.range) }
}
