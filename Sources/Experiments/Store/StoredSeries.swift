import Foundation
import LeadPolicy
import OutputAnalysis
import ResultStore
import TeamModel

/// What a replication leaves beside its metrics and its days, as series of numbers: together with those, all that
/// the report of a run is drawn from.
extension ReplicationOutcome {
  private static let turnaroundName = "review_turnaround"
  private static let populationName = "in_system"
  private static let utilizationName = "utilization"
  private static let arrivedName = "arrived"
  private static let controlsName = "controls"
  private static let escalationPrefix = "escalation_days."

  /// The series of the outcome: the reviews whose turnaround lies beyond the last bin, then those in each bin from
  /// the first, without zeros at the end; the tasks in the system at the end of each day, from the first of the warm-up,
  /// and the day's utilization; the tasks that arrived; the controls;
  /// and for each trigger that was set off the days since the scenario's first.
  var series: [SeriesRow] {
    var bins = reviewTurnaround.counts
    while bins.last == 0 { bins.removeLast() }
    var rows = [
      SeriesRow(name: Self.turnaroundName, numbers: Self.list([reviewTurnaround.overflow] + bins))
    ]
    rows.append(SeriesRow(name: Self.populationName, numbers: Self.list(population.lazy.map { Int($0) })))
    // One more than the millionths, so that a day on which nobody had hours is 0.
    rows.append(
      SeriesRow(name: Self.utilizationName, numbers: Self.list(utilization.lazy.map { Int($0) + 1 })))
    rows.append(SeriesRow(name: Self.arrivedName, numbers: Self.list([ledger.arrived])))
    // The shortest decimals that read back as the same numbers.
    rows.append(
      SeriesRow(
        name: Self.controlsName, numbers: "[" + controls.map(\.description).joined(separator: ",") + "]"))
    for trigger in EscalationTrigger.allCases {
      let days = escalations.lazy.filter { $0.trigger == trigger }.map { Int($0.day) }
      if !days.isEmpty {
        rows.append(SeriesRow(name: Self.escalationPrefix + trigger.code, numbers: Self.list(days)))
      }
    }
    return rows
  }

  /// An outcome as a store keeps it; nil where a series is none that `series` writes.
  init?(number: Int, metrics: [Double], daily: [DailyRecord], series: [SeriesRow]) {
    var turnaround: Histogram?
    var population: [Int32]?
    var utilization: [Int32]?
    var arrived: Int?
    var controls: [Double]?
    var escalations: [EscalationMark] = []
    for row in series {
      if row.name == Self.turnaroundName {
        guard let numbers = Self.numbers(row.numbers, as: Int.self), let beyond = numbers.first,
          let histogram = Histogram(
            binWidth: Self.emptyTurnaround.binWidth, binCount: Self.emptyTurnaround.counts.count,
            counts: Array(numbers.dropFirst()), overflow: beyond)
        else { return nil }
        turnaround = histogram
      } else if row.name == Self.populationName {
        population = Self.numbers(row.numbers, as: Int32.self)
      } else if row.name == Self.utilizationName {
        utilization = Self.numbers(row.numbers, as: Int32.self)?.map { $0 - 1 }
      } else if row.name == Self.arrivedName {
        arrived = Self.numbers(row.numbers, as: Int.self)?.first
      } else if row.name == Self.controlsName {
        controls = Self.words(row.numbers).flatMap { words in
          let numbers = words.compactMap { Double($0) }
          return numbers.count == words.count && numbers.allSatisfy(\.isFinite) ? numbers : nil
        }
      } else if row.name.hasPrefix(Self.escalationPrefix) {
        let code = String(row.name.dropFirst(Self.escalationPrefix.count))
        guard let trigger = EscalationTrigger.allCases.first(where: { $0.code == code }),
          let days = Self.numbers(row.numbers, as: Int32.self)
        else { return nil }
        escalations += days.map { EscalationMark(trigger: trigger, day: $0) }
      } else {
        return nil
      }
    }
    guard let turnaround, let population, let utilization, let arrived, let controls else { return nil }
    self.init(
      number: number, metrics: metrics, daily: daily, population: population, utilization: utilization,
      arrived: arrived,
      reviewTurnaround: turnaround, escalations: escalations)
    self.controls = controls
  }

  private static func list(_ numbers: some Sequence<Int>) -> String {
    // Digit by digit into bytes: a String per number would cost as much as all else that a replication's rows do.
    var bytes = [UInt8(ascii: "[")]
    for number in numbers {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      let start = bytes.count
      var rest = number.magnitude
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        bytes.append(UInt8(ascii: "0") + UInt8(digit))
        rest = quotient
      } while rest > 0
      bytes[start...].reverse()
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func words(_ list: String) -> [Substring]? {
    guard list.hasPrefix("["), list.hasSuffix("]"), list.utf8.count >= 2 else { return nil }
    return list.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: true)
  }

  /// The numbers of a list as `list` writes it; nil for anything else.
  private static func numbers<Number: FixedWidthInteger>(_ list: String, as type: Number.Type) -> [Number]? {
    guard let words = words(list) else { return nil }
    let numbers = words.compactMap { Number($0) }
    return numbers.count == words.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
  }
}
