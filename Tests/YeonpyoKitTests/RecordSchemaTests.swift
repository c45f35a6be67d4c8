import Foundation
import Testing
import YeonpyoKit

/// What `yeonpyo schema` says is what the records hold.
@Suite struct RecordSchemaTests {
  /// `RecordTests` holds the records themselves against the same keys.
  @Test(arguments: RecordTests.keys.keys.sorted())
  func keysAreThoseOfTheRecords(_ kind: String) throws {
    let schema = RecordSchema(try #require(RecordKind(rawValue: kind)))
    #expect(schema.fields.map(\.name) == RecordTests.keys[kind])
  }

  @Test(arguments: RecordKind.allCases)
  func isJSON(_ kind: RecordKind) throws {
    let schema = RecordSchema(kind)
    let value = try JSONSerialization.jsonObject(with: Data(schema.jsonSchema.utf8))
    let properties = (value as? [String: Any])?["properties"] as? [String: Any]
    #expect(properties?.count == schema.fields.count)
    #expect(schema.duckDBColumns.hasPrefix("columns={\"kind\": 'VARCHAR', "))
  }
}
