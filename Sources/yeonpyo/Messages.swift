import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoKit

/// What yeonpyo ends with, besides 1 and 64, which the argument parser gives.
enum ExitStatus: Int32 {
  case input = 3
  case output = 4
  case gazetteer = 5
}

/// Writes a line to standard error.
func complain(_ message: String) {
  let bytes = Array((message + "\n").utf8)
  unsafe bytes.withUnsafeBytes { buffer in
    if let base = buffer.baseAddress {
      unsafe _ = sys_write(2, base.assumingMemoryBound(to: CChar.self), Int64(buffer.count))
    }
  }
}

/// `yeonpyo: WHERE: error: WHAT`
func complain(_ failure: InputFailure) {
  complain("yeonpyo: \(failure.path ?? failure.doc): error: \(failure.message)")
}

/// Ends a run whose output could not be written; a reader that went away is no error.
func end(_ error: OutputError) throws(ExitCode) {
  if error.isClosedPipe { return }
  complain("yeonpyo: \(error)")
  throw ExitCode(ExitStatus.output.rawValue)
}
