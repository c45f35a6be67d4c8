/// One line of `gazetteer check --format jsonl`. Line and column count from 1, columns in code points; 0: the file as a whole.
package func problemRecord(
  severity: String, file: String, line: Int, column: Int, message: String
) -> [UInt8] {
  var out = ByteBuffer(capacity: 256)
  out.append("{\"kind\":\"problem\",\"severity\":")
  out.appendJSON(severity)
  out.append(",\"file\":")
  out.appendJSON(file)
  out.append(",\"line\":")
  out.append(Array(String(line).utf8))
  out.append(",\"column\":")
  out.append(Array(String(column).utf8))
  out.append(",\"message\":")
  out.appendJSON(message)
  out.append("}\n")
  return out.bytes
}
