import Testing
import WorkingTime

@Suite("Names of time zones")
struct TimeZoneNameTests {
  @Test("Every offset of whole minutes under a day reads back as it is written")
  func offsets() {
    for minutes in -1439...1439 {
      let zone = TimeZoneName.fixed(minutesAhead: minutes)
      #expect(TimeZoneName(fixed: zone.description) == zone)
    }
    #expect(TimeZoneName(fixed: "+05:30") == .fixed(minutesAhead: 330))
    #expect(TimeZoneName(fixed: "-00:30") == .fixed(minutesAhead: -30))
    #expect(TimeZoneName.fixed(minutesAhead: -210).description == "-03:30")
    #expect(TimeZoneName(fixed: "-00:00") == .utc)
    #expect(TimeZoneName.utc.description == "UTC")
    #expect(TimeZoneName.identifier("Asia/Kolkata").description == "Asia/Kolkata")
  }

  @Test(
    "What is no offset is left to the database",
    arguments: [
      "", "utc", "Z", "UTC+1", "+5:30", "05:30", "+0530", "+24:00", "+05:60", "+05:3", "+05:300", "−05:30",
      "+٠٥:٣٠", "+-5:30", "Asia/Kolkata",
    ])
  func refuses(text: String) {
    #expect(TimeZoneName(fixed: text) == nil)
  }
}
