import Foundation
import Reports
import TeamModel
import Testing

@Suite struct ChromeTraceTests {
  /// What a reader of the format sees of an event.
  private struct Event: Decodable {
    var ph: String
    var name: String
    var cat: String?
    var pid: Int
    var tid: Int
    var ts: Int?
    var dur: Int?
    var id: String?
    var bp: String?
    var args: Arguments?

    struct Arguments: Decodable {
      var name: String?
    }
  }

  private struct Document: Decodable {
    var traceEvents: [Event]
  }

  private struct Track: Hashable {
    var pid: Int
    var tid: Int
  }

  private func events(_ overrides: [String] = []) throws -> ([Event], ReplicationOutcome) {
    let (replication, outcome) = try SampleTrace.replication(overrides)
    let bytes = try SampleTrace.bytes(replication.writeChromeTrace)
    return (try JSONDecoder().decode(Document.self, from: Data(bytes)).traceEvents, outcome)
  }

  @Test("on every track time goes forward and nobody does two things at once")
  func tracksAreInOrder() throws {
    var last: [Track: Int] = [:]
    var busyUntil: [Track: Int] = [:]
    var slices = 0
    for event in try events().0 where event.ph != "M" {
      let track = Track(pid: event.pid, tid: event.tid)
      let time = try #require(event.ts)
      #expect(time >= last[track, default: 0])
      last[track] = time
      guard event.ph == "X" else { continue }
      let length = try #require(event.dur)
      #expect(length >= 0 && time >= busyUntil[track, default: 0])
      busyUntil[track] = time + length
      slices += 1
    }
    #expect(slices > 300)
  }

  @Test("the slices of a person's day add up to the booked hours, to the microsecond")
  func slicesAddUpToBookedHours() throws {
    let (events, outcome) = try events()
    let day = 86_400_000_000
    var busy: [Int: [Int: Int]] = [:]
    for event in events where event.ph == "X" {
      let time = try #require(event.ts)
      busy[event.tid - 1, default: [:]][time / day, default: 0] += try #require(event.dur)
    }
    #expect(outcome.daily.count > 100)
    for record in outcome.daily {
      #expect(busy[Int(record.person)]?[Int(record.day)] ?? 0 == Int(record.busy.microseconds))
    }
  }

  @Test("every flow leads from within a planning to the beginning of the work it made")
  func flowsAreMatched() throws {
    var current: [Track: Event] = [:]
    var sources: [String: Int] = [:]
    var targets: [String: Int] = [:]
    for event in try events().0 {
      let track = Track(pid: event.pid, tid: event.tid)
      switch event.ph {
      case "X": current[track] = event
      case "s", "f":
        let slice = try #require(current[track])
        let begin = try #require(slice.ts)
        let time = try #require(event.ts)
        let id = try #require(event.id)
        #expect(time >= begin && time < begin + (slice.dur ?? 0), "a flow binds to the slice around it")
        if event.ph == "s" {
          #expect(slice.cat == "plan" && sources.updateValue(time, forKey: id) == nil)
        } else {
          #expect(slice.cat == "implement" && time == begin && event.bp == "e")
          #expect(targets.updateValue(time, forKey: id) == nil)
        }
      default: break
      }
    }
    #expect(sources.count > 20 && Set(sources.keys) == Set(targets.keys))
    for (id, time) in sources { #expect(time < targets[id, default: 0]) }
  }

  @Test("each strategic task is one span from its arrival to its end, or to the end of the run")
  func spansAreMatched() throws {
    let (events, outcome) = try events()
    var spans: [String: [String]] = [:]
    for event in events where event.ph == "b" || event.ph == "e" {
      spans[try #require(event.id), default: []].append(event.ph)
    }
    #expect(spans.count == outcome.ledger.arrived)
    #expect(spans.values.allSatisfy { $0 == ["b", "e"] })
  }

  @Test("every person has a named track, whatever the name of the scenario")
  func tracksAreNamed() throws {
    let events = try events([#"title="\"}], {\u0000""#]).0
    let names = events.filter { $0.name == "thread_name" }.compactMap(\.args?.name)
    #expect(names == ["backend-developer", "senior-developer", "backend-lead"])
  }

  @Test("without planning there are no flows")
  func noPlanningNoFlows() throws {
    let events = try events(["planning.enabled=false"]).0
    #expect(!events.contains { $0.ph == "s" || $0.ph == "f" })
    #expect(events.contains { $0.ph == "X" })
  }
}
