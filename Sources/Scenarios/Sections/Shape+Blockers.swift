import LeadPolicy
import PositionedJSON
import Sampling

extension Shape where Value == BlockerSettings? {
  /// What keeps tasks from going on; nil where it is switched off.
  static var blockers: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: nothing blocks a task")
      let kinds = BlockerKind.allCases.map { kind in
        reader.readIfPresent(
          kind.code, .blockerKind, "Blockers of the kind \(kind.code); left out, there are none")
          ?? BlockerSettings.Kind(probability: 0, resolutionHours: .constant(0))
      }
      let problems = reader.problemCount
      let escalateAfter = reader.readHoursOrNever(
        "escalateAfterHours", default: 4, "Working hours blocked after which the lead sees to it")
      let techLeadAfter = reader.readHoursOrNever(
        "techLeadAfterHours", default: 8,
        "Working hours blocked after which the Tech Lead is asked, never before the lead")
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

  /// The lead comes before the Tech Lead; where one of the marks is left out, the other is the one reported.
  private static func reportOrder(_ lead: Double?, _ techLead: Double?, _ reader: ObjectReader) {
    guard let techLead, techLead < lead ?? .infinity else { return }
    let words = (lead: lead.map(plain) ?? "null", techLead: plain(techLead))
    if reader.has("techLeadAfterHours") {
      reader.report(
        "found \(words.techLead), expected at least \"escalateAfterHours\", which is \(words.lead) "
          + "(\(reader.words(for: "escalateAfterHours")))", at: "techLeadAfterHours")
    } else {
      reader.report(
        "found \(words.lead), expected at most \"techLeadAfterHours\", which is \(words.techLead) "
          + "(\(reader.words(for: "techLeadAfterHours")))", at: "escalateAfterHours")
    }
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
