import Experiments
import Foundation
import Reports
import Testing

/// `schema.json` says of every table what it holds, and nothing else.
@Suite struct TableSchemaTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          struct Constraints: Decodable {
            var required: Bool?
            var minimum: Double?
            var `enum`: [String]?
          }
          var name: String
          var type: String
          var description: String
          var unit: String?
          var constraints: Constraints?
        }
        struct ForeignKey: Decodable {
          struct Reference: Decodable {
            var resource: String
            var fields: [String]
          }
          var fields: [String]
          var reference: Reference
        }
        var fields: [Field]
        var primaryKey: [String]?
        var foreignKeys: [ForeignKey]
      }
      var name: String
      var path: String
      var schema: Schema
    }
    var resources: [Resource]
  }

  private let home: TemporaryFolder
  private let package: Package

  init() throws {
    home = try TemporaryFolder()
    try Self.writeRun(to: home.path + "/report", hasPage: true)
    package = try JSONDecoder().decode(Package.self, from: Data(home.read("report/schema.json").utf8))
  }

  private static func writeRun(to path: String, hasPage: Bool) throws {
    let overrides = ["targets={\"team_utilization\": {\"atMost\": 0.9}}"]
    let (scenario, compiled) = try SampleRun.scenario(overrides)
    let result = try SampleRun.result(overrides)
    let writer = try RunReportWriter(
      in: ReportFolder(at: path), scenario: scenario, compiled: compiled, text: SampleRun.text,
      provenance: result.provenance)
    for outcome in SampleRun.outcomes(compiled, count: scenario.simulation.replications) {
      try writer.write(writer.renderer.render(outcome))
    }
    try writer.finish(result, hasPage: hasPage)
  }

  private func rows(_ resource: Package.Resource) throws -> [[String]] {
    try #require(parseCSV(Array(home.read("report/\(resource.path)").utf8)))
  }

  @Test func `every table is described, column by column in its order`() throws {
    let tables = try home.names().filter { $0.hasSuffix(".csv") }.map {
      String($0.dropFirst("report/".count))
    }
    #expect(tables.count == 8)
    #expect(package.resources.map(\.path) == tables)
    for resource in package.resources {
      let rows = try rows(resource)
      #expect(resource.schema.fields.map(\.name) == rows[0], "\(resource.path)")
      #expect(rows.count > 1)
      #expect(resource.schema.fields.allSatisfy { $0.description.hasSuffix(".") })
    }
  }

  @Test func `cells are of the type, within the bounds and among the words that are stated`() throws {
    for resource in package.resources {
      for (place, field) in resource.schema.fields.enumerated() {
        for row in try rows(resource).dropFirst() {
          let (cell, place) = (row[place], "\(resource.path) \(field.name): \(row[place])")
          if cell.isEmpty {
            #expect(field.constraints?.required != true, "\(place)")
            continue
          }
          switch field.type {
          case "integer": #expect(Int(cell) != nil, "\(place)")
          case "number": #expect(Double(cell) != nil, "\(place)")
          case "boolean": #expect(["true", "false"].contains(cell), "\(place)")
          case "date": #expect(cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil, "\(place)")
          case "datetime":
            #expect(cell.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) != nil, "\(place)")
          default: #expect(field.type == "string", "\(place)")
          }
          if let words = field.constraints?.enum { #expect(words.contains(cell), "\(place)") }
          if let least = field.constraints?.minimum, let number = Double(cell) {
            #expect(number >= least, "\(place)")
          }
        }
      }
    }
  }

  @Test func `a column whose name ends in a unit is in that unit`() {
    for resource in package.resources {
      for field in resource.schema.fields where field.type == "number" {
        let stem = field.name.split(separator: ".")[0]
        if stem.hasSuffix("_h") { #expect(field.unit == "h", "\(resource.path) \(field.name)") }
        if stem.hasSuffix("_share") { #expect(field.unit == "share", "\(resource.path) \(field.name)") }
        if let unit = field.unit { #expect(field.description.hasSuffix("Unit: \(unit).")) }
      }
    }
  }

  @Test func `keys are keys, and references lead to rows`() throws {
    func values(_ fields: [String], of resource: Package.Resource) throws -> [[String]] {
      let rows = try rows(resource)
      let places = try fields.map { try #require(rows[0].firstIndex(of: $0)) }
      return rows.dropFirst().map { row in places.map { row[$0] } }
    }
    var keys = 0
    var references = 0
    for resource in package.resources {
      if let key = resource.schema.primaryKey {
        let found = try values(key, of: resource)
        #expect(Set(found).count == found.count, "\(resource.path)")
        keys += 1
      }
      for reference in resource.schema.foreignKeys {
        let other = try #require(package.resources.first { $0.name == reference.reference.resource })
        let known = Set(try values(reference.reference.fields, of: other))
        #expect(try values(reference.fields, of: resource).allSatisfy(known.contains), "\(resource.path)")
        references += 1
      }
    }
    #expect(keys == 6 && references == 6)
  }

  @Test func `a report without a page is the same but for the page`() throws {
    try Self.writeRun(to: home.path + "/tables", hasPage: false)
    func names(_ folder: String) throws -> [String] {
      try home.names().filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
    }
    #expect(try names("tables") == names("report").filter { $0 != "index.html" })
    for name in try names("tables") where name.hasSuffix(".csv") || name == "schema.json" {
      #expect(try home.read("tables/\(name)") == home.read("report/\(name)"))
    }
    #expect(try !home.read("tables/manifest.json").contains("index.html"))
    // It is a report all the same, which another one may replace.
    try Self.writeRun(to: home.path + "/tables", hasPage: true)
    #expect(try names("tables") == names("report"))
  }
}
