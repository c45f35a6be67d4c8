/// One segment: the text between two of ICU's word boundaries, as the fast path read it.
package struct Segment: Sendable, BitwiseCopyable {
  /// One past the last byte.
  package var end: Int
  package var kind: SegmentKind
  package var hash: UInt32 = 0
  /// Capitals among the letters after the first, and small letters, counted.
  package var capitals: Int32 = 0
  package var smalls: Int32 = 0
  package var startsWithCapital = false
  package var hasInnerCapital = false
  package var isFolded = false
  /// Where `'s` or the unit of a number begins, and the hash before it; `end` where nothing is split off.
  package var split: Int
  package var splitHash: UInt32 = 0
  package var splitIsPossessive = false

  @inlinable init(_ kind: SegmentKind, end: Int) {
    self.kind = kind
    self.end = end
    self.split = end
  }
}

package enum SegmentKind: UInt8, Sendable, BitwiseCopyable {
  case space, lineEnd, word, number, hangul, mark
  /// The fast path met a character it leaves to ICU; the segment's `end` is that character's place.
  case slow
}

/// Reads segments off text with precomputed classes: UAX 29 word boundaries as ICU's root rules tailor them, for Latin,
/// digits, punctuation and precomposed Hangul.
///
/// Holds pointers into the text and the tables: lives inside one call of ``Tokenizer/tokenize(_:into:)``.
@safe struct SegmentScanner {
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let ascii: UnsafePointer<UInt16>
  private let pages: UnsafePointer<UInt8>
  private let classes: UnsafePointer<UInt8>
  private let folding: Folding

  init(
    text: UnsafePointer<UInt8>, count: Int, ascii: UnsafePointer<UInt16>,
    pages: UnsafePointer<UInt8>, classes: UnsafePointer<UInt8>, folding: Folding
  ) {
    unsafe self.text = text
    self.count = count
    unsafe self.ascii = ascii
    unsafe self.pages = pages
    unsafe self.classes = classes
    self.folding = folding
  }

  @inline(__always) private func byte(_ at: Int) -> UInt8 { unsafe text[at] }

  @inline(__always) private func classOfASCII(_ byte: UInt8) -> CharacterClass {
    unsafe unsafeBitCast(UInt8(truncatingIfNeeded: ascii[Int(byte)] >> 8), to: CharacterClass.self)
  }

  /// Class, width and code point of the character at `at`, which is before the end.
  @inline(__always)
  private func character(_ at: Int) -> (kind: CharacterClass, width: Int, codePoint: UInt32) {
    let first = byte(at)
    let kind = classOfASCII(first)
    if kind != .multibyte { return (kind, 1, UInt32(first)) }
    return longCharacter(at, first)
  }

  @inline(__always)
  private func longCharacter(_ at: Int, _ first: UInt8) -> (
    kind: CharacterClass, width: Int, codePoint: UInt32
  ) {
    let second = UInt32(byte(at + 1) & 0x3F)
    if first < 0xE0 {
      let c = UInt32(first & 0x1F) << 6 | second
      return (classOf(c), 2, c)
    }
    if first < 0xF0 {
      let c = UInt32(first & 0x0F) << 12 | second << 6 | UInt32(byte(at + 2) & 0x3F)
      return (classOf(c), 3, c)
    }
    return (.slow, 4, 0x1F000)
  }

  @inline(__always) private func classOf(_ codePoint: UInt32) -> CharacterClass {
    let page = unsafe Int(pages[Int(codePoint >> 8)])
    return unsafe unsafeBitCast(
      classes[page << 8 | Int(codePoint & 0xFF)], to: CharacterClass.self)
  }

  /// The segment that begins at `start`, which is a boundary before the end of the text.
  @inline(__always)
  func segment(at start: Int) -> Segment {
    let first = byte(start)
    let kind = classOfASCII(first)
    switch kind {
    case .letter, .numeric, .extendNumLet: return word(start)
    case .space: return spaces(start)
    case .multibyte: return longSegment(start, first)
    default: return single(kind, start, 1)
    }
  }

  @inline(never)
  private func longSegment(_ start: Int, _ first: UInt8) -> Segment {
    let (kind, width, _) = longCharacter(start, first)
    switch kind {
    case .hangul: return hangul(start)
    case .letter, .numeric, .extendNumLet: return word(start)
    case .space: return spaces(start)
    case .slow: return Segment(.slow, end: start)
    default: return single(kind, start, width)
    }
  }

