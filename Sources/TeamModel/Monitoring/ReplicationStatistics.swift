import LeadPolicy
import OutputAnalysis
import SimulatedTime

/// What one replication is observed to do in its measured period; the model reports to it and never asks.
struct ReplicationStatistics: ~Copyable {
  /// Shift time from submission for review to the verdict, on the service level's clock.
  var reviewTurnaround = DurationTally()
  /// The same for the report's histogram.
  var turnaroundHistogram = ReplicationOutcome.emptyTurnaround
  /// Working time from arrival to completion of a strategic task.
  var strategicLeadTime = DurationTally()
  /// Working time from acceptance to completion of a strategic task.
  var strategicLeadTimeFromAcceptance = DurationTally()
  /// Working time from the start of work to completion of a tactical task.
  var tacticalCycleTime = DurationTally()
  /// Working time from readiness to the start of work of a tactical task.
  var tacticalWait = DurationTally()

  // Numbers of tasks run over the team's working time, so that Little's law (L = λW; J. D. C. Little,
  // "A proof for the queuing formula L = λW", 1961) holds with waits in working hours.

  /// Tactical tasks assigned and not completed.
  var workInProgress = TimeWeightedAverage<Int64>(from: 0)
  /// Tactical tasks ready and not begun.
  var queueLength = TimeWeightedAverage<Int64>(from: 0)

  var reviewsWithinServiceLevel = 0
  var firstReviews = 0
  var firstReviewsFailed = 0

  var strategicArrivals = 0
  var strategicDeferred = 0
  var tacticalCompleted = 0
  var apiTasksCompleted = 0
  var complexityMatched = 0

  /// Sum of |actual − estimate| / actual over completed tasks, and how many were within a quarter.
  var relativeErrorSum = 0.0
  var estimatesWithinQuarter = 0
  var estimatesAssessed = 0

  var vulnerabilitiesCaught = 0
  var vulnerabilitiesEscaped = 0
  var breakingChangesEscaped = 0

  /// Escalations raised, by `EscalationTrigger.rawValue`.
  var escalations = [Int](repeating: 0, count: EscalationTrigger.allCases.count)

  var coordination = CoordinationStatistics()
  var leadHours = LeadHours()
  var urgency = UrgencyStatistics()
  var lost = LostWorkStatistics()
  var hindrances = HindranceStatistics()

  var workingDays = 0
  var daysAboveWarning = 0
  var daysAboveCritical = 0
  var teamBusy = SimulationDuration.zero
  var teamAvailable = SimulationDuration.zero
  var people = PeopleStatistics()

  var review = ReviewStatistics()

  /// Starts the measured period: everything so far is forgotten, populations stay.
  mutating func reset(at moment: Moment) {
    reviewTurnaround.reset()
    review.reset()
    turnaroundHistogram.reset()
    strategicLeadTime.reset()
    strategicLeadTimeFromAcceptance.reset()
    tacticalCycleTime.reset()
    tacticalWait.reset()
    workInProgress.reset(at: moment.worked.microseconds)
    queueLength.reset(at: moment.worked.microseconds)
    reviewsWithinServiceLevel = 0
    firstReviews = 0
    firstReviewsFailed = 0
    strategicArrivals = 0
    strategicDeferred = 0
    tacticalCompleted = 0
    apiTasksCompleted = 0
    complexityMatched = 0
    relativeErrorSum = 0
    estimatesWithinQuarter = 0
    estimatesAssessed = 0
    vulnerabilitiesCaught = 0
    vulnerabilitiesEscaped = 0
    breakingChangesEscaped = 0
    for trigger in escalations.indices { escalations[trigger] = 0 }
    coordination.reset(at: moment)
    leadHours.reset()
    urgency.reset()
    lost.reset()
    hindrances.reset()
    workingDays = 0
    daysAboveWarning = 0
    daysAboveCritical = 0
    teamBusy = .zero
    teamAvailable = .zero
    people.reset()
  }

  /// Forgets the populations too: the state before a replication.
  mutating func clear() {
    workInProgress = TimeWeightedAverage(from: 0)
    queueLength = TimeWeightedAverage(from: 0)
    reset(at: Moment(time: .zero, worked: .zero))
  }
}
