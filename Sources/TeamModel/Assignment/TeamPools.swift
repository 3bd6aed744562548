import LeadPolicy
import SimulatedTime

/// What of a pool a decision needs, found before it is asked for.
struct PoolSummary: BitwiseCopyable {
  /// Its members' places on the roster.
  var firstMember: Int32
  var endOfMembers: Int32
  /// Where its present members begin in the list of those, and how many there are.
  var firstPresent: Int32
  var presentCount: Int32
  /// The longest shift time of a member in the lookahead.
  var lookahead: SimulationDuration
  var leastLoaded: Candidate?
  var leastWork: Candidate?
  /// The pool's effort clock.
  var clock: Int64
}

/// One team's pools as an assignment policy sees them, for one task at one instant: a few pointers into the tables
/// of a simulation, valid while nothing in them changes.
struct TeamPools: CandidatePools {
  let fits: FitTable.Row
  let summaries: UnsafePointer<PoolSummary>
  let poolCount: Int
  let present: UnsafePointer<Int32>
  let people: UnsafePointer<Person>
  let load: LoadIndex.View

  func fit(_ pool: Int) -> PoolFit { fits[pool] }
  func presentCount(_ pool: Int) -> Int { Int(summaries[pool].presentCount) }
  func leastLoaded(_ pool: Int) -> Candidate? { summaries[pool].leastLoaded }
  func leastWork(_ pool: Int) -> Candidate? { summaries[pool].leastWork }

  func presentMember(_ pool: Int, at position: Int) -> Candidate {
    let person = present[Int(summaries[pool].firstPresent) + position]
    return member(person, of: pool).candidate(of: pool)
  }

  func forEachMember(_ pool: Int, _ visit: (PoolMember) -> Void) {
    for person in summaries[pool].firstMember..<summaries[pool].endOfMembers
    where people[Int(person)].isHere { visit(member(person, of: pool)) }
  }

  private func member(_ person: Int32, of pool: Int) -> PoolMember {
    let state = people[Int(person)]
    let id = PersonID(index: person)
    let longest = summaries[pool].lookahead.microseconds
    guard let left = load.left(of: id, clock: summaries[pool].clock) else {
      let work = state.committedWaiting + state.committedCurrent
      return PoolMember(
        member: Int(person), expectedHours: work.hours, load: work > .zero ? .infinity : 0,
        performance: state.performance.share, isPresent: false)
    }
    // The index counts the work of whoever is away for a part as if they were there for all of it.
    let room = Double(state.lookahead.microseconds) / Double(longest)
    return PoolMember(
      member: Int(person), expectedHours: SimulationDuration(microseconds: left).hours * room,
      load: PersonalLoad.share(left: left, of: longest), performance: state.performance.share)
  }
}

/// Expected work left over the hours of the lookahead.
enum PersonalLoad {
  /// The share; 0 for neither work nor hours, infinite for work without hours.
  static func share(left: Int64, of available: Int64) -> Double {
    left == 0 ? 0 : Double(left) / Double(available)
  }
}
