import CSystem

/// A file's bytes in memory, for as long as this lives; pages are read when they are looked at.
@safe public final class MappedFile: Sendable {
  public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// `nil` where the file is empty or cannot be mapped.
  public init?(_ path: String) {
    var count: Int64 = 0
    guard let start = unsafe path.withCString({ unsafe sys_map($0, &count) }) else { return nil }
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
  }

  deinit { unsafe sys_unmap(bytes.baseAddress, Int64(bytes.count)) }
}
