import LeadPolicy
import PositionedJSON
import Sampling

extension CheckSettings {
  /// What a check meets in the reference team: together the eleven reject 14 % of submissions, as the
  /// reviews of a recorded project did; how that splits over the checks is assumed.
  static func reference(_ check: ReviewCheck) -> CheckSettings {
    switch check {
    case .acceptanceCriteria: CheckSettings(defectProbability: 0.045, detectionProbability: 0.90)
    case .apiDesign: CheckSettings(defectProbability: 0.020, detectionProbability: 0.85)
    case .inputValidation: CheckSettings(defectProbability: 0.030, detectionProbability: 0.85)
    case .errorHandling: CheckSettings(defectProbability: 0.030, detectionProbability: 0.80)
    case .databaseQueries: CheckSettings(defectProbability: 0.015, detectionProbability: 0.80)
    case .securityPractice: CheckSettings(defectProbability: 0.025, detectionProbability: 0.80)
    case .authentication: CheckSettings(defectProbability: 0.012, detectionProbability: 0.85)
    case .testCoverage: CheckSettings(defectProbability: 0.040, detectionProbability: 0.98)
    case .apiDocumentation: CheckSettings(defectProbability: 0.025, detectionProbability: 0.80)
    case .loggingAndMonitoring: CheckSettings(defectProbability: 0.020, detectionProbability: 0.70)
    case .performance: CheckSettings(defectProbability: 0.012, detectionProbability: 0.70)
    }
  }
}

extension Shape where Value == ReviewSettings {
  /// The lead's domain review.
  static var review: Shape {
    object { reader in
      let enabled = reader.read(
        "enabled", .bool, default: true, "Off: work is complete when its worker is done")
      let effort = reader.read(
        "effortHours", .positiveDistribution(), default: .lognormal(median: 0.37, sigma: 0.88),
        "The lead's direct hours for one round; left out, 22 minutes at the median and 33 on average")
      let serviceLevel = reader.read(
        "serviceLevelHours", .number(above: 0, atMost: 100_000), default: 8, "Hours until a verdict is due")
      let clock = reader.read(
        "serviceLevelClock", .choice(ServiceLevelClock.self), default: .workingHours,
        "The clock of the service level: the team's calendar, the reviewer's own shifts, or every hour")
      let rework = reader.read(
        "reworkShare", .positiveDistribution(meanUpTo: 1000),
        default: .pert(low: 0.05, mode: 0.15, high: 0.6, shape: 4),
        "Rework after a failed review as a share of the estimate; left out, 5 to 60 %, mostly 15 %")
      let checks = reader.readSection("checks", .checks, "What each of the eleven checks meets")
      let peer = reader.readIfPresent(
        "peer", .peerReview, "The review by a peer that comes first; left out, the lead's is the only one")
      let takeOver = reader.readIfPresent(
        "takeOverAfterHours", .positiveHours,
        "Hours on that clock after which the Tech Lead reviews instead; left out or null, never")
      let factors = reader.readSection(
        "defectFactors", .defectFactors, "What makes violations likelier or rarer than the checks say")
      let escapes = reader.readIfPresent(
        "escapes", .escapes, "What becomes of violations that review misses; left out, nothing")
      return ReviewSettings(
        enabled: enabled, effortHours: effort, serviceLevelHours: serviceLevel, serviceLevelClock: clock,
        checks: checks ?? ReviewCheck.allCases.map(CheckSettings.reference), reworkShare: rework,
        peer: enabled ? peer ?? nil : nil, takeOverAfterHours: enabled ? takeOver : nil,
        defectFactors: factors ?? DefectFactors(), escapes: escapes ?? nil)
    }
  }
}

extension Shape where Value == [CheckSettings] {
  static var checks: Shape {
    object { reader in
      ReviewCheck.allCases.map { check in
        let reference = CheckSettings.reference(check)
        let shape = Shape<CheckSettings>.object { reader in
          CheckSettings(
            defectProbability: reader.read(
              "defect", .number(0...1), default: reference.defectProbability,
              "Probability that a first submission violates the check"),
            detectionProbability: reader.read(
              "detected", .number(0...1), default: reference.detectionProbability,
              "Probability that the review notices a violation"))
        }
        return reader.readSection(check.code, shape, "The check for \(check.code)") ?? reference
      }
    }
  }
}
