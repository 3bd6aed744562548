import Testing

@Suite("Mistakes in time zones")
struct TimeZoneErrorsTests {
  @Test(
    "An unknown zone is named at its place, with the nearest one",
    arguments: [
      ("Asia/Kolkatta", "Asia/Kolkata"), ("europe/berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
      ("New York", "America/New_York"), ("America/NewYork", "America/New_York"), ("utc", "UTC"),
      ("Asia/Calcuta", "Asia/Calcutta"), ("EST", nil), ("+5:30", nil), ("Europe/Berlin ", "Europe/Berlin"),
      ("../../etc/passwd", nil), ("GMT+05:30", nil), ("", nil),
    ] as [(String, String?)])
  func unknown(name: String, nearest: String?) {
    let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
    let message =
      "found the unknown time zone \"\(name)\", expected one such as \"Europe/Berlin\", \"+05:30\" or \"UTC\""
    #expect(
      errors(in: scenario(sections: "calendar: { timeZone: \"\(name)\" },"))
        == ["s:3:24: calendar.timeZone: \(message)\(hint)", "1 error"])
  }

  @Test("The calendar of a role and that of the lead say where they are wrong")
  func places() {
    let found = errors(
      in: scenario(
        team: "{ developer: { calendar: { timeZone: \"Mars/Olympus\" } } }",
        sections: "lead: { calendar: { timeZone: 5.5 } },"))
    let expected = "expected a time zone such as \"Europe/Berlin\", \"+05:30\" or \"UTC\""
    #expect(found.count == 3)
    #expect(found[0].hasPrefix("s:1:57: team.developer.calendar.timeZone: found the unknown time zone"))
    #expect(found[1] == "s:3:32: lead.calendar.timeZone: found 5.5, \(expected)")
    #expect(errors(in: scenario(sections: "calendar: { timeZone: null },")) == [])
  }

  @Test("Ten thousand wrong zones are refused without a search for each", .timeLimit(.minutes(1)))
  func many() {
    let roles = (0..<10_000).map { "r\($0): { calendar: { timeZone: \"Nowhere/At\($0)\" } }" }
    let found = errors(in: scenario(team: "{ \(roles.joined(separator: ", ")) }"))
    #expect(found.last == "10000 errors, the first 100 shown")
  }
}
