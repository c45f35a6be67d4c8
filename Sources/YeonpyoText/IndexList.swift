/// Ascending numbers of the tokens a stage must look at, kept from document to document.
///
/// Which tokens those are no processor can guess; ``TokenScan`` gathers them without a branch, so that nothing waits for a
/// wrong guess. Public for inlining, as ``FlatArray`` is.
@safe public struct IndexList: ~Copyable {
  @usableFromInline nonisolated(unsafe) var base: UnsafeMutablePointer<UInt32>
  @usableFromInline var capacity: Int
  public private(set) var count: Int

  public init() {
    unsafe base = .allocate(capacity: 1)
    capacity = 1
    count = 0
  }

  deinit { unsafe base.deallocate() }

  mutating func setCount(_ count: Int) { self.count = count }

  mutating func reserve(_ bound: Int) {
    guard bound > capacity else { return }
    unsafe base.deallocate()
    capacity = max(bound, 2 * capacity)
    unsafe base = .allocate(capacity: capacity)
  }

  @inlinable public subscript(_ place: Int) -> Int {
    @inline(__always) get {
      precondition(place >= 0 && place < count, "a place past the end of a list")
      return unsafe Int(base[place])
    }
  }
}
