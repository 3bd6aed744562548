import LeadPolicy
import Testing

@Suite("Matching a strategic task to a template")
struct PlannerTests {
  @Test(arguments: [
    ("Add GraphQL endpoint for orders", "graphql-api"),
    ("Add an endpoint for orders", "rest-resource"),
    ("REST API for the product catalogue", "rest-resource"),
    ("Push live updates of prices over WebSockets", "websocket-channel"),
    ("Deprecate v1 of the orders API", "api-versioning"),
    ("Write Swagger docs for billing", "openapi-description"),
    ("Database schema for loyalty points", "database-schema"),
    ("Migrate the users table without downtime", "online-migration"),
    ("Monthly sales reporting", "reporting-queries"),
    ("Put a connection pool before Postgres", "connection-pooling"),
    ("Wrap checkout steps in transactions and stop deadlocks", "transactional-operation"),
    ("Carve a pricing microservice out of the monolith", "service-extraction"),
    ("Make order fulfilment event-driven", "event-driven-workflow"),
    ("Set up Kafka consumers for shipments", "message-queue"),
    ("Generate invoices in a background job", "background-jobs"),
    ("Send webhooks when an order ships", "webhook-delivery"),
    ("Let users log in: JWT login and logout", "jwt-authentication-api"),
    ("Permissions for support staff (RBAC)", "role-authorization"),
    ("Encrypt customers' bank details", "field-encryption"),
    ("Sanitize and validate form input", "input-validation"),
    ("Throttle clients of the search API", "rate-limiting"),
    ("Cached product pages in Redis", "read-caching"),
    ("Missing database indexes on orders", "table-indexing"),
    ("Slow queries in the order history", "query-tuning"),
    ("Race conditions under concurrent checkouts", "service-concurrency"),
    ("Load balancing and failover for the API", "load-balancing"),
    ("Integrating a third-party address service", "third-party-api"),
    ("Integrate Stripe payments", "payment-provider"),
  ])
  func `a text in plain words finds its template`(text: String, id: String) {
    let decision = Planner.plan(text)
    #expect(decision.template?.id == id, "\(decision.explanation)")
    #expect(decision.outcome == .matched)
    #expect(decision.candidates.first?.id == id)
  }

  @Test func `the reason names the words that matched`() throws {
    let decision = Planner.plan("Add GraphQL endpoint for orders")
    let best = try #require(decision.candidates.first)
    #expect(best.score == 6)
    #expect(best.keywords == ["graphql", "graphql endpoint"])
    #expect(
      decision.explanation.hasPrefix(
        "Planned by graphql-api with a score of 6: keywords graphql and graphql endpoint."))
  }

  @Test func `a word counts once, as part of a keyword rather than of the title`() throws {
    let template = StrategicTemplate(
      id: "t", title: "Alpha beta gamma", category: .microservices, specialization: "s",
      keywords: ["alpha", "alpha beta"], tasks: [])
    let best = try #require(Planner.plan("alpha beta gamma delta", templates: [template]).candidates.first)
    #expect(best.score == 3 + 3 + 1)
    #expect(best.titleWords == ["gamma"])
    let apart = try #require(Planner.plan("beta then alpha", templates: [template]).candidates.first)
    #expect(apart.score == 1 + 3)
  }

  @Test(arguments: ["Buy flowers for reception", "", "…", "the of and"])
  func `a strange text stays unmatched and gets the nearest templates`(text: String) {
    let decision = Planner.plan(text)
    #expect(decision.template == nil)
    #expect(decision.code == "unmatched")
    #expect(decision.candidates.count == 3)
    #expect(decision.candidates.allSatisfy { $0.score < 3 && (0...1).contains($0.resemblance) })
  }

  @Test(arguments: [
    ("Grahpql", "graphql-api"), ("webhok", "webhook-delivery"), ("encyption", "field-encryption"),
  ])
  func `a misspelt keyword stays unmatched with the meant template nearest`(text: String, id: String) {
    let decision = Planner.plan(text)
    #expect(decision.template == nil)
    #expect(decision.candidates.first?.id == id)
  }

  @Test func `equal scores go to the earlier template`() {
    let templates = ["first", "second"].map {
      StrategicTemplate(
        id: $0, title: $0, category: .microservices, specialization: "s", keywords: ["shared"], tasks: [])
    }
    #expect(Planner.plan("a shared word", templates: templates).template?.id == "first")
    #expect(Planner.plan("a shared word", templates: templates.reversed()).template?.id == "second")
  }

  @Test func `without templates nothing is planned`() {
    let decision = Planner.plan("anything", templates: [])
    #expect(decision.template == nil)
    #expect(decision.explanation == "No template to plan by.")
  }
}