  @inline(__always) private func spaces(_ start: Int) -> Segment {
    var at = start
    while at < count {
      let (kind, width, _) = character(at)
      if kind == .slow { return Segment(.slow, end: at) }
      guard kind == .space else { break }
      at += width
    }
    return Segment(.space, end: at)
  }

  @inline(__always)
  private func single(_ kind: CharacterClass, _ start: Int, _ width: Int) -> Segment {
    var end = start + width
    switch kind {
    case .carriageReturn:
      if end < count, byte(end) == 0x0A { end += 1 }
      return Segment(.lineEnd, end: end)
    case .lineFeed: return Segment(.lineEnd, end: end)
    case .newline:
      // Tabulation and form feed cut words, not sentences (UAX 29: Sep has neither).
      let isFeed = byte(start) == 0x0B || byte(start) == 0x0C
      return Segment(isFeed ? .space : .lineEnd, end: end)
    default: break
    }
    if isSlow(end) { return Segment(.slow, end: start) }
    // White space that UAX 29 gives no class of its own: tabulation and the no-break space.
    if byte(start) == 0x09 || (byte(start) == 0xC2 && byte(start + 1) == 0xA0) {
      return Segment(.space, end: end)
    }
    var segment = Segment(.mark, end: end)
    for at in start..<end { segment.hash = FoldedHash.step(segment.hash, UInt32(byte(at))) }
    return segment
  }

  /// The character at `at` is one whose neighbour's boundary only ICU knows.
  @inline(__always) private func isSlow(_ at: Int) -> Bool {
    guard at < count, byte(at) >= 0x80 else { return false }
    return longCharacter(at, byte(at)).kind == .slow
  }

  @inline(__always) private func hangul(_ start: Int) -> Segment {
    var at = start
    var hash: UInt32 = 0
    while at < count, byte(at) >= 0x80 {
      let (kind, width, codePoint) = longCharacter(at, byte(at))
      if kind == .slow { return Segment(.slow, end: at) }
      guard kind == .hangul else { break }
      hash = FoldedHash.step(hash, codePoint)
      at += width
    }
    var segment = Segment(.hangul, end: at)
    segment.hash = hash
    return segment
  }

  @inline(__always) private func word(_ start: Int) -> Segment {
    var state = WordState(start: start)
    var at = start
    while at < count {
      at = unsafe state.takeSmallLetters(text, at, count)
      guard at < count else { break }
      let b = byte(at)
      let entry = unsafe ascii[Int(b)]
      let kind = unsafe unsafeBitCast(
        UInt8(truncatingIfNeeded: entry >> 8), to: CharacterClass.self)
      if kind == .letter || kind == .numeric || kind == .extendNumLet {
        state.take(kind, folded: UInt32(entry & 0xFF), isCapital: UInt8(entry & 0xFF) != b, at: at)
        at += 1
        continue
      }
      if kind == .multibyte {
        guard let next = longStep(&state, at, b) else { return Segment(.slow, end: at) }
        if next == at { break }
        at = next
        continue
      }
      guard kind.rawValue >= CharacterClass.midLetter.rawValue,
        kind.rawValue <= CharacterClass.singleQuote.rawValue
      else { break }
      guard let joined = joins(kind, state.previous, at + 1) else {
        return Segment(.slow, end: at)
      }
      guard joined else { break }
      state.takeJoint(UInt32(b), at: at)
      at += 1
    }
    return state.segment(end: at)
  }

  /// One step over a character of more than one byte: the place after it, `at` where the word ends, `nil` for ICU.
  @inline(never)
  private func longStep(_ state: inout WordState, _ at: Int, _ first: UInt8) -> Int? {
    let (kind, width, codePoint) = longCharacter(at, first)
    switch kind {
    case .slow: return nil
    case .letter, .numeric, .extendNumLet:
      state.takeFolded(kind, codePoint, folding, at: at)
      return at + width
    case .midLetter, .midNum, .midNumLet, .singleQuote:
      guard let joined = joins(kind, state.previous, at + width) else { return nil }
      guard joined else { return at }
      state.takeJoint(codePoint, at: at)
      return at + width
    default: return at
    }
  }

