import Experiments
import LeadPolicy
import TeamModel
import WorkingTime

/// One row of `daily.csv`.
public struct DailyRow: Sendable, BitwiseCopyable {
  /// The replication's number, from 1.
  public var replication: Int
  /// The person's day.
  public var record: DailyRecord

  /// A person's day in one replication.
  public init(replication: Int, record: DailyRecord) {
    self.replication = replication
    self.record = record
  }
}

extension CSVTable<DailyRow> {
  /// `daily.csv`: a row per replication, person and day.
  ///
  /// - Parameters:
  ///   - roster: The people, indexed by `DailyRecord.person`.
  ///   - firstDay: The scenario's first day, from which `DailyRecord.day` counts.
  ///   - thresholds: The marks between the bands.
  public static func daily(
    roster: [RosterPerson], firstDay: CalendarDay, thresholds: CapacityThresholds
  ) -> Self {
    let people = roster.map { CSVBuffer.cell($0.id) }
    let bands = CapacityBand.allCases.map { CSVBuffer.cell($0.name) }
    return Self(
      "A row per replication, person and day.", key: ["replication", "date", "person"],
      references: [.replication],
      [
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.replication)
        },
        Column("date", .day.required, "The day.") { $1.append(firstDay + Int($0.record.day)) },
        Column("person", .text.required, "The person's id.") { row, buffer in
          let person = Int(row.record.person)
          if people.indices.contains(person) {
            buffer.append(cell: people[person])
          } else {
            buffer.append(person)
          }
        },
        Column("available_h", .hours.required, "Hours of the person's shift.") {
          $1.append(hours: $0.record.available)
        },
        Column("busy_h", .hours.required, "Hours booked on work.") { $1.append(hours: $0.record.busy) },
        Column(
          "committed_h", .hours.required, "Expected hours of the work that is left, at the end of the day."
        ) { $1.append(hours: $0.record.committed) },
        Column("utilization", .share, "Busy over available hours; empty on a day off.") {
          $1.append(ratioOf: $0.record.busy.microseconds, to: $0.record.available.microseconds)
        },
        Column(
          "band", .choice(CapacityBand.allCases.map(\.name)),
          "Where utilization lies between the scenario's marks; empty on a day off."
        ) { row, buffer in
          let record = row.record
          guard record.available > .zero else { return buffer.appendEmpty() }
          let utilization = Double(record.busy.microseconds) / Double(record.available.microseconds)
          let band = CapacityBand(utilization: utilization, thresholds: thresholds)
          buffer.append(cell: bands[Int(band.rawValue)])
        },
      ])
  }
}
