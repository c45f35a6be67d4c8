/// Ascending numbers of the tokens a stage must look at, kept from document to document.
///
/// Which tokens those are no processor can guess; they are gathered without a branch, so that nothing waits for a wrong
/// guess. Public for inlining, as ``FlatArray`` is.
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

  /// Makes the list one of all `index` below `bound` for which `isWanted` is 1; it is called for each, and must not
  /// branch to be fast.
  @inlinable @inline(__always)
  public mutating func gather(_ bound: Int, _ isWanted: (Int) -> UInt64) {
    reserve(bound)
    let base = unsafe self.base
    var made = 0
    for index in 0..<bound {
      // Overwritten unless it is wanted; `made` never passes `index`.
      unsafe base[made] = UInt32(truncatingIfNeeded: index)
      made &+= Int(truncatingIfNeeded: isWanted(index) & 1)
    }
    setCount(made)
  }

  @usableFromInline mutating func setCount(_ count: Int) { self.count = count }

  @usableFromInline @inline(never)
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
