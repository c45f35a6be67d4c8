import Dispatch

/// A value that one thread at a time reads or changes.
///
/// A semaphore of Dispatch guards it, not `Mutex`: ThreadSanitizer sees the one and not the other.
final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let turn = DispatchSemaphore(value: 1)

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    turn.wait()
    defer { turn.signal() }
    return try body(&value)
  }
}
