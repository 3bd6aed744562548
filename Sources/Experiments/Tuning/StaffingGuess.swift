import ExactResults
import OutputAnalysis

/// How many people of a role queueing theory would begin with.
///
/// The hours of work that arrive per hour, in people, are the offered load a. Square-root staffing takes a + β√a people
/// (A. K. Erlang; W. Whitt, "Understanding the Efficiency of Multi-Server Service Systems", Management Science 38(5),
/// 1992), here with β = 1; Erlang's delay formula the fewest of whom a task finds all busy in at most one case of five.
/// Neither knows of calendars, review, rework and priorities, which is why it is a first guess.
public struct StaffingGuess: Sendable, Hashable {
  /// The role.
  public var role: String
  /// The offered load, in people: mean load of the role times its number of people, at the point with most of them.
  public var offeredLoad: Double
  /// Half-width of the interval of the offered load.
  public var halfWidth: Double
  /// a + √a, rounded up.
  public var squareRoot: Int
  /// The fewest people with a probability of waiting of at most 0.2 in an M/M/c queue of this load.
  public var erlang: Int
  /// How many the simulation chose; nil where it chose none.
  public var chosen: Int?

  /// The greatest probability of waiting.
  public static let probabilityOfWaiting = 0.2

  /// The guess for a role whose load was measured; nil where the measured load says nothing about what is offered.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - people: How many there were when the load was measured.
  ///   - loads: The load of the role, replication by replication.
  ///   - level: Confidence of the interval of the offered load.
  init?(role: String, people: Int, loads: [Double], level: Double) {
    let tally = Tally(loads.filter(\.isFinite))
    guard people > 0, let interval = ConfidenceInterval(tally, level: level), interval.mean > 0 else {
      return nil
    }
    self.role = role
    offeredLoad = interval.mean * Double(people)
    halfWidth = interval.halfWidth * Double(people)
    squareRoot = Int((offeredLoad + offeredLoad.squareRoot()).rounded(.up))
    var servers = max(1, Int(offeredLoad.rounded(.down)))
    while true {
      if let queue = try? MMcQueue(arrivalRate: offeredLoad, serviceRate: 1, servers: servers),
        queue.waitingProbability <= Self.probabilityOfWaiting
      {
        break
      }
      servers += 1
    }
    erlang = servers
  }
}
