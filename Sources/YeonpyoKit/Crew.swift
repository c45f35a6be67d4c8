import Dispatch
import YeonpyoDocuments

/// Workers on threads of their own; each keeps its buffers from batch to batch. One thread sends batches and takes
/// results, in whatever order it wants.
final class Crew: Sendable {
  private struct State: Sendable {
    var waiting: [(number: Int, units: [WorkUnit])] = []
    var results: [Int: Result<BatchResult, any Error>] = [:]
    var isDismissed = false
  }

  private let count: Int
  private let state = Guarded(State())
  /// Counts batches that wait, and then workers that may go home.
  private let work = DispatchSemaphore(value: 0)
  /// Counts results.
  private let done = DispatchSemaphore(value: 0)

  init(count: Int, _ makeWorker: @escaping @Sendable () throws -> BatchWorker) {
    self.count = count
    for number in 0..<count {
      // A queue each: a queue shared by all has as many threads as it likes.
      DispatchQueue(label: "worker \(number)").async { self.labor(makeWorker) }
    }
  }

  func send(_ units: [WorkUnit], number: Int) {
    state.withLock { $0.waiting.append((number, units)) }
    work.signal()
  }

  /// Waits for the result of a batch that was sent; each can be taken once.
  func result(of number: Int) throws -> BatchResult {
    while true {
      if let result = state.withLock({ $0.results.removeValue(forKey: number) }) {
        return try result.get()
      }
      done.wait()
    }
  }

  /// Lets the workers go once they have finished what they do.
  func dismiss() {
    state.withLock { $0.isDismissed = true }
    for _ in 0..<count { work.signal() }
  }

  private func labor(_ makeWorker: () throws -> BatchWorker) {
    do {
      var worker = try makeWorker()
      while let (number, units) = next() {
        let result = worker.run(units)
        state.withLock { $0.results[number] = .success(result) }
        done.signal()
      }
    } catch {
      while let (number, _) = next() {
        state.withLock { $0.results[number] = .failure(error) }
        done.signal()
      }
    }
  }

  /// The next batch in the order they were sent; `nil` when there is nothing more to do.
  private func next() -> (number: Int, units: [WorkUnit])? {
    work.wait()
    return state.withLock { state in
      state.isDismissed || state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
  }
}
