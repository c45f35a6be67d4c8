import TestSupport

/// People who never were, the same on every machine: for gazetteers of any size.
///
/// Given names have two syllables (half of them) or three, so that many people share one; each person has a name in Latin
/// letters and one in Hangul, and an alias in each.
struct SyntheticNames {
  struct Person {
    var latin: String
    var hangul: String
    /// Given name first, and the surname behind a space.
    var aliases: [String]

    var spellings: [String] { [latin, hangul] + aliases }
  }

  private static let surnames = pairs(
    """
    김 Kim 이 Lee 박 Park 최 Choi 정 Jung 강 Kang 조 Cho 윤 Yoon 장 Jang 임 Lim 한 Han 오 Oh 서 Seo 신 Shin 권 Kwon 황 Hwang
    안 Ahn 송 Song 류 Ryu 홍 Hong 전 Jeon 고 Ko 문 Moon 양 Yang 손 Son 배 Bae 백 Baek 허 Heo 남 Nam 심 Shim 노 Noh 하 Ha 곽 Kwak
    성 Sung 차 Cha 주 Joo 우 Woo 구 Koo 나 Na 민 Min
    """)
  private static let syllables = pairs(
    """
    민 min 서 seo 지 ji 현 hyun 수 su 영 young 은 eun 하 ha 준 jun 우 woo 진 jin 성 sung 혜 hye 정 jung 연 yeon 희 hee 재 jae
    호 ho 경 kyung 미 mi 선 sun 아 ah 윤 yun 나 na 라 ra 빈 bin 석 seok 태 tae 승 seung 원 won 규 gyu 상 sang 도 do 주 ju 유 yu
    동 dong 찬 chan 혁 hyeok 예 ye 림 rim 건 geon 권 gwon 기 gi 길 gil 남 nam 다 da 담 dam 대 dae 덕 deok 두 du 란 ran 록 rok
    리 ri 명 myung 모 mo 무 moo 문 moon 범 beom 별 byul 보 bo 복 bok 봉 bong 비 bi 산 san 새 sae 설 seol 세 se 소 so 솔 sol
    슬 seul 시 si 안 an 애 ae 여 yeo 옥 ok 완 wan 용 yong 운 woon 율 yul 의 ui 익 ik 인 in 일 il 자 ja 조 jo 종 jong 중 joong
    창 chang 채 chae 철 chul 춘 chun 치 chi 탁 tak 필 pil 학 hak 한 han 해 hae 향 hyang 화 hwa 환 hwan 효 hyo 훈 hoon 휘 hwi
    """)

  private static func pairs(_ text: String) -> [(String, String)] {
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  private var random = SeededGenerator(seed: 71)
  /// Names in Hangul so far.
  private var taken: Set<String> = []

  /// One more, with a name in Hangul that nobody before has.
  mutating func next() -> Person {
    while true {
      let person = draw()
      if taken.insert(person.hangul).inserted { return person }
    }
  }

  private mutating func draw() -> Person {
    let surname = Self.surnames[random.below(Self.surnames.count)]
    let given = (0..<2 + random.below(2)).map { _ in
      Self.syllables[random.below(Self.syllables.count)]
    }
    let first = given[0].1.prefix(1).uppercased() + given[0].1.dropFirst()
    let rest = given.dropFirst().map(\.1).joined()
    let hangul = given.map(\.0).joined()
    return Person(
      latin: "\(surname.1) \(first)-\(rest)", hangul: surname.0 + hangul,
      aliases: ["\(first) \(rest) \(surname.1)", "\(hangul) \(surname.0)"])
  }

  /// A table of `count` people, as `gazetteer build` reads it.
  static func table(_ people: [Person]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, person) in people.enumerated() {
      let cells = [
        "person/p\(number)", "person", person.latin, person.hangul,
        person.aliases.joined(separator: "|"), "", "",
      ]
      bytes += cells.joined(separator: "\t").utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
