import PositionedJSON
import Sampling

extension Shape where Value == PeerReviewSettings? {
  /// The review by a peer; nil where it is switched off.
  static var peerReview: Shape {
    object { reader in
      let enabled = reader.read("enabled", .bool, default: true, "Off: the lead's review is the only one")
      let settings = PeerReviewSettings(
        effortHours: reader.read(
          "effortHours", .positiveDistribution(), default: .lognormal(median: 0.3, sigma: 0.8),
          "The peer's direct hours for one round; left out, lognormal with median 0.3 h"),
        detectionShare: reader.read(
          "detectionShare", .probability, default: 0.5,
          "The peer's probability to notice a violation as a share of the lead's"),
        serviceLevelHours: reader.read(
          "serviceLevelHours", .positiveHours, default: 4,
          "Hours on the service level's clock until it is due"),
        skipAfterHours: reader.readHoursOrNever(
          "skipAfterHours", default: 24, "Hours on that clock after which the lead does not wait for it"))
      return .some(enabled ? settings : nil)
    }
  }
}
