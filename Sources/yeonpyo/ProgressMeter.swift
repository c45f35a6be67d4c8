import CSystem
import YeonpyoKit

/// One line on standard error that counts articles while a run goes on.
struct ProgressMeter {
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ statistics: RunStatistics) {
    guard isShown else { return }
    write("\r\u{1B}[K" + summary(statistics))
  }

  /// `3.1 MB read, 45.2 MB/s`
  func show(bytes: Int) {
    guard isShown else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let megabytes = Double(bytes) / 1e6
    write(
      "\r\u{1B}[K\(tenths(megabytes)) MB read, \(tenths(seconds > 0 ? megabytes / seconds : 0)) MB/s"
    )
  }

  func clear() { if isShown { write("\r\u{1B}[K") } }

  /// `120 articles, 3.1 MB, 45.2 MB/s, 2 errors`
  func summary(_ statistics: RunStatistics) -> String {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let megabytes = Double(statistics.bytes) / 1e6
    let speed = seconds > 0 ? megabytes / seconds : 0
    return
      "\(statistics.documents) articles, \(tenths(megabytes)) MB, \(tenths(speed)) MB/s, \(statistics.errors) errors"
  }

  private func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress {
        unsafe _ = sys_write(2, base.assumingMemoryBound(to: CChar.self), Int64(buffer.count))
      }
    }
  }
}
