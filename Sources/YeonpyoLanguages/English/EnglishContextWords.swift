import YeonpyoText

// Words that tell people, parts and works apart.
extension English {
  static var contextWords: [UInt32: ContextWord] {
    var result: [UInt32: ContextWord] = [:]
    func add(_ words: StaticString, _ flags: ContextWord) {
      for hash in hashes(words) { result[hash, default: []].formUnion(flags) }
    }
    add(
      """
      actor actress actors star stars singer director writer screenwriter comedian host model anchor rapper idol
      entertainer presenter filmmaker novelist author songwriter
      """, .role)
    add(
      """
      said says told added revealed reveals confirmed explained wrote answered replied recalled admitted thanked
      asked stated posted tweeted
      """, .speech)
    add(
      """
      agency management signed joined joins cast casting interview debut debuted enlisted starring stars starred
      contract nominated salary filmography birthday
      """, .career)
    add("plays play played playing portrays portrayed portraying", .acting)
    add("as role character part named called", .part)
    add(
      "episode episodes scene scenes plot storyline onscreen series drama show movie film", .story)
    add("drama series show film movie sitcom titled musical novel webtoon album song", .workBefore)
    add(
      """
      premiered premieres premiere airs aired airing ended ends season seasons ratings rating episode episodes
      broadcast broadcasts streams streaming streamed runs ran finale renewed cancelled canceled remake reboot
      sequel spinoff soundtrack trailer script viewership
      """, .workAfter)
    return result
  }
}
