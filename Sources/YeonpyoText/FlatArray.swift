import CSystem

/// An immutable run of plain values, read without reference counting; the tables of inner loops.
///
/// Public, as `Token` and `FoldedHash` are, because only public code is specialized and inlined across modules.
/// The memory belongs to an owner that every copy keeps alive.
@safe public struct FlatArray<Element: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline nonisolated(unsafe) let base: UnsafeMutablePointer<Element>
  public let count: Int
  /// What the memory belongs to.
  private let owner: any AnyObject & Sendable

  public init(_ elements: [Element]) {
    let memory = OwnedMemory<Element>(elements)
    count = elements.count
    owner = memory
    unsafe base = memory.base
  }

  /// Takes memory of `sys_grow` over, which is freed with the last copy.
  package init(_ elements: consuming UnsafeMutablePointer<Element>, taking count: Int) {
    unsafe self.init(
      UnsafeBufferPointer(start: elements, count: count), of: TakenMemory(elements))
  }

  /// Elements that lie in memory of `owner`, which stays as it is for as long as `owner` lives.
  public init(_ elements: UnsafeBufferPointer<Element>, of owner: any AnyObject & Sendable) {
    count = elements.count
    self.owner = owner
    unsafe base =
      UnsafeMutablePointer(mutating: elements.baseAddress) ?? .allocate(capacity: 1)
  }

  @inlinable package subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "an index past the end of a table")
      return unsafe base[index]
    }
  }

  /// The element at an index that nobody has checked; `nil` past the end.
  @inlinable @inline(__always)
  public func at(_ index: Int) -> Element? {
    index >= 0 && index < count ? unsafe base[index] : nil
  }

  /// Asks for the memory of an element that will be read soon; past the end nothing happens.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) {
    if index >= 0 && index < count { unsafe prefetchMemory(base + index) }
  }

  /// Calls `body` with the elements of a range.
  @inlinable public func withSpan<R>(_ range: Range<Int>, _ body: (Span<Element>) -> R) -> R {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range past a table")
    let elements = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return body(unsafe Span(_unsafeElements: elements))
  }

  /// A copy.
  package var array: [Element] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// Calls `body` with the elements' bytes.
  public func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    unsafe body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count)))
  }
}

@usableFromInline func prefetchMemory(_ address: UnsafeRawPointer) { unsafe sys_prefetch(address) }

/// Memory that a ``FlatArray`` made for itself.
@safe private final class OwnedMemory<Element: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafeMutablePointer<Element>

  init(_ elements: [Element]) {
    unsafe base = .allocate(capacity: max(elements.count, 1))
    unsafe elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { unsafe base.initialize(from: start, count: source.count) }
    }
  }

  deinit { unsafe base.deallocate() }
}

@safe private final class TakenMemory: Sendable {
  nonisolated(unsafe) let base: UnsafeMutableRawPointer

  init(_ base: UnsafeMutableRawPointer) { unsafe self.base = base }

  deinit { unsafe sys_free(base) }
}

/// The owner of memory that is part of the program itself.
package final class StaticMemory: Sendable {
  package static let shared = StaticMemory()
}
