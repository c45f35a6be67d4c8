import YeonpyoText

extension HashFilter {
  /// A filter with room for `hashes`, sixteen bits for each; eight where they are many, so that it stays in some cache.
  init(_ hashes: [UInt32]) {
    let each = hashes.count > 1 << 18 ? 8 : 16
    var logBits = 13
    while 1 << logBits < hashes.count * each, logBits < 32 { logBits += 1 }
    self.init(hashes, logBits: logBits)
  }
}

extension Gazetteer {
  /// Sets what a scan must know to gather the tokens a name may begin at.
  package func fill(_ filters: inout ScanFilters) {
    filters.smallNames = smallFilter
    filters.capitalNames = firstFilter
    filters.nameSyllables = firstSyllables
  }
}
