import Foundation

@main
enum PlimsollBench {
  static func main() throws {
    let options: Options
    do {
      options = try Options(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("plimsoll-bench: \(error.message)\n".utf8))
      exit(2)
    }
    if options.isHelp { return print(Options.usage) }
    if let scaling = options.scaling { return try measure(scaling, isJSON: options.isJSON) }
    if let coverage = options.coverage { return try measure(coverage, isJSON: options.isJSON) }
    if let study = options.checkStudy { return try measure(study, isJSON: options.isJSON) }
    if let guarantees = options.guarantees {
      return try GuaranteeTable.print(guarantees, isJSON: options.isJSON)
    }
    if options.isSideBySide { return try measureSideBySide(options) }

    if !options.isJSON { print(MeasurementReport.header) }
    var measurements: [Measurement] = []
    for benchmark in Benchmark.all where options.names.isEmpty || options.names.contains(benchmark.name) {
      let before = measurements.count
      for measuredCase in benchmark.cases {
        guard let measurement = try measured(benchmark, measuredCase, repeats: options.repeats) else {
          continue
        }
        measurements.append(measurement)
        if !options.isJSON { print(MeasurementReport.row(measurement)) }
        fflush(nil)
      }
      for measurement in benchmark.derived(Array(measurements[before...])) {
        measurements.append(measurement)
        if !options.isJSON { print(MeasurementReport.row(measurement)) }
      }
    }
    if options.isJSON { print(try MeasurementReport.json(measurements)) }
  }

  private static func measure(_ scaling: ScalingRequest, isJSON: Bool) throws {
    do {
      switch scaling {
      case .table(let arrangements): try ScalingTable.print(arrangements, isJSON: isJSON)
      case .row(let arrangement, let people): try ScalingTable.printOne(arrangement, people: people)
      }
    } catch {
      FileHandle.standardError.write(Data("plimsoll-bench: scaling: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func measure(_ coverage: CoverageRequest, isJSON: Bool) throws {
    do {
      try CoverageTable.print(coverage, isJSON: isJSON)
    } catch {
      FileHandle.standardError.write(Data("plimsoll-bench: coverage: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func measure(_ study: CheckStudyRequest, isJSON: Bool) throws {
    do {
      try CheckStudyTable.print(study, isJSON: isJSON)
    } catch {
      FileHandle.standardError.write(Data("plimsoll-bench: checks: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func measureSideBySide(_ options: Options) throws {
    if !options.isJSON { print(ComparisonReport.header) }
    var results: [ComparisonResult] = []
    for comparison in Comparison.all where options.names.isEmpty || options.names.contains(comparison.name) {
      let measured = try comparison.measure(
        in: PeerWorkshop(cimba: options.cimba), repeats: options.repeats)
      if !options.isJSON { for result in measured { print(ComparisonReport.row(result)) } }
      fflush(nil)
      results += measured
    }
    if options.isJSON { print(try ComparisonReport.json(results)) }
  }

  /// The measurement; nil, with a word, where it cannot be made here, and the end of the process where the benchmark
  /// cannot be prepared.
  private static func measured(
    _ benchmark: Benchmark, _ measuredCase: Benchmark.Case, repeats: Int
  ) throws -> Measurement? {
    do {
      return try Measurement(of: benchmark, measuredCase, repeats: repeats)
    } catch let absence as NotMeasured {
      let subject = "\(benchmark.name), \(measuredCase.name)"
      FileHandle.standardError.write(Data("\(subject): not measured: \(absence.reason)\n".utf8))
      return nil
    } catch {
      FileHandle.standardError.write(Data("plimsoll-bench: \(benchmark.name): \(error)\n".utf8))
      exit(2)
    }
  }
}
