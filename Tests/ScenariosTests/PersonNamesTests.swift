import Scenarios
import Testing

@Suite("People's ids in reports")
struct PersonNamesTests {
  @Test("are numbered within a role, and told apart from the lead's and other roles'")
  func clashes() {
    let rules = #"assignment: { rules: [{ code: "all", when: {}, assign: "dev" }] },"#
    let clashing = scenario(
      team: #"{ dev: { count: 2 }, "dev-2": { count: 1 } }"#, sections: #"lead: { id: "dev-1" }, "# + rules)
    #expect(errors(in: clashing).filter { $0.contains("is also") }.count == 2)
    let distinct = scenario(team: #"{ dev: { count: 2 }, "dev-3": { count: 1 } }"#, sections: rules)
    #expect(errors(in: distinct).isEmpty)
  }
}
