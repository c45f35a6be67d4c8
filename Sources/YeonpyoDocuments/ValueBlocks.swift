import YeonpyoText

/// Cuts an open JSON file into blocks of whole values: the elements of arrays, and values that follow each other with space,
/// commas or nothing between them.
///
/// Brackets and strings alone are looked at; what a value holds is checked by ``DocumentReader``. A value that breaks (a line end
/// in a string, an end that never comes) reaches to the next line that begins with `{`.
struct ValueBlocks: ~Copyable {
  private let place: InputPlace
  private var source: ByteSource
  private let limit: Int
  private let reportsEmpty: Bool
  private var bytes: [UInt8]
  /// Where the scan is, and where the value under way begins.
  private var at = 0
  private var start: Int?
  /// Values found in `bytes`, whole.
  private var found: [Range<Int>] = []
  private var depth = 0
  private var isInString = false
  private var isBroken = false
  /// Neither an object nor a list.
  private var isScalar = false
  private var isInArray = false
  /// The value is too long: its bytes are dropped.
  private var isSkipping = false
  private var number = 1
  private var offset = 0
  private var isAtEnd = false
  private var failed: SystemError?
  /// A pipe gives what it has: values are passed on at once.
  private var wasShort = false
  private var hasContent = false

  init(
    _ source: consuming ByteSource, place: InputPlace, start: [UInt8], limit: Int,
    reportsEmpty: Bool
  ) {
    self.source = source
    self.place = place
    self.bytes = start
    self.limit = limit
    self.reportsEmpty = reportsEmpty
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next block would have to wait for more of the input.
  mutating func wouldBlock() -> Bool { !isAtEnd && source.wouldBlock }

  /// The next block; nil at the end, which a read error is too.
  mutating func next() -> WorkUnit? {
    while true {
      scan()
      if !found.isEmpty, bytes.count >= LineBlocks.blockSize || isAtEnd || wasShort {
        return take()
      }
      if isAtEnd, let error = failed {
        failed = nil
        start = nil
        hasContent = true
        return .failure(place.failure(.unreadable, error.message, offset: offset + bytes.count))
      }
      if isAtEnd {
        guard start == nil else {
          endValue(bytes.count)
          isInArray = false
          continue
        }
        if isInArray {
          isInArray = false
          hasContent = true
          return .failure(
            place.failure(
              .badJSON, "the list has no end: ] is wanted", offset: offset + bytes.count))
        }
        guard reportsEmpty, !hasContent else { return nil }
        hasContent = true
        return .failure(place.failure(.empty, "the file is empty"))
      }
      if start != nil, bytes.count - (start ?? 0) > limit {
        if !found.isEmpty { return take() }
        return tooLong()
      }
      read()
    }
  }

  /// What was found, as a unit; what follows waits.
  private mutating func take() -> WorkUnit {
    let end = found[found.count - 1].upperBound
    let rest = Array(bytes[end...])
    bytes.removeLast(bytes.count - end)
    let unit = WorkUnit.values(place, first: number, offset: offset, bytes: bytes, ranges: found)
    number += found.count
    offset += end
    at -= end
    start = start.map { $0 - end }
    found = []
    bytes = rest
    hasContent = true
    return unit
  }

  private mutating func tooLong() -> WorkUnit {
    let failure = InputFailure(
      doc: "\(place.doc)#\(number)", path: place.path, offset: offset + (start ?? 0),
      code: .tooLarge,
      message: "a value longer than \(limit) bytes")
    number += 1
    isSkipping = true
    hasContent = true
    dropScanned()
    return .failure(failure)
  }

  private mutating func dropScanned() {
    offset += at
    bytes.removeFirst(at)
    at = 0
    start = 0
  }

  private mutating func endValue(_ end: Int) {
    if isSkipping {
      dropScanned()
    } else if let start {
      found.append(start..<end)
    }
    start = nil
    isSkipping = false
    isInString = false
    isBroken = false
    isScalar = false
    depth = 0
  }

  private mutating func scan() {
    while at < bytes.count {
      if start == nil {
        begin()
      } else if isBroken {
        skipBroken()
      } else if isInString {
        scanString()
      } else {
        step()
      }
    }
    if isSkipping { dropScanned() }
  }

  private mutating func begin() {
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C: at += 1
    case 0x5B where !isInArray:
      isInArray = true
      hasContent = true
      at += 1
    case 0x5D where isInArray:
      isInArray = false
      at += 1
    case 0x7B, 0x5B:
      start = at
      depth = 1
      at += 1
    default:
      start = at
      isScalar = true
      if bytes[at] == 0x22 { isInString = true }
      at += 1
    }
  }

  private mutating func step() {
    switch bytes[at] {
    case 0x22: isInString = true
    case 0x7B where isScalar, 0x0A where isScalar, 0x2C where isScalar, 0x5D where isScalar:
      return endValue(at)
    case 0x7B, 0x5B: depth += 1
    case 0x7D, 0x5D:
      depth -= 1
      if depth == 0 {
        at += 1
        return endValue(at)
      }
    default: break
    }
    at += 1
  }

  private mutating func scanString() {
    at = firstPlace(bytes.span, at, bytes.count) {
      bytesEqual($0, 0x22) | bytesEqual($0, 0x5C) | bytesEqual($0, 0x0A)
    }
    guard at < bytes.count else { return }
    switch bytes[at] {
    case 0x22:
      isInString = false
      at += 1
    case 0x5C:
      // The escaped character may lie in the next piece.
      guard at + 1 < bytes.count || isAtEnd else { return read() }
      at = min(at + 2, bytes.count)
    default: isBroken = true
    }
  }

  /// Asks for more; what goes wrong is told once the values before it are.
  private mutating func read() {
    do throws(SystemError) {
      let count = try source.read(1 << 16, into: &bytes)
      isAtEnd = count == 0
      wasShort = count < 1 << 16
    } catch {
      isAtEnd = true
      failed = error
    }
  }

  /// To a line that begins with `{`.
  private mutating func skipBroken() {
    let line = firstPlace(bytes.span, at, bytes.count) { bytesEqual($0, 0x0A) }
    guard line < bytes.count else {
      at = bytes.count
      return
    }
    var next = line + 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    if next == bytes.count, !isAtEnd {
      let before = bytes.count
      read()
      if bytes.count > before { return }
    }
    if next < bytes.count, bytes[next] == 0x7B {
      at = line
      endValue(line)
    } else {
      at = next
    }
  }
}
