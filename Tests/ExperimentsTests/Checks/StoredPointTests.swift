import Experiments
import Foundation
import ResultStore
import Scenarios
import Testing

@Suite("A stored result is a baseline")
struct StoredPointTests {
  private func exported(_ team: CheckedTeam) throws -> (path: String, check: PolicyCheck) {
    let (check, _) = try #require(
      try team.check(["team_utilization rises < 0.05"], candidate: ["team.developer.focus=0.5"]))
    let path = team.folder + "/results.sqlite"
    try team.store.export(check.record.row.experiment, to: path)
    return (path, check)
  }

  @Test("The point of a report comes back with its digest and all of its replications")
  func revived() throws {
    let team = try CheckedTeam()
    let (path, check) = try exported(team)
    let before = try Data(contentsOf: URL(filePath: path))
    for (label, point) in [("baseline", check.baseline), ("candidate", check.candidate)] {
      let stored = try StoredPoint(in: path, label: label, source: "report")
      let revived = try stored.revived(as: "baseline", folder: "", version: "1")
      #expect(revived.point.digest == point.digest)
      #expect(revived.replications.count == check.replications)
      #expect(
        revived.note
          == "report#\(label): \(check.replications) replications are read from there; what is needed "
          + "beyond them is simulated.")
      let files = try FileManager.default.contentsOfDirectory(atPath: team.folder)
      #expect(!files.contains("results.sqlite.lock"), "a report stays a report")
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("Another version, or another seed, takes the scenario and none of the replications, and says so")
  func again() throws {
    let team = try CheckedTeam()
    let (path, check) = try exported(team)
    let stored = try StoredPoint(in: path, label: "baseline", source: "report")
    let newer = try stored.revived(as: "baseline", folder: "", version: "2")
    #expect(newer.replications.isEmpty && newer.point.digest != check.baseline.digest)
    #expect(newer.note.contains("simulated by Plimsoll 1") && newer.note.contains("simulated again"))
    #expect(newer.point.digest == (try CheckedTeam.point("x", version: "2")).digest)
    let seeded = try stored.revived(as: "baseline", folder: "", version: "1", seed: 9)
    #expect(seeded.replications.isEmpty && seeded.point.scenario.simulation.seed == 9)
    #expect(
      try stored.revived(as: "b", folder: "", version: "1", seed: 7).replications.count == check.replications)
  }

  @Test("Of several points one must be named, and a name that is not there is answered with those that are")
  func labels() throws {
    let team = try CheckedTeam()
    let (path, check) = try exported(team)
    func message(_ label: String?) -> String {
      do {
        _ = try StoredPoint(in: path, label: label, source: "report")
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message(nil) == "report: holds 2 points, expected the name of one: report#baseline, report#candidate")
    #expect(message("basline") == "report: found no point \"basline\"; it holds baseline, candidate")
    let digest = String(check.baseline.digest.prefix(8))
    #expect(try StoredPoint(digest: digest, label: nil, in: team.store)?.digest == check.baseline.digest)
    let experiment = String(check.record.row.experiment.prefix(8))
    let named = try StoredPoint(digest: experiment, label: "candidate", in: team.store)
    #expect(named?.digest == check.candidate.digest)
    #expect(try StoredPoint(digest: "ffffffffff", label: nil, in: team.store) == nil)
  }

  @Test("A file of something else, a damaged one and none at all are errors of the store")
  func notAStore() throws {
    let team = try CheckedTeam()
    for (name, bytes) in [("text", Data("hello".utf8)), ("cut", Data("SQLite format 3\0".utf8))] {
      let path = team.folder + "/" + name
      try bytes.write(to: URL(filePath: path))
      #expect(throws: StoreError.self) { _ = try StoredPoint(in: path, label: nil, source: name) }
    }
    #expect(throws: StoreError.self) {
      _ = try StoredPoint(in: team.folder + "/nothing", label: nil, source: "nothing")
    }
  }
}
