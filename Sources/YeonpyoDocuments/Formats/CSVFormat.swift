extension Format {
  /// A table with its columns' names in the first row, a row an article.
  static let csv = Format(reading: .csv, suffixes: ["csv", "tsv", "tab"])
}
