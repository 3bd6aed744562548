import LeadPolicy
import PositionedJSON
import Sampling

extension Shape where Value == BlockerSettings? {
  /// What keeps tasks from going on; nil where it is switched off.
  static var blockers: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: nothing blocks a task")
      let kinds = BlockerKind.allCases.map { kind in
        reader.readIfPresent(kind.code, .blockerKind, "Tasks blocked by \(kind.title); left out, none are")
          ?? BlockerSettings.Kind(probability: 0, resolutionHours: .constant(0))
      }
      let problems = reader.problemCount
      let escalateAfter = reader.readHoursOrNever(
        "escalateAfterHours", default: 4, "Working hours blocked after which the lead sees to it")
      let techLeadAfter = reader.readHoursOrNever(
        "techLeadAfterHours", default: 8,
        "Working hours blocked after which the Tech Lead is asked, not before the lead")
      let leadHours = reader.read(
        "leadHours", .positiveDistribution(), default: .lognormal(median: 0.5, sigma: 0.5),
        "The lead's direct hours to resolve one; left out, lognormal with median 0.5 h")
      if reader.problemCount == problems { reportOrder(escalateAfter, techLeadAfter, reader) }
      return .some(
        enabled
          ? BlockerSettings(
            kinds: kinds, escalateAfterHours: escalateAfter ?? .infinity,
            techLeadAfterHours: techLeadAfter ?? .infinity, leadHours: leadHours) : nil)
    }
  }

  /// Where both see to it, the lead comes before the Tech Lead; a mark that is left out is not the one reported.
  private static func reportOrder(_ lead: Double?, _ techLead: Double?, _ reader: ObjectReader) {
    guard let lead, let techLead, techLead < lead else { return }
    let isTechLeadGiven = reader.has("techLeadAfterHours")
    let leadMark = (key: "escalateAfterHours", hours: lead)
    let techLeadMark = (key: "techLeadAfterHours", hours: techLead)
    let (wrong, other) = isTechLeadGiven ? (techLeadMark, leadMark) : (leadMark, techLeadMark)
    reader.report(
      "found \(plain(wrong.hours)), expected at \(isTechLeadGiven ? "least" : "most") \"\(other.key)\", "
        + "which is \(plain(other.hours)) (\(reader.words(for: other.key)))", at: wrong.key)
  }
}

extension Shape where Value == BlockerSettings.Kind {
  fileprivate static var blockerKind: Shape {
    object { reader in
      let probability = reader.read(
        "probability", .probability, "Probability that a first pass at a task meets one")
      let resolution = reader.read(
        "resolutionHours", .positiveDistribution(), "Working hours until it resolves itself")
      guard let probability, let resolution else { return nil }
      return BlockerSettings.Kind(probability: probability, resolutionHours: resolution)
    }
  }
}
