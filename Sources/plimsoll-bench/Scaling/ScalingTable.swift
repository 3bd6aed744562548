import Foundation

/// Time per task and memory per person from 2 to 20,000 people, one process per row, so that no row's memory
/// hides another's.
enum ScalingTable {
  static let sizes = [2, 20, 200, 2_000, 20_000]

  static let summary = "time per task and memory per person from 2 to 20,000 people; takes minutes"

  /// Measures every size of the arrangements and prints rows as they come, or all as JSON.
  static func print(_ arrangements: [ScalingArrangement], isJSON: Bool) throws {
    if !isJSON { Swift.print(header) }
    var measurements: [ScalingMeasurement] = []
    for arrangement in arrangements {
      var smallest: ScalingMeasurement?
      for people in sizes {
        let measurement = try measuredInChild(arrangement, people: people)
        if !isJSON { Swift.print(row(measurement, smallest: smallest ?? measurement)) }
        fflush(nil)
        smallest = smallest ?? measurement
        measurements.append(measurement)
      }
    }
    if isJSON { Swift.print(try json(measurements)) }
  }

  /// Measures one row in this process and prints it as JSON.
  static func printOne(_ arrangement: ScalingArrangement, people: Int) throws {
    Swift.print(try json([ScalingMeasurement(arrangement, people: people)]))
  }

  private static func measuredInChild(
    _ arrangement: ScalingArrangement, people: Int
  ) throws -> ScalingMeasurement {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["scaling", arrangement.rawValue, "\(people)"]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let measurement = try JSONDecoder().decode([ScalingMeasurement].self, from: data).first
    else {
      throw UsageError(message: "measuring \(arrangement.rawValue) with \(people) people failed")
    }
    return measurement
  }

  private static func json(_ measurements: [ScalingMeasurement]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(measurements), as: UTF8.self)
  }

  // MARK: The table

  private static let header = line([
    "arrangement", "people", "tasks", "µs/task", "ratio", "events/task", "set-up s", "MB", "B/person",
  ])

  /// Memory per person is what the people beyond those of the smallest team add.
  private static func row(_ measurement: ScalingMeasurement, smallest: ScalingMeasurement) -> String {
    let more = measurement.people - smallest.people
    let grown = measurement.bytes.flatMap { bytes in smallest.bytes.map { bytes - $0 } }
    return line([
      measurement.arrangement, "\(measurement.people)", "\(measurement.tasks)",
      String(format: "%.2f", measurement.microsecondsPerTask),
      String(format: "%.2f", measurement.microsecondsPerTask / smallest.microsecondsPerTask),
      String(format: "%.2f", measurement.eventsPerTask), String(format: "%.4f", measurement.setUpSeconds),
      measurement.bytes.map { String(format: "%.1f", Double($0) / 1e6) } ?? "-",
      more > 0 ? grown.map { "\($0 / more)" } ?? "-" : "-",
    ])
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [20, 6, 8, 8, 8, 11, 8, 7, 8]
    return zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }
}
