import YeonpyoText

/// Cuts an open file into blocks of whole lines; holds one block, or one line where that is longer.
struct LineBlocks: ~Copyable {
  let place: InputPlace
  private var source: ByteSource
  private let limit: Int
  /// A file without any content is `empty`; a stream of lines that has none is none.
  private let reportsEmpty: Bool
  private var rest: [UInt8]
  private var line = 1
  private var offset = 0
  private var isAtEnd = false
  private var isSkipping = false
  private var hasContent = false

  /// How much is asked for: more as long as the file gives all of it, for a pipe gives little at a time.
  private var step = 1 << 16

  /// About how many bytes a block has.
  static let blockSize = 1 << 20

  /// `start` holds what was already read of the file.
  init(
    _ source: consuming ByteSource, place: InputPlace, start: [UInt8] = [], limit: Int,
    reportsEmpty: Bool
  ) {
    self.source = source
    self.place = place
    self.rest = start
    self.limit = limit
    self.reportsEmpty = reportsEmpty
  }

  /// The next block would have to wait for more of the input.
  mutating func wouldBlock() -> Bool { !isAtEnd && source.wouldBlock }

  /// The next block; nil at the end. After a read error there is nothing more.
  mutating func next() -> WorkUnit? {
    var searched = 0
    while true {
      if isSkipping {
        skipLine()
        searched = 0
      }
      if !isSkipping, let newline = rest[searched...].lastIndex(of: 0x0A) {
        if let unit = take(newline + 1) { return unit }
      } else if isAtEnd {
        break
      } else if !isSkipping, rest.count > limit {
        isSkipping = true
        hasContent = true
        return .failure(tooLong())
      }
      searched = rest.count
      do throws(SystemError) {
        try read()
      } catch {
        isAtEnd = true
        rest = []
        hasContent = true
        return .failure(place.failure(.unreadable, error.message, offset: offset))
      }
    }
    if let unit = take(rest.count) { return unit }
    guard reportsEmpty, !hasContent else { return nil }
    hasContent = true
    return .failure(place.failure(.empty, "the file is empty"))
  }

  private func tooLong() -> InputFailure {
    InputFailure(
      doc: "\(place.doc)#\(line)", path: place.path, line: line, offset: offset, code: .tooLarge,
      message: "a line longer than \(limit) bytes")
  }

  private mutating func read() throws(SystemError) {
    if isAtEnd { return }
    let count = try source.read(step, into: &rest)
    isAtEnd = count == 0
    if count == step { step = min(step * 2, LineBlocks.blockSize) }
  }

  /// Drops what is left of a line that was too long.
  private mutating func skipLine() {
    let newline = rest.firstIndex(of: 0x0A)
    let count = newline.map { $0 + 1 } ?? rest.count
    rest.removeFirst(count)
    offset += count
    if newline != nil {
      line += 1
      isSkipping = false
    }
  }

  /// The first `count` bytes as a unit, what follows waits; nil where nothing stands there.
  private mutating func take(_ count: Int) -> WorkUnit? {
    let after = Array(rest[count...])
    rest.removeLast(rest.count - count)
    let unit = WorkUnit.lines(place, firstLine: line, offset: offset, bytes: rest)
    let hasText = !rest.isEmpty
    line += countLineEnds(rest.span)
    offset += count
    rest = after
    guard hasText else { return nil }
    hasContent = true
    return unit
  }
}

private func countLineEnds(_ text: Span<UInt8>) -> Int {
  var counter = ByteCounter()
  var at = 0
  while at + 8 <= text.count {
    // Bytes from 0x80 on are taken out: only their low bits were looked at.
    let word = eightBytes(text, at)
    counter.add(lowBitsIn(word, 0x0A...0x0A) & ~word)
    at += 8
  }
  counter.flush()
  var count = counter.total
  while at < text.count {
    count &+= text[at] == 0x0A ? 1 : 0
    at += 1
  }
  return count
}
