import ArgumentParser
import CSystem
import YeonpyoKit

/// Prints what the records hold.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of the records, or DuckDB's columns.",
    discussion: """
      EXAMPLES
        yeonpyo schema mention
        duckdb -c "select entity, count(*) from read_json('mention.jsonl', $(yeonpyo schema mention --duckdb)) group by 1"

      Without a kind, one schema that any record meets.
      """)

  @Argument(help: "document, mention, timex, event, timeline or error.")
  var kind: RecordKind?

  @Flag(name: .customLong("duckdb"), help: "Print the columns={…} of DuckDB's read_json.")
  var duckDB = false

  func validate() throws {
    if duckDB, kind == nil {
      throw ValidationError("--duckdb needs a kind: the kinds have different columns")
    }
  }

  func run() throws {
    sys_ignore_sigpipe()
    try writeOutput(Array(text.utf8))
  }

  private var text: String {
    if let kind {
      let schema = RecordSchema(kind)
      return duckDB ? schema.duckDBColumns : schema.jsonSchema
    }
    let all = RecordKind.allCases.map { RecordSchema($0).jsonSchema }
    return "{\"anyOf\": [\n" + all.joined(separator: ",\n") + "]}\n"
  }
}

extension RecordKind: ExpressibleByArgument {}
