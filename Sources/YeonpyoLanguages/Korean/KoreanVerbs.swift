import YeonpyoText

/// The beginnings of a Korean verb's eojeols: what its endings are attached to.
struct KoreanVerb {
  /// The dictionary form without 다, by code points.
  private let stem: [UInt32]

  init(_ stem: some StringProtocol) { self.stem = stem.unicodeScalars.map(\.value) }

  /// One precomposed syllable in its parts (Unicode 3.12).
  private struct Syllable {
    var lead: UInt32
    var vowel: UInt32
    var tail: UInt32

    init(_ codePoint: UInt32) {
      let index = codePoint - 0xAC00
      (lead, vowel, tail) = (index / 588, index / 28 % 21, index % 28)
    }

    init(lead: UInt32, vowel: UInt32, tail: UInt32) {
      (self.lead, self.vowel, self.tail) = (lead, vowel, tail)
    }

    var codePoint: UInt32 { 0xAC00 + (lead * 21 + vowel) * 28 + tail }

    func with(tail: UInt32) -> UInt32 {
      Syllable(lead: lead, vowel: vowel, tail: tail).codePoint
    }
  }

  private enum Vowel {
    static let a: UInt32 = 0
    static let ae: UInt32 = 1
    static let eo: UInt32 = 4
    static let e: UInt32 = 5
    static let yeo: UInt32 = 6
    static let o: UInt32 = 8
    static let wa: UInt32 = 9
    static let wae: UInt32 = 10
    static let oe: UInt32 = 11
    static let u: UInt32 = 13
    static let wo: UInt32 = 14
    static let eu: UInt32 = 18
    static let i: UInt32 = 20
  }

  private enum Tail {
    static let none: UInt32 = 0
    static let n: UInt32 = 4
    static let l: UInt32 = 8
    static let ss: UInt32 = 20
  }

  /// All forms; regular verbs, 하다, 르 and ㄹ.
  var forms: [(text: [UInt32], form: VerbForm)] {
    guard let code = stem.last, (0xAC00...0xD7A3).contains(code) else { return [] }
    let before = Array(stem.dropLast())
    let last = Syllable(code)
    var result: [(text: [UInt32], form: VerbForm)] = [(stem, .stem)]
    if last.tail == Tail.none {
      result.append((before + [last.with(tail: Tail.n)], .adnominal))
      result.append((before + [last.with(tail: Tail.l)], .future))
    } else if last.tail == Tail.l {
      result.append((before + [last.with(tail: Tail.n)], .adnominal))
    } else {
      result.append((stem + scalars("은"), .adnominal))
      result.append((stem + scalars("을"), .future))
    }
    for linking in linkingForms(before, last) {
      let end = Syllable(linking[linking.count - 1])
      // 만나 is both; its endings tell.
      if linking != stem { result.append((linking, .linking)) }
      result.append((linking.dropLast() + [end.with(tail: Tail.ss)], .past))
    }
    return result
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func isBright(_ vowel: UInt32) -> Bool { vowel == Vowel.a || vowel == Vowel.o }

  /// Not with a doubled ㄹ: 치러.
  private static let regular = Set(
    ["치르", "따르", "들르", "다다르"].map { $0.unicodeScalars.map(\.value) })

  /// With 아 or 어, contracted where people contract it.
  private func linkingForms(_ before: [UInt32], _ last: Syllable) -> [[UInt32]] {
    let open = stem + scalars(isBright(last.vowel) ? "아" : "어")
    guard last.tail == Tail.none else { return [open] }
    func contracted(_ vowel: UInt32) -> [UInt32] {
      before + [Syllable(lead: last.lead, vowel: vowel, tail: Tail.none).codePoint]
    }
    if stem.last == scalars("하")[0] { return [contracted(Vowel.ae), stem + scalars("여")] }
    if stem.last == scalars("르")[0], let code = before.last,
      !KoreanVerb.regular.contains(stem)
    {
      let previous = Syllable(code)
      return [
        before.dropLast() + [previous.with(tail: Tail.l)]
          + scalars(isBright(previous.vowel) ? "라" : "러")
      ]
    }
    switch last.vowel {
    case Vowel.i: return [contracted(Vowel.yeo), open]
    case Vowel.o: return [contracted(Vowel.wa), open]
    case Vowel.u: return [contracted(Vowel.wo), open]
    case Vowel.oe: return [contracted(Vowel.wae), open]
    case Vowel.eu:
      let isBright = before.last.map { self.isBright(Syllable($0).vowel) } ?? false
      return [contracted(isBright ? Vowel.a : Vowel.eo)]
    case Vowel.a, Vowel.ae, Vowel.eo, Vowel.e, Vowel.yeo: return [stem]
    default: return [open]
    }
  }
}
