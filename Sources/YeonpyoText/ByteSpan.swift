/// A half-open range of UTF-8 bytes of a document's original text.
public struct ByteSpan: Hashable, Sendable, BitwiseCopyable {
  /// First byte, from 0.
  public var start: UInt32
  /// One past the last byte.
  public var end: UInt32

  @inlinable public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a span ends before it starts")
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var isEmpty: Bool { start == end }
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  @inlinable public func contains(_ other: ByteSpan) -> Bool {
    start <= other.start && other.end <= end
  }
  @inlinable public func overlaps(_ other: ByteSpan) -> Bool {
    start < other.end && other.start < end
  }
}
