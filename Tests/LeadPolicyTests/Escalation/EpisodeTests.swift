import LeadPolicy
import Testing

@Suite("Episodes of high load with hysteresis and dwell")
struct EpisodeTests {
  /// Days at which an episode begins, and the days it covers, read off the whole sequence: it begins on the
  /// first day that completes a window of days above the mark, and ends on the first later day that completes
  /// a window of days not above the level, neither reaching back into an earlier episode.
  func episodes(
    _ days: [Double], above mark: Double, tolerated: Int, level: Double, dwell: Int
  ) -> (begins: [Int], isCovered: [Bool]) {
    var begins: [Int] = []
    var isCovered = days.map { _ in false }
    var free = 0
    while let begin = days.indices.first(where: { day in
      day - tolerated >= free && days[(day - tolerated)...day].allSatisfy { $0 > mark }
    }) {
      begins.append(begin)
      let end = days.indices.first { day in
        day - dwell >= begin && days[(day - dwell + 1)...day].allSatisfy { $0 <= level }
      }
      for day in begin..<(end ?? days.count) { isCovered[day] = true }
      free = (end ?? days.count) + 1
    }
    return (begins, isCovered)
  }

  @Test func `sustained utilization escalates as the definition says, whatever the days`() {
    var draws = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let tolerated = Int.random(in: 0...3, using: &draws)
      let dwell = Int.random(in: 1...3, using: &draws)
      let clear = [nil, 0.7, 0.8, 0.9].randomElement(using: &draws) ?? nil
      let days = (0..<60).map { _ in Double(Int.random(in: 6...10, using: &draws)) / 10 }
      let expected = episodes(
        days, above: 0.8, tolerated: tolerated, level: min(clear ?? 0.8, 0.8), dwell: dwell)
      var monitor = SustainedUtilizationMonitor(
        CapacityThresholds(
          escalateAbove: 0.8, escalateAfterDays: tolerated, clearBelow: clear, clearAfterDays: dwell))
      var begins: [Int] = []
      var isCovered: [Bool] = []
      for (day, utilization) in days.enumerated() {
        if monitor.observe(utilization) { begins.append(day) }
        isCovered.append(monitor.isInEpisode)
      }
      #expect(begins == expected.begins, "\(days), \(tolerated), \(clear ?? 0.8), \(dwell)")
      #expect(isCovered == expected.isCovered)
    }
  }

  @Test func `oversubscription escalates as the definition says, whatever the days`() {
    var draws = SplitMix64(seed: 12)
    for _ in 0..<2_000 {
      let dwell = Int.random(in: 1...3, using: &draws)
      let clear = [nil, 0.8, 0.9, 1.2].randomElement(using: &draws) ?? nil
      let days = (0..<60).map { _ in Double(Int.random(in: 7...13, using: &draws)) / 10 }
      let expected = episodes(days, above: 1, tolerated: 0, level: min(clear ?? 1, 1), dwell: dwell)
      var monitor = OversubscriptionMonitor(clearBelow: clear, clearAfterDays: dwell)
      var begins: [Int] = []
      var isCovered: [Bool] = []
      for (day, least) in days.enumerated() {
        if monitor.observe([least + 0.5, least]) { begins.append(day) }
        isCovered.append(monitor.isInEpisode)
      }
      #expect(begins == expected.begins, "\(days), \(clear ?? 1), \(dwell)")
      #expect(isCovered == expected.isCovered)
    }
  }

  /// The days on which the monitor is in an episode.
  func episode(_ days: [Double], clearBelow: Double?, clearAfterDays: Int = 1) -> [Int] {
    var monitor = SustainedUtilizationMonitor(
      CapacityThresholds(escalateAfterDays: 0, clearBelow: clearBelow, clearAfterDays: clearAfterDays))
    return days.indices.filter { day in
      _ = monitor.observe(days[day])
      return monitor.isInEpisode
    }
  }

  @Test func `a day exactly at the clear level ends an episode, one just above it does not`() {
    #expect(episode([0.95, 0.80, 0.5], clearBelow: 0.8) == [0])
    #expect(episode([0.95, 0.80.nextUp, 0.5], clearBelow: 0.8) == [0, 1])
  }

  @Test func `days at the clear level must follow one another, and a day without hours is none of them`() {
    #expect(episode([0.95, 0.7, 0.85, 0.7, 0.7, 0.7], clearBelow: 0.8, clearAfterDays: 2) == [0, 1, 2, 3])
    #expect(episode([0.95, 0.7, .nan, 0.7, 0.7], clearBelow: 0.8, clearAfterDays: 2) == [0, 1, 2])
  }

  @Test func `a swing about the mark is one episode and not one per swing`() {
    let swing = (0..<10).map { $0.isMultiple(of: 2) ? 0.92 : 0.88 }
    #expect(episode(swing, clearBelow: nil) == [0, 2, 4, 6, 8])
    #expect(episode(swing, clearBelow: 0.85) == Array(0..<10))
  }

  @Test(arguments: [0.95, .nan, .infinity])
  func `a clear level that is no level below the mark is the mark`(level: Double) {
    #expect(episode([0.95, 0.90, 0.91, 0.90.nextUp], clearBelow: level) == [0, 2, 3])
    #expect(episode([0.95, 0.90, 0.91], clearBelow: nil, clearAfterDays: 0) == [0, 2])
  }

  @Test func `while an episode waits for its end, the reason says what it waits for`() {
    var monitor = SustainedUtilizationMonitor(
      CapacityThresholds(escalateAfterDays: 0, clearBelow: 0.8, clearAfterDays: 2))
    for day in [0.95, 0.85] { _ = monitor.observe(day) }
    #expect(
      monitor.explanation
        == "Team utilization 85 % is not above 90 %; the episode ends after 2 consecutive working days at or "
        + "below 80 %.")
    var oversubscription = OversubscriptionMonitor(clearBelow: 0.9)
    for day in [1.2, 0.95] { _ = oversubscription.observe([day]) }
    #expect(
      oversubscription.explanation
        == "Not everyone is committed beyond 100 % of their hours in the lookahead; the least to 95 %; "
        + "the episode ends after a working day at or below 90 %.")
  }

  @Test func `a day on which nobody counts takes part in the end of oversubscription`() {
    var monitor = OversubscriptionMonitor(clearBelow: 0.9, clearAfterDays: 2)
    let days: [[Double]] = [[1.1], [], [.nan], [1.1]]
    #expect(days.map { monitor.observe($0) } == [true, false, false, true])
  }
}
