import Testing

@testable import YeonpyoGazetteers

/// A file that must not pass, and all that is said of it.
struct BrokenFile: CustomTestStringConvertible, Sendable {
  let title: String
  let text: String
  let problems: [String]

  init(_ title: String, _ text: String, _ problems: String...) {
    self.title = title
    self.text = text
    self.problems = problems
  }

  var testDescription: String { title }
}

@Suite struct BrokenShowFileTests {
  @Test(arguments: syntax + keys + kinds + names + values)
  func isReported(_ broken: BrokenFile) {
    let problems = ShowFile.read(bytes: Array(broken.text.utf8), file: "f.yaml").problems
    #expect(problems.map(\.description) == broken.problems.map { "f.yaml:" + $0 })
  }

  @Test func invalidUTF8() {
    var bytes = Array("show: work/harbour\n# 항구 ".utf8)
    bytes += [0xED, 0xA0, 0x80, 0x0A]
    let problems = ShowFile.read(bytes: bytes, file: "f.yaml").problems
    #expect(problems.map(\.description) == ["f.yaml:2:6: error: invalid UTF-8: byte 0xED"])
  }

  @Test func utf16() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x73, 0x00, 0x3A, 0x00]
    let problems = ShowFile.read(bytes: bytes, file: "f.yaml").problems
    #expect(problems.map(\.description) == ["f.yaml:1:1: error: invalid UTF-8: byte 0xFF"])
  }

  @Test func hugeNesting() {
    for opening in ["[", "{a: ", "- ", "? "] {
      let text = String(repeating: opening, count: 100_000)
      let problems = ShowFile.read(bytes: Array(text.utf8), file: "f.yaml").problems
      #expect(problems.map(\.message) == ["nested deeper than 16 levels"])
    }
  }

  @Test func aKeyUsedTwiceAmongMany() {
    let keys = (1...60).map { "k\($0): x\n" }
    let text = keys.joined() + keys[29] + keys[58]
    let messages = ShowFile.read(bytes: Array(text.utf8), file: "f.yaml").problems.map(\.message)
    #expect(messages.contains("key 'k30' used twice: first at line 30"))
    #expect(messages.contains("key 'k59' used twice: first at line 59"))
    #expect(messages.count == 62)
  }

  @Test func everyPrefixOfAFileIsSurvived() {
    let bytes = Array(sample.utf8)
    for count in 0...bytes.count {
      let (definitions, problems) = ShowFile.read(bytes: Array(bytes[..<count]), file: "f.yaml")
      #expect(definitions.count <= 4)
      #expect(problems.allSatisfy { $0.place.line > 0 && $0.place.column > 0 })
    }
  }
}

private let syntax = [
  BrokenFile(
    "broken YAML", "entities:\n  - id: work/a\n    name: [harbour\n",
    "4:1: error: did not find expected ',' or ']' while parsing a flow sequence that begins at line 3"
  ),
  BrokenFile(
    "colon in a name", "entities:\n  - name: Harbour: Part Two\n",
    "2:18: error: mapping values are not allowed in this context"),
  BrokenFile(
    "tab indentation", "entities:\n\t- id: work/a\n",
    "2:1: error: found character that cannot start any token (a tab) while scanning for the next token"
  ),
  BrokenFile(
    "at sign", "show: @harbour\n",
    "1:7: error: found character that cannot start any token ('@') while scanning for the next token"
  ),
  BrokenFile(
    "control character", "show: work/a\n# 항구 \u{1}\n",
    "2:6: error: control characters are not allowed"),
  BrokenFile(
    "anchor", "entities:\n  - {id: &A work/a, type: work, name: Harbour}\n",
    "2:10: error: '&' makes a YAML anchor, which show files do without: quote the text"),
  BrokenFile(
    "reference",
    "entities:\n  - id: work/a\n    type: work\n    name: Harbour\n    aliases: [*HRB, Port]\n",
    "5:15: error: '*' makes a YAML reference, which show files do without: quote the text"),
  BrokenFile(
    "tag", "entities:\n  - id: work/a\n    type: work\n    name: !Harbour\n",
    "4:11: error: '!' makes a YAML tag, which show files do without: quote the text"),
  BrokenFile(
    "two documents", "show: work/a\n---\nshow: work/b\n",
    "2:1: error: a second YAML document: a show file holds one"),
  BrokenFile(
    "a key used twice",
    "entities:\n  - id: work/a\n    type: work\n    name: Harbour\n    type: award\n",
    "5:5: error: key 'type' used twice: first at line 3"),
  BrokenFile(
    "a list as a key", "[a, b]: c\n",
    "1:1: error: a key must be a string, not a list"),
]

