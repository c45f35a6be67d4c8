import YeonpyoText

/// A table of days, `path<TAB>day` or `id<TAB>day` on each line; blank lines and such as begin with `#` are none.
///
/// - Throws: where the file cannot be read, or a line has no day: its number is in the message.
package func readDates(_ path: String) throws(SystemError) -> [String: CivilTime] {
  let bytes = try readWholeFile(path)
  var dates: [String: CivilTime] = [:]
  for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
  {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    if line.isEmpty || line.first == 0x23 { continue }
    guard let tab = line.lastIndex(of: 0x09),
      let day = fieldDate(String(decoding: line[(tab + 1)...], as: UTF8.self))
    else {
      throw SystemError(
        message: "line \(number + 1): a path, a tab and a day are wanted", path: path)
    }
    dates[String(decoding: line[..<tab], as: UTF8.self)] = day
  }
  return dates
}
