extension Format {
  /// What others turn into text.
  static let refused: [Format] = [
    Format(
      reading: .refused("PDF is not read: pdftotext (poppler-utils) makes text of it"),
      suffixes: ["pdf"],
      beginnings: [Array("%PDF-".utf8)]),
    Format(
      reading: .refused(
        "office files are not read: 'soffice --convert-to txt' or pandoc makes text of them"),
      suffixes: ["docx", "doc", "odt", "rtf", "hwp", "hwpx", "pptx", "xlsx"]),
  ]
}