  /// WB6, WB7, WB11, WB12: whether a joining mark stands between two letters or two digits; `nil` for ICU.
  @inline(__always)
  private func joins(_ kind: CharacterClass, _ previous: CharacterClass, _ next: Int) -> Bool? {
    guard next < count else { return false }
    let after = character(next).kind
    if after == .slow { return nil }
    if previous == .letter { return kind != .midNum && after == .letter }
    if previous == .numeric { return kind != .midLetter && after == .numeric }
    return false
  }
}

/// What is gathered along a word.
struct WordState {
  let start: Int
  var previous = CharacterClass.other
  private var hash: UInt32 = 0
  private var capitals: Int32 = 0
  private var smalls: Int32 = 0
  private var startsWithCapital = false
  private var hasInnerCapital = false
  private var isFolded = false
  private var startsWithDigit = false
  private var split = -1
  private var splitHash: UInt32 = 0
  private var lastJoint: UInt32 = 0
  private var jointHash: UInt32 = 0
  private var jointAt = -1

  init(start: Int) { self.start = start }

  @inline(__always)
  mutating func take(_ kind: CharacterClass, folded: UInt32, isCapital: Bool, at: Int) {
    if at == start {
      startsWithCapital = isCapital
      startsWithDigit = kind == .numeric
    } else if isCapital {
      capitals &+= 1
      if smalls > 0 { hasInnerCapital = true }
    }
    if kind == .letter {
      if startsWithDigit, split < 0 {
        split = at
        splitHash = hash
        hash = 0
      }
      if !isCapital { smalls &+= 1 }
    }
    hash = FoldedHash.step(hash, folded)
    previous = kind
  }

  /// A run of small ASCII letters, most of all text.
  @inline(__always)
  mutating func takeSmallLetters(_ text: UnsafePointer<UInt8>, _ from: Int, _ count: Int) -> Int {
    guard !startsWithDigit else { return from }
    let at = unsafe FoldedHash.takeSmallLetters(text, from, count, &hash)
    guard at > from else { return from }
    smalls &+= Int32(truncatingIfNeeded: at - from)
    previous = .letter
    return at
  }

  mutating func takeFolded(_ kind: CharacterClass, _ codePoint: UInt32, _ folding: Folding, at: Int)
  {
    var folded: [UInt32] = []
    folding.append(codePoint, to: &folded)
    let isCapital = isUppercase(codePoint)
    take(kind, folded: folded.first ?? codePoint, isCapital: isCapital, at: at)
    for extra in folded.dropFirst() { hash = FoldedHash.step(hash, extra) }
    isFolded = true
  }

  /// An apostrophe, full stop, comma or dot inside the word; letters drop it from the hash, digits all but apostrophes
  /// keep it, as ``Folding/fold(_:_:into:)`` does.
  @inline(__always)
  mutating func takeJoint(_ codePoint: UInt32, at: Int) {
    if previous == .numeric {
      switch codePoint {
      case 0x27, 0x2018, 0x2019, 0xFF07: break
      case 0xFF01...0xFF5E: hash = FoldedHash.step(hash, codePoint - 0xFEE0)
      default: hash = FoldedHash.step(hash, codePoint)
      }
    } else {
      lastJoint = codePoint
      jointHash = hash
      jointAt = at
      isFolded = isFolded || codePoint > 0x7F
    }
  }

  @inline(__always)
  func segment(end: Int) -> Segment {
    var segment = Segment(startsWithDigit ? .number : .word, end: end)
    segment.hash = hash
    segment.capitals = capitals
    segment.smalls = smalls
    segment.startsWithCapital = startsWithCapital
    segment.hasInnerCapital = hasInnerCapital
    segment.isFolded = isFolded
    if split >= 0 {
      segment.split = split
      segment.splitHash = splitHash
    } else if jointAt >= 0, lastJoint == 0x27 || lastJoint == 0x2019,
      end - jointAt == (lastJoint == 0x27 ? 2 : 4), hash == FoldedHash.step(jointHash, 0x73)
    {
      segment.split = jointAt
      segment.splitHash = jointHash
      segment.splitIsPossessive = true
      segment.hash = FoldedHash.step(0, 0x73)
    }
    return segment
  }
}
