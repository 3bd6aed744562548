import LeadPolicy
import Testing

@Suite("The reference breakdown of the authentication API")
struct ReferenceBreakdownTests {
  struct Row: Equatable {
    var key: String
    var title: String
    var hours: Double
    var assignee: String?
  }

  @Test func `keys, titles, hours and assignees are the design's`() throws {
    let template = try #require(TemplateLibrary.builtIn.first { $0.id == "jwt-authentication-api" })
    let rules = AssignmentRules(AssignmentRule.reference)
    let rows = template.tasks.map {
      Row(
        key: $0.key, title: $0.title, hours: $0.estimateHours, assignee: rules.assignee(of: rules.decide($0)))
    }
    let (backend, senior) = ("backend-developer", "senior-developer")
    #expect(template.title == "Implement authentication API with JWT")
    #expect(template.category == .backendSecurity)
    #expect(
      rows == [
        Row(key: "TT2.1", title: "Implement POST /auth/login endpoint", hours: 4, assignee: backend),
        Row(key: "TT2.2", title: "Implement POST /auth/logout endpoint", hours: 2, assignee: backend),
        Row(
          key: "TT2.3", title: "Implement JWT middleware for route protection", hours: 6, assignee: senior),
        Row(key: "TT2.4", title: "Implement token refresh mechanism", hours: 4, assignee: senior),
        Row(key: "TT2.5", title: "Add rate limiting to auth endpoints", hours: 2, assignee: backend),
        Row(key: "TT2.6", title: "Write integration tests for auth flow", hours: 4, assignee: backend),
      ])
  }

  @Test func `the critical path leads through middleware and token refresh`() throws {
    let path = try CriticalPath(of: TemplateLibrary.jwtAuthentication.tasks)
    #expect(path.tasks == [0, 2, 3, 5])
    #expect(path.hours == 18)
    #expect(path.earliestFinish == [4, 6, 10, 14, 8, 18])
  }
}