private let keys = [
  BrokenFile(
    "unknown key", "entities:\n  - id: work/a\n    type: work\n    name: Harbour\n    alias: [H]\n",
    "5:5: error: unknown key 'alias': did you mean 'aliases'?"),
  BrokenFile(
    "swapped letters, capital",
    "entities:\n  - id: work/a\n    tpye: work\n    Name: Harbour\n",
    "2:9: error: entity 'work/a' has no 'name'",
    "2:9: error: entity 'work/a' has no 'type'",
    "3:5: error: unknown key 'tpye': did you mean 'type'?",
    "4:5: error: unknown key 'Name': did you mean 'name'?"),
  BrokenFile(
    "unknown key at the top", "shows: work/a\n",
    "1:1: error: unknown key 'shows': did you mean 'show'?"),
  BrokenFile(
    "unknown key, none near", "birthplace: Seoul\n",
    "1:1: error: unknown key 'birthplace' (one of show, entities)"),
  BrokenFile(
    "unknown key of an alias",
    "entities:\n  - {id: work/a, type: work, name: H, aliases: [{text: P, language: en}]}\n",
    "2:59: error: unknown key 'language': did you mean 'lang'?"),
  BrokenFile(
    "a key with a line break", "\"a\\nb\": 1\n",
    "1:1: error: unknown key 'a\\u{A}b' (one of show, entities)"),
  BrokenFile(
    "nothing said", "entities:\n  - note: a pier\n",
    "2:5: error: entity has no 'id'", "2:5: error: entity has no 'name'",
    "2:5: error: entity has no 'type'"),
  BrokenFile(
    "entity id used twice",
    """
    entities:
      - {id: work/a, type: work, name: Harbour}
      - {id: work/b, type: work, name: Lighthouse}
      - {id: work/a, type: work, name: Pier}
    """,
    "4:10: error: entity id used twice: 'work/a' is first at line 2"),
]

private let kinds = [
  BrokenFile(
    "a list at the top", "- id: work/a\n",
    "1:1: error: a show file must be a mapping with the keys 'show' and 'entities', not a list"),
  BrokenFile(
    "a string at the top", "work/a\n",
    "1:1: error: a show file must be a mapping with the keys 'show' and 'entities', not a string"),
  BrokenFile(
    "entities as a mapping", "entities:\n  id: work/a\n",
    "2:3: error: 'entities' must be a list, not a mapping"),
  BrokenFile(
    "an entity as a string", "entities:\n  - work/a\n  -\n",
    "2:5: error: an entity must be a mapping, not a string",
    "3:4: error: an entity must be a mapping, not empty"),
  BrokenFile(
    "lists and strings exchanged",
    """
    show: [work/a]
    entities:
      - id: [work/a]
        type: {en: work}
        name: [Harbour]
        aliases: Port
        seasons: 2
        plays: {a: b}
        agency: [[a]]
        note: [a]
    """,
    "1:7: error: 'show' must be a string, not a list",
    "3:9: error: 'id' must be a string, not a list",
    "4:11: error: 'type' must be a string, not a mapping",
    "5:11: error: 'name' must be a string or a mapping from languages to strings, not a list",
    "6:14: error: 'aliases' must be a list, not a string",
    "7:14: error: 'seasons' must be a list, not a string",
    "8:12: error: 'plays' must be an id or a list of ids, not a mapping",
    "9:14: error: 'agency' must be an id or a list of ids, not a list",
    "10:11: error: 'note' must be a string, not a list"),
]

