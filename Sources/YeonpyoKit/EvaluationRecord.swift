/// The lines of `evaluate --format jsonl`.
package enum EvaluationRecord {
  package static func line(_ score: Score) -> String {
    var out = ByteBuffer(capacity: 256)
    out.append("{\"kind\":\"score\",\"name\":")
    out.appendJSON(score.name)
    for (name, count) in [
      ("found", score.found), ("system", score.system), ("gold", score.gold),
    ] { out.append(Array(",\"\(name)\":\(count)".utf8)) }
    for (name, share) in [
      ("precision", score.precision), ("recall", score.recall), ("f1", score.f1),
    ] {
      out.append(Array(",\"\(name)\":".utf8))
      out.append(RecordWriter.decimal(thousandths: Int((share * 1000).rounded())))
    }
    out.append("}")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  package static func line(_ miss: EvaluationMiss) -> String {
    var out = ByteBuffer(capacity: 256)
    out.append("{\"kind\":\"difference\",\"record\":")
    out.appendJSON(miss.record)
    out.append(",\"what\":")
    out.appendJSON(miss.kind.rawValue)
    out.append(",\"doc\":")
    out.appendJSON(miss.doc)
    out.append(Array(",\"start\":\(miss.start),\"text\":".utf8))
    out.appendJSON(miss.text)
    out.append(",\"gold\":")
    out.appendJSON(miss.gold)
    out.append(",\"system\":")
    out.appendJSON(miss.system)
    out.append("}")
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
