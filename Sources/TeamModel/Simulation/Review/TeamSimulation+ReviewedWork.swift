import LeadPolicy
import SimulatedTime

/// What is observed when a review is decided, beside the lead's service level.
extension TeamSimulation {
  /// The turnaround of a domain review on the clocks that are not the service level's.
  mutating func observeOtherClocks(_ id: TaskID, at now: Moment) {
    let submitted = tasks[id].submitted.time
    let elapsed = now.time - submitted
    // Nothing changes a lead's schedule, so that the reading at the submission still counts.
    let reviewerHours = reading(of: lead(of: id), at: now.time) - tasks[id].submittedReading
    assert(
      reviewerHours == shiftTime(of: lead(of: id), from: submitted, to: now.time),
      "a lead's clock has gone on as their schedule says")
    statistics.review.elapsedTurnaround.record(elapsed)
    if elapsed < blueprint.serviceLevel { statistics.review.withinElapsedHours += 1 }
    if reviewerHours < blueprint.serviceLevel { statistics.review.withinReviewerHours += 1 }
  }

  /// What is left in a task that review has passed.
  mutating func observeQuality(_ id: TaskID) {
    let plan = Int(tasks[id].plan)
    let left = tasks[id].defects
    let performance = ReviewFindings(.performance)
    let documentation = ReviewFindings(.apiDocumentation)
    if blueprint.tasks[plan].checks & performance.rawValue != 0 {
      statistics.review.performanceTasks &+= 1
      if left & performance.rawValue == 0 { statistics.review.performanceTasksSound &+= 1 }
    }
    if blueprint.tasks[plan].isAPITask {
      statistics.review.apiTasks &+= 1
      if left & documentation.rawValue == 0 { statistics.review.apiTasksDocumented &+= 1 }
    }
    if blueprint.tasks[plan].isIncident { statistics.review.incidentEffort += tasks[id].spent }
  }
}
