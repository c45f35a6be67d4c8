import YeonpyoEntities

extension Gazetteer {
  /// The name that `wanted` is a slip for, one or two edits away; `nil` where none is, and in gazetteers too large to compare
  /// every name with it.
  package func name(near wanted: String) -> String? {
    guard aliases.count < 100_000 else { return nil }
    let length = wanted.utf8.count
    let limit = length < 6 ? 1 : 2
    var best: (name: String, distance: Int)?
    for number in 0..<UInt32(aliases.count) {
      let text = string(alias(number << 1).text)
      // A syllable of Hangul is three bytes.
      guard abs(text.utf8.count - length) <= 3 * limit else { continue }
      let distance = editDistance(text, wanted)
      if distance <= limit, distance < best?.distance ?? .max { best = (text, distance) }
    }
    return best?.name
  }
}
