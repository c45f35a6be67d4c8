import YeonpyoText

/// `text` between quotes as a message can hold it: on one line, without control characters, cut after 60 code points.
package func quoted(_ text: String) -> String {
  let start = String(text.unicodeScalars.prefix(60))
  return "'" + start.visible + (start.utf8.count < text.utf8.count ? "…'" : "'")
}

/// Code points of the longest name: what is longer is a text.
let longestName = 200

/// Why a text can be nobody's name; `nil` where it can.
func wrongName(_ text: String) -> String? {
  if text.unicodeScalars.contains(where: isControl) {
    return "the name \(quoted(text)) holds a line break or a control character"
  }
  // Bytes are counted faster, and are never fewer.
  if text.utf8.count > longestName, text.unicodeScalars.count > longestName {
    return
      "the name \(quoted(text)) has \(text.unicodeScalars.count) characters, more than \(longestName)"
  }
  return nil
}

/// Unicode's White_Space, by number.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000:
    true
  default: false
  }
}

/// Nothing of `text` can be seen.
func isBlank(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x21...0x7E, 0xAC00...0xD7A3: false
    default: isSpace(scalar) || isControl(scalar) || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

/// The choice that a word was meant to be, most likely, and how far it is from it.
private func nearest(_ text: String, among choices: [String]) -> (choice: String, distance: Int) {
  var best = choices[0]
  var least = Int.max
  for choice in choices {
    let distance = isBeginning(choice, of: text) ? 1 : editDistance(text, choice)
    if distance < least { (best, least) = (choice, distance) }
  }
  return (best, least)
}

/// The choice that a word can only be a slip for: one or two edits away, every other farther.
package func slip(_ text: String, among choices: [String]) -> SourceFix? {
  let distances = choices.map { (choice: $0, distance: editDistance(text, $0)) }
  guard let near = distances.min(by: { $0.distance < $1.distance }),
    near.distance <= (text.utf8.count < 5 ? 1 : 2), text.utf8.count > 2,
    distances.count(where: { $0.distance <= near.distance }) == 1
  else { return nil }
  return SourceFix(old: text, new: near.choice)
}

/// `unknown key 'alias': did you mean 'aliases'?`; all choices where none is near: `unknown key 'x' (one of show, entities)`.
package func unknown(_ what: String, _ text: String, among choices: [String]) -> String {
  let (best, least) = nearest(text, among: choices)
  let problem = "unknown \(what) \(quoted(text))"
  guard least > max(1, best.utf8.count / 2) else { return problem + ": did you mean '\(best)'?" }
  return problem + " (one of " + choices.joined(separator: ", ") + ")"
}

/// `language` is `lang` written out, far as they are apart.
private func isBeginning(_ short: String, of long: String) -> Bool {
  short.utf8.count >= 3 && long.lowercased().utf8.starts(with: short.utf8)
}

/// Insertions, deletions, replacements and swaps of neighbours between two words, without regard to case.
///
/// (The restricted distance of Damerau; only the first 64 bytes count.)
func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.lowercased().utf8.prefix(64))
  let b = Array(b.lowercased().utf8.prefix(64))
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}

/// One plain space between words, none around them.
func plainSpaces(_ text: String) -> String {
  text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
}