private let names = [
  BrokenFile(
    "empty names",
    """
    entities:
      - {id: work/a, type: work, name: ""}
      - {id: work/b, type: work, name: {en: Pier, ko: " "}}
      - {id: work/c, type: work, name: {}}
      - {id: work/d, type: work, name: Pier, aliases: ["", "\u{200B}"], acronyms: [{text: ""}]}
      - id: work/e
        type: work
        name:
    """,
    "2:36: error: 'name' is empty",
    "3:51: error: the name for 'ko' is empty",
    "4:36: error: 'name' is empty",
    "5:52: error: 'aliases' holds an empty name",
    "5:56: error: 'aliases' holds an empty name",
    "5:80: error: 'text' is empty",
    "8:10: error: 'name' is empty"),
  BrokenFile(
    "names that are none",
    """
    entities:
      - {id: work/a, type: work, name: {english: Pier}}
      - {id: work/b, type: work, name: "Pi\\ner", aliases: [[P], {lang: en}, {text: P, lang: EN}]}
    """,
    "2:37: error: 'english' is not a language: write 'en', 'ko' or another tag",
    "3:36: error: the name 'Pi\\u{A}er' holds a line break or a control character",
    "3:56: error: a name in 'aliases' must be a string or a mapping, not a list",
    "3:61: error: a name in 'aliases' has no 'text'",
    "3:89: error: 'EN' is not a language: write 'en', 'ko' or another tag"),
  BrokenFile(
    "a space at the end", "entities:\n  - {id: work/a, type: work, name: \"Pier \"}\n",
    "2:36: warning: the name 'Pier ' begins or ends with a space"),
]

private let values = [
  BrokenFile(
    "ids",
    """
    show: work/the pier
    entities:
      - {id: "", type: work, name: A}
      - {id: work/b c, type: work, name: B}
      - {id: work/d, type: work, name: D, plays: [a b, ""]}
    """,
    "1:7: error: 'show' 'work/the pier' holds a space",
    "3:10: error: 'id' is empty",
    "4:10: error: 'id' 'work/b c' holds a space",
    "5:47: error: 'plays' 'a b' holds a space",
    "5:52: error: 'plays' is empty"),
  BrokenFile(
    "types",
    """
    entities:
      - {id: a, type: persn, name: A}
      - {id: b, type: Person, name: B}
      - {id: c, type: , name: C}
      - {id: d, type: film, name: D}
    """,
    "2:19: error: unknown type 'persn': did you mean 'person'?",
    "3:19: error: unknown type 'Person': did you mean 'person'?",
    "4:19: error: 'type' is empty",
    "5:19: error: unknown type 'film' (one of person, character, work, "
      + "organization, platform, publication, place, award, event)"),
  BrokenFile(
    "flags",
    """
    entities:
      - id: a
        type: work
        name: A
        case: Exact
        context: off
        variants: no
        aliases: [{text: B, case: upper, context: always}]
    """,
    "5:11: error: 'case' must be 'any' or 'exact', not 'Exact'",
    "6:14: error: 'context' must be 'none' or 'required', not 'off'",
    "7:15: error: 'variants' must be 'on' or 'off', not 'no'",
    "8:31: error: 'case' must be 'any' or 'exact', not 'upper'",
    "8:47: error: 'context' must be 'none' or 'required', not 'always'"),
  BrokenFile(
    "seasons",
    "entities:\n  - {id: a, type: work, name: A, seasons: [1, 0, 100, two, 1.5, -1, +2, \"\", 1, [3]]}\n",
    "2:47: error: a season must be a whole number from 1 to 99, not '0'",
    "2:50: error: a season must be a whole number from 1 to 99, not '100'",
    "2:55: error: a season must be a whole number from 1 to 99, not 'two'",
    "2:60: error: a season must be a whole number from 1 to 99, not '1.5'",
    "2:65: error: a season must be a whole number from 1 to 99, not '-1'",
    "2:69: error: a season must be a whole number from 1 to 99, not '+2'",
    "2:73: error: a season must be a whole number from 1 to 99, not ''",
    "2:77: error: season 1 stands twice",
    "2:80: error: a season must be a whole number from 1 to 99, not a list"),
  BrokenFile(
    "aired",
    """
    entities:
      - {id: a, type: work, name: A, aired: 2019}
      - {id: b, type: work, name: B, aired: 2019-02-29}
      - {id: c, type: work, name: C, aired: 2019-12-14/2019-12-13}
      - {id: d, type: work, name: D, aired: ../2019-12-14}
      - {id: e, type: work, name: E, aired: 2019-12-14/2020-01-01/..}
      - {id: f, type: work, name: F, aired: 2019-12-14T20:00}
    """,
    "2:41: error: 'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not '2019'",
    "3:41: error: 'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not '2019-02-29'",
    "4:41: error: 'aired' '2019-12-14/2019-12-13' ends before it begins",
    "5:41: error: 'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not '../2019-12-14'",
    "6:41: error: 'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not '2019-12-14/2020-01-01/..'",
    "7:41: error: 'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not '2019-12-14T20:00'"),
]
