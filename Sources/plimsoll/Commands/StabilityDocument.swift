import Experiments

/// Whether a run is stable, in JSON: `outcome`, why, and the numbers behind it with their intervals.
struct StabilityDocument: Encodable {
  struct Station: Encodable {
    var station: String
    var load: Double
    /// Absent where the load is exact.
    var ciLow: Double?
    var ciHigh: Double?
    var isExact: Bool

    enum CodingKeys: String, CodingKey {
      case station, load
      case ciLow = "ci_low"
      case ciHigh = "ci_high"
      case isExact = "exact"
    }
  }

  var outcome: String
  var reasons: [String]
  var population: Double
  var growthPerWeek: Double?
  var growthLow: Double?
  var growthHigh: Double?
  var stations: [Station]

  enum CodingKeys: String, CodingKey {
    case outcome, reasons, population, stations
    case growthPerWeek = "growth_per_week"
    case growthLow = "growth_per_week_ci_low"
    case growthHigh = "growth_per_week_ci_high"
  }

  init(_ stability: Stability) {
    outcome = stability.outcome.rawValue
    reasons = stability.reasons
    population = stability.population
    growthPerWeek = stability.growthPerWeek?.mean
    growthLow = stability.growthPerWeek?.low
    growthHigh = stability.growthPerWeek?.high
    stations = stability.stations.map {
      Station(
        station: $0.name, load: $0.load.mean, ciLow: $0.isExact ? nil : $0.load.low,
        ciHigh: $0.isExact ? nil : $0.load.high, isExact: $0.isExact)
    }
  }
}
