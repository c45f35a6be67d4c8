import CICU

func isUppercase(_ codePoint: UInt32) -> Bool { icu_isUppercase(Int32(bitPattern: codePoint)) != 0 }

/// Cuts a document into tokens: ICU's word segments (root rules), with possessives and the units of numbers split off.
///
/// Text of Latin letters, digits, punctuation and precomposed Hangul never reaches ICU; `Tests` hold both ways equal.
package struct Tokenizer: ~Copyable {
  private let tables: CharacterTables
  package let folding: Folding
  private let breaker: Breaker
  private let quick: QuickPath
  private var units: [UInt16] = []
  private var places: [UInt32] = []

  /// Tables are made once and handed to every worker's tokenizer.
  package init(tables: CharacterTables = CharacterTables(), folding: Folding = Folding())
    throws(ICUError)
  {
    self.tables = tables
    self.folding = folding
    self.breaker = try Breaker(.words)
    self.quick = QuickPath(tables)
  }

  /// Appends the tokens of `text`, in order; `text` is valid UTF-8.
  package mutating func tokenize(_ text: Span<UInt8>, into tokens: inout [Token]) {
    var flags: TokenFlags = .spaceBefore
    let folding = self.folding
    let quick = self.quick
    let first = tokens.count
    var hasPrepended = false
    walk(text) { at in
      quick.run(text, from: at, &flags, &tokens)
    } fast: { start, segment in
      Tokenizer.emit(start, segment, &flags, &tokens)
    } other: { start, end in
      Tokenizer.emitOther(text, folding, start, end, &flags, &tokens)
      hasPrepended = hasPrepended || Tokenizer.endsPrepended(text, end)
    }
    if hasPrepended { Tokenizer.closePrepended(text, &tokens, from: first) }
  }

  /// The character before `end` clings to the one behind it (UAX #29, GB9b): an Arabic number sign.
  private static func endsPrepended(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var at = end - 1
    while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    guard text[at] >= 0xD8 else { return false }
    return icu_isPrepended(Int32(bitPattern: decodeUTF8(text, at).codePoint)) != 0
  }

  /// No name and no date may begin or end inside a grapheme cluster: tokens that share one with their neighbour are no words.
  private static func closePrepended(
    _ text: Span<UInt8>, _ tokens: inout [Token], from first: Int
  ) {
    for index in first..<tokens.count
    where endsPrepended(text, Int(tokens[index].end))
      || tokens[index].start > 0 && endsPrepended(text, Int(tokens[index].start))
    {
      (tokens[index].kind, tokens[index].hash) = (.other, 0)
    }
  }

  /// The ends of all segments of `text`, spaces included: ICU's boundaries after 0, in bytes.
  package mutating func boundaries(_ text: Span<UInt8>) -> [Int] {
    var result: [Int] = []
    walk(text) {
      $0
    } fast: { _, segment in
      result.append(segment.end)
    } other: { _, end in
      result.append(end)
    }
    return result
  }

  /// How many segments `text` has.
  package mutating func countBoundaries(_ text: Span<UInt8>) -> Int {
    var count = 0
    walk(text) {
      $0
    } fast: { _, _ in
      count += 1
    } other: { _, _ in
      count += 1
    }
    return count
  }

  /// Calls `fast` for each segment of the fast path and `other` for each that ICU cut, in text order; `quick` may first
  /// go over what it knows to be plain.
  @inline(__always)
  private mutating func walk(
    _ text: Span<UInt8>, quick: (Int) -> Int, fast: (Int, borrowing Segment) -> Void,
    other: (Int, Int) -> Void
  ) {
    let count = text.count
    let tables = self.tables
    let folding = self.folding
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe tables.ascii.withUnsafeBufferPointer { ascii in
        unsafe tables.pages.withUnsafeBufferPointer { pages in
          unsafe tables.classes.withUnsafeBufferPointer { classes in
            guard let base = bytes.baseAddress, let ascii = ascii.baseAddress,
              let pages = pages.baseAddress, let classes = classes.baseAddress
            else { return }
            let scanner = unsafe SegmentScanner(
              text: base, count: count, ascii: ascii, pages: pages, classes: classes,
              folding: folding)
            var at = 0
            while true {
              at = quick(at)
              guard at < count else { break }
              let segment = scanner.segment(at: at)
              if segment.kind == .slow {
                // All up to the character is ICU's: looking at it again after each chunk would take quadratic time.
                repeat { at = slowRun(text, from: at, other) } while at <= segment.end && at < count
              } else {
                fast(at, segment)
                at = segment.end
              }
            }
          }
        }
      }
    }
  }

  /// Longest stretch handed to ICU at once, in bytes; a longer segment is cut there.
  private static let chunk = 1 << 16

  /// Lets ICU cut from `start`, a boundary, to a place where a boundary is certain; returns that place.
  @inline(never)
  private mutating func slowRun(_ text: Span<UInt8>, from start: Int, _ body: (Int, Int) -> Void)
    -> Int
  {
    let end = Tokenizer.safeEnd(text, from: start)
    units.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var at = start
    while at < end {
      let (codePoint, width) = decodeUTF8(text, at)
      places.append(UInt32(at - start))
      if codePoint > 0xFFFF {
        units.append(UInt16(0xD7C0 + (codePoint >> 10)))
        units.append(UInt16(0xDC00 | codePoint & 0x3FF))
        places.append(UInt32(at - start))
      } else {
        units.append(UInt16(codePoint))
      }
      at += width
    }
    places.append(UInt32(end - start))
    // A chunk cut short may end inside a segment: what ICU says of its last 256 bytes waits for the next chunk.
    let certain = end == text.count || Tokenizer.isSafe(text, end) ? end - start : end - start - 256
    var last = 0
    breaker.forEachBoundary(in: units) { boundary in
      let place = Int(places[boundary])
      if place > certain, last > 0 { return false }
      body(start + last, start + place)
      last = place
      return true
    }
    return start + last
  }

  /// A boundary lies before the byte at `at` whatever stands around it.
  private static func isSafe(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let byte = text[at]
    if byte == 0x0A || byte == 0x0D { return text[at - 1] != 0x0D }
    guard byte == 0x20, text[at - 1] != 0x20 else { return false }
    guard text[at - 1] >= 0x80 else { return true }
    // A wide space joins the one after it; Hangul and Latin letters do not.
    return text[at - 1] & 0xC0 == 0x80 && (0xEA...0xED).contains(text[max(at - 3, 0)])
  }

  /// Nothing that could cling to what stands before it begins at `at`: ASCII or a Hangul syllable.
  private static func isPlain(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at < text.count, text[at] >= 0x80 else { return true }
    guard (0xEA...0xED).contains(text[at]) else { return false }
    return (0xAC00...0xD7A3).contains(decodeUTF8(text, at).codePoint)
  }

  private static func safeEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    let limit = min(text.count, start + chunk)
    var at = min(skipASCII(text, start), limit)
    while at < limit {
      if at > start, isSafe(text, at), isPlain(text, at + 1) { return at }
      at += 1
    }
    while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
    return at
  }

  @inline(__always)
  private static func emit(
    _ start: Int, _ segment: borrowing Segment, _ flags: inout TokenFlags, _ tokens: inout [Token]
  ) {
    switch segment.kind {
    case .space: flags.insert(.spaceBefore)
    case .lineEnd:
      flags.insert(flags.contains(.lineBefore) ? .paragraphBefore : [.spaceBefore, .lineBefore])
    case .mark:
      tokens.append(
        Token(start: start, end: segment.end, hash: segment.hash, kind: .mark, flags: flags))
      flags = []
    case .hangul:
      tokens.append(
        Token(start: start, end: segment.end, hash: segment.hash, kind: .hangul, flags: flags))
      flags = []
    case .word, .number, .slow:
      emitWord(start, segment, flags, &tokens)
      flags = []
    }
  }

  @inline(__always)
  private static func emitWord(
    _ start: Int, _ segment: borrowing Segment, _ before: TokenFlags, _ tokens: inout [Token]
  ) {
    var flags = before
    if segment.isFolded { flags.insert(.folded) }
    if segment.startsWithCapital { flags.insert(.capital) }
    if segment.hasInnerCapital { flags.insert(.innerCapital) }
    if segment.capitals > 0, segment.smalls == (segment.splitIsPossessive ? 1 : 0) {
      flags.insert(.allCapitals)
    }
    let isWhole = segment.split == segment.end
    tokens.append(
      Token(
        start: start, end: segment.split, hash: isWhole ? segment.hash : segment.splitHash,
        kind: segment.kind == .number ? .number : .word, flags: flags))
    guard !isWhole else { return }
    tokens.append(
      Token(
        start: segment.split, end: segment.end, hash: segment.hash,
        kind: segment.splitIsPossessive ? .possessive : .word, flags: []))
  }

  /// A segment that ICU cut: white space, or a token of its own.
  @inline(never)
  private static func emitOther(
    _ text: Span<UInt8>, _ folding: Folding, _ start: Int, _ end: Int, _ flags: inout TokenFlags,
    _ tokens: inout [Token]
  ) {
    let (first, width) = decodeUTF8(text, start)
    let wordBreak = Int(icu_wordBreak(Int32(bitPattern: first)))
    switch wordBreak {
    case _ where wordBreak == ICU_WB_WSEGSPACE || [0x09, 0x0B, 0x0C, 0xA0].contains(first):
      flags.insert(.spaceBefore)
      // A joiner behind a space ties the emoji after it to both.
      var rest = start + width
      while rest < end, isClinging(decodeUTF8(text, rest).codePoint) {
        rest += decodeUTF8(text, rest).width
      }
      if rest < end { emitOther(text, folding, rest, end, &flags, &tokens) }
    case ICU_WB_CR, ICU_WB_LF, ICU_WB_NEWLINE:
      flags.insert(flags.contains(.lineBefore) ? .paragraphBefore : [.spaceBefore, .lineBefore])
    default:
      var start = start
      if flags.isEmpty, let last = tokens.last, Int(last.end) == start, isInCluster(text, start) {
        // No end of jamo: what is no word already stays none, without being looked at again.
        if last.kind == .other, last.count > longestCluster {
          tokens[tokens.count - 1].end = UInt32(end)
          return
        }
        // ICU parts syllables from jamo; the syllable goes with them, for they are one grapheme cluster.
        tokens.removeLast()
        repeat { start -= 3 } while start > Int(last.start) && isInCluster(text, start)
        flags = last.flags.subtracting([.folded, .capital])
        // A mark that stood between letters (ﾡ.가) ends what is left of the word.
        var mark = start
        repeat { mark -= 1 } while mark > Int(last.start) && text[mark] & 0xC0 == 0x80
        if mark <= Int(last.start) || isLetter(text, mark) { mark = start }
        for piece in [Int(last.start)..<mark, mark..<start] where !piece.isEmpty {
          emitToken(text, folding, piece.lowerBound, piece.upperBound, &flags, &tokens)
        }
      }
      emitToken(text, folding, start, end, &flags, &tokens)
    }
  }

  /// Bytes of a grapheme cluster of Hangul that are read as one.
  private static let longestCluster = 192

  private static func emitToken(
    _ text: Span<UInt8>, _ folding: Folding, _ start: Int, _ end: Int, _ flags: inout TokenFlags,
    _ tokens: inout [Token]
  ) {
    let (first, width) = decodeUTF8(text, start)
    var folded: [UInt32] = []
    folding.fold(text, start..<end, into: &folded)
    let isMark = width == end - start && icu_isAlphabetic(Int32(bitPattern: first)) == 0
    var kind: TokenKind = isMark ? .mark : .other
    if !folded.isEmpty, folded.allSatisfy({ $0 >= 0xAC00 && $0 <= 0xD7A3 }) { kind = .hangul }
    if first >= 0x30, first <= 0x39 { kind = .number }
    if first < 0x250, icu_isAlphabetic(Int32(bitPattern: first)) != 0 { kind = .word }
    var own: TokenFlags = [.folded]
    if isUppercase(first) { own.insert(.capital) }
    if kind == .mark {
      folded = (start..<end).map { UInt32(text[$0]) }
      own = []
    }
    tokens.append(
      Token(
        start: start, end: end, hash: FoldedHash.of(folded), kind: kind, flags: flags.union(own)))
    flags = []
  }

  private static func isLetter(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let codePoint = Int32(bitPattern: decodeUTF8(text, at).codePoint)
    return icu_isAlphabetic(codePoint) != 0 || isClinging(UInt32(codePoint))
  }

  private static func isClinging(_ codePoint: UInt32) -> Bool {
    switch Int(icu_wordBreak(Int32(bitPattern: codePoint))) {
    case ICU_WB_WSEGSPACE, ICU_WB_EXTEND, ICU_WB_FORMAT, ICU_WB_ZWJ: true
    default: false
    }
  }

  /// Hangul before and behind `at` that no grapheme cluster parts (UAX #29, GB6 to GB8): a leading jamo and another or
  /// a syllable, a syllable and a vowel or trailing jamo.
  private static func isInCluster(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at >= 3, text[at - 3] & 0xF0 == 0xE0, text[at] & 0xF0 == 0xE0 else { return false }
    let before = decodeUTF8(text, at - 3).codePoint
    let next = decodeUTF8(text, at).codePoint
    switch before {
    case 0x1100...0x115F, 0xA960...0xA97C:
      return (0xAC00...0xD7A3).contains(next) || (0x1100...0x115F).contains(next)
        || (0xA960...0xA97C).contains(next)
    case 0xAC00...0xD7A3:
      let isTrailing = (0x11A8...0x11FF).contains(next) || (0xD7CB...0xD7FB).contains(next)
      let isVowel = (0x1160...0x11A7).contains(next) || (0xD7B0...0xD7C6).contains(next)
      return isTrailing || isVowel && (before - 0xAC00) % 28 == 0
    default: return false
    }
  }
}
