import YeonpyoText

/// Turns units of work into documents; holds no state, so one serves every worker.
package struct DocumentReader: Sendable {
  let options: InputOptions
  let fields: JSONFields
  /// `options.dateOrder` with `option` in its place or at the end.
  private let dateOrder: [DateSource]

  package init(_ options: InputOptions) {
    self.options = options
    self.fields = JSONFields(options.fields)
    let order = options.dateOrder
    self.dateOrder = order.contains(.option) ? order : order + [.option]
  }

  /// Calls `body` with each document or failure of `unit`, in the order of the input.
  package func forEachItem<E: Error>(
    of unit: WorkUnit, _ body: (consuming Item) throws(E) -> Void
  ) throws(E) {
    switch unit {
    case .file(let place): for item in readFile(place) { try body(item) }
    case .whole(let place, let bytes): for item in whole(bytes, place) { try body(item) }
    case .lines(let place, let firstLine, let offset, let bytes):
      try forEachLine(of: bytes, place, firstLine: firstLine, offset: offset, body)
    case .values(let place, let first, let offset, let bytes, let ranges):
      try forEachValue(of: bytes, ranges, place, first: first, offset: offset, body)
    case .rows(let place, let header, let firstLine, let offset, let bytes):
      try forEachRow(of: bytes, place, header, firstLine: firstLine, offset: offset, body)
    case .failure(let failure): try body(.failure(failure))
    }
  }

  private func readFile(_ place: InputPlace) -> [Item] {
    guard let path = place.path else { return [.failure(place.failure(.unreadable, "no path"))] }
    do throws(SystemError) {
      var bytes: [UInt8] = []
      let file = try InputFile(path: path)
      let kind = try file.kind()
      if case .file(let size) = kind, size > options.limit { return [tooLarge(place)] }
      try file.readToEnd(into: &bytes, limit: options.limit, kind: kind)
      return whole(bytes, place)
    } catch {
      return [.failure(place.failure(.unreadable, error.message))]
    }
  }

  /// An article in memory, or the items of a feed, in whatever encoding and form its container, its name or its first bytes tell.
  private func whole(_ bytes: [UInt8], _ place: InputPlace) -> [Item] {
    if bytes.count > options.limit { return [tooLarge(place)] }
    if isBlank(bytes.span) { return [.failure(place.failure(.empty, "the file is empty"))] }
    let format =
      place.form.flatMap { Format.named($0, nil) }
      ?? Format.named(options.format, place.path.map { Format.nameInside($0) })
      ?? Format.sniffed(bytes)
    if case .refused(let message) = format.reading {
      return [.failure(place.failure(.unreadable, message))]
    }
    let isMarked = format.isHTML || format.isFeed
    let told = options.encoding ?? place.encoding ?? (isMarked ? declaredEncoding(bytes) : nil)
    switch decoded(bytes, told: told) {
    case .plain: return article(bytes, place, format, notes: [])
    case .converted(let converted, let doubt):
      let notes = doubt.map { [place.failure(.badEncoding, $0)] } ?? []
      return article(converted, place, format, notes: notes)
    case .failure(let problem):
      return [.failure(place.failure(problem.code, problem.message, offset: problem.offset))]
    }
  }

  private func article(
    _ bytes: [UInt8], _ place: InputPlace, _ format: Format, notes: [InputFailure]
  ) -> [Item] {
    if format.isFeed { return feed(bytes, place, notes: notes) }
    if format.isHTML { return [page(bytes, place, notes: notes)] }
    return format.isMarkdown
      ? [markdown(bytes, place, notes: notes)] : [text(bytes, place, notes: notes)]
  }

  func tooLarge(_ place: InputPlace) -> Item {
    .failure(place.failure(.tooLarge, "longer than \(options.limit) bytes"))
  }

  /// Fills date and language of a document from what its sources give.
  ///
  /// `field` is the date its container gave, `metadata` that of a page's own data.
  func complete(_ document: inout Document, field: CivilTime?, metadata: CivilTime? = nil) {
    for source in dateOrder where document.date == nil {
      switch source {
      case .field: document.date = field
      case .metadata: document.date = metadata
      case .header:
        if let found = headDate(document.text.span) {
          document.date = found.time
          document.dateSpan = found.span.wholeClusters(document.text.span)
          document.headEnd = found.end
        }
      case .filename: document.date = document.path.flatMap { fileNameDate($0) }
      case .option:
        document.date =
          options.dates[document.id] ?? document.path.flatMap { options.dates[$0] } ?? options.date
      }
      if document.date != nil { document.dateSource = source }
    }
    if let told = document.languageTag.flatMap({ language(ofTag: $0) }) {
      document.language = told
    } else if document.languageTag == nil, let told = options.language {
      document.language = told
    } else {
      document.language = guessLanguage(document.text.span)
    }
  }

  /// The order of date sources names the field, so a date there that cannot be read is an error.
  var readsDateField: Bool { dateOrder.contains(.field) }
}
