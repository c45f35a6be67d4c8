extension RunStatistics {
  /// More than one article that went well.
  package var isWorthALine: Bool { documents > 1 || errors > 0 || openPhrases > 0 }

  /// `49,900 articles, 812,345 records, 14 errors (9 not-utf8, 5 empty); 457 articles without a date: 3,210 phrases stay open`
  package var closingLine: String {
    var parts = [counted(documents, "article"), counted(records, "record")]
    if errors > 0 {
      let codes = errorCodes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let list = codes.map { "\(grouped($0.value)) \($0.key)" }.joined(separator: ", ")
      parts.append("\(counted(errors, "error")) (\(list))")
    }
    let line = parts.joined(separator: ", ")
    guard openPhrases > 0 else { return line }
    let stay = openPhrases == 1 ? "stays" : "stay"
    return
      "\(line); \(counted(undated, "article")) without a date: \(counted(openPhrases, "phrase")) \(stay) open (--date)"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `812,345`
  private func grouped(_ count: Int) -> String {
    var digits = String(count)
    var result = ""
    while digits.count > 3 {
      result = "," + digits.suffix(3) + result
      digits.removeLast(3)
    }
    return digits + result
  }
}
