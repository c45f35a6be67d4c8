import YeonpyoDates
import YeonpyoDocuments
import YeonpyoText

/// Records of times.
extension RecordWriter {
  mutating func writeTimexes(
    _ document: borrowing Document, _ analysis: borrowing Analysis, nested: Bool,
    to out: inout ByteBuffer
  ) {
    let text = document.text.span
    var counter = OffsetCounter(text, options.offsets)
    let ruleNames =
      analysis.timexes.isEmpty ? [] : plan.stages(of: document.language).grammar.ruleNames
    sentence = 0
    for number in analysis.timexes.indices {
      let timex = analysis.timexes[number]
      let sentence = sentence(of: timex.firstToken, analysis.sentences)
      out.writeLine(800 + 3 * doc.count + 6 * timex.span.count) { line in
        if nested, number > 0 { line.append(",") }
        writeHead(timexHead, number + 1, timex.span, text, &counter, to: &line)
        writeTime(timex.time, isHead: timex.rule == Timex.headRule, to: &line)
        writeAnchor(timex.anchor, to: &line)
        line.append(timex.time.start, ",\"endDate\":", timex.time.end)
        line.append(",\"edtf\":")
        line.append(timex.time.edtf)
        line.append(",\"rule\":\"")
        line.append(timex.rule == Timex.headRule ? "head" : ruleNames[timex.rule])
        line.append("\",\"sentence\":")
        line.append(sentence)
        line.append(nested ? "}" : "}\n")
      }
    }
  }

  @inline(__always)
  private func writeTime(_ time: ResolvedTime, isHead: Bool, to line: inout LineCursor) {
    line.append(",\"type\":\"")
    line.append(time.type.code)
    line.append("\",\"value\":")
    line.append(time.value)
    if time.modifier == .none, !time.isEvery, time.times == 0, !isHead {
      line.append(",\"mod\":null,\"quant\":null,\"freq\":null,\"function\":\"NONE\"")
      return
    }
    if time.modifier == .none {
      line.append(",\"mod\":null")
    } else {
      line.append(",\"mod\":\"")
      line.append(time.modifier.code)
      line.append("\"")
    }
    line.append(",\"quant\":")
    line.append(time.quant)
    line.append(",\"freq\":")
    line.append(time.freq)
    line.append(isHead ? ",\"function\":\"CREATION_TIME\"" : ",\"function\":\"NONE\"")
  }

  @inline(__always)
  private func writeAnchor(_ anchor: Timex.Anchor, to line: inout LineCursor) {
    switch anchor {
    case .nothing: line.append(",\"anchor\":null,\"startDate\":")
    case .document: line.append(",\"anchor\":\"dct\",\"startDate\":")
    case .timex(let number):
      line.append(",\"anchor\":\"")
      line.append(doc)
      line.append("#t")
      line.append(number + 1)
      line.append("\",\"startDate\":")
    }
  }
}
