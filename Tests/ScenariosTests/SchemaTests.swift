import Foundation
import Scenarios
import Testing

@Suite("The scenario schema")
struct SchemaTests {
  @Test("It is JSON, describes every key it names, and every reference in it leads somewhere")
  func isComplete() throws {
    let data = Data(ScenarioSchema.json().utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["required"] as? [String] == ["name", "team", "workload"])
    var properties = 0
    func visit(_ value: Any) {
      if let array = value as? [Any] { array.forEach(visit) }
      guard let object = value as? [String: Any] else { return }
      if let reference = object["$ref"] as? String {
        #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
      }
      for (name, property) in object["properties"] as? [String: Any] ?? [:] {
        properties += 1
        #expect((property as? [String: Any])?["description"] is String, "\(name) is not described")
      }
      object.values.forEach(visit)
    }
    visit(root)
    #expect(properties > 100)
  }

  @Test("It states ranges and defaults as the reader applies them")
  func ranges() throws {
    let data = Data(ScenarioSchema.json().utf8)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let sections = root?["properties"] as? [String: Any]
    let capacity = (sections?["capacity"] as? [String: Any])?["properties"] as? [String: Any]
    let warning = try #require(capacity?["warning"] as? [String: Any])
    #expect(warning["minimum"] as? Double == 0)
    #expect(warning["maximum"] as? Double == 2)
    #expect(warning["default"] as? Double == 0.85)
    let calendar = (root?["$defs"] as? [String: Any])?["calendar"] as? [String: Any]
    #expect((calendar?["anyOf"] as? [Any])?.count == 2)
  }
}
