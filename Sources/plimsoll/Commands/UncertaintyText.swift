import Experiments
import Terminal

/// The two intervals of every metric for the terminal: what chance leaves open, and what the inputs do.
enum UncertaintyText {
  /// The table with its heading, and an empty line after it.
  static func render(_ uncertainty: InputUncertainty, confidence: String, _ stream: StandardStream) -> String
  {
    var table = TextTable([
      .text("metric"), .number("mean"), .number("noise ± \(confidence) %"), .number("inputs from"),
      .number("to"),
      .number("both from"), .number("to"), .text("unit"),
    ])
    for metric in uncertainty.metrics {
      let numbers = SummaryNumbers(metric.nominal)
      let unit = metric.nominal.metric.unit
      func text(_ value: Double?) -> TextTable.Cell { TextTable.Cell(value.map(numbers.text) ?? "-") }
      table.append([
        TextTable.Cell(metric.nominal.metric.name), TextTable.Cell(numbers.mean),
        TextTable.Cell(numbers.halfWidth), text(metric.input?.lowerBound), text(metric.input?.upperBound),
        text(metric.total?.lowerBound), text(metric.total?.upperBound),
        TextTable.Cell(unit == .count ? "" : unit.rawValue),
      ])
    }
    let paths = uncertainty.paths.joined(separator: ", ").withVisibleControls
    let unstable = uncertainty.unstableDraws
    let warning =
      unstable == 0
      ? "" : " With \(unstable) of the draws the system is unstable, so that waits and queues have no mean."
    let head = """
      Inputs that are not known: \(paths).
      \(uncertainty.draws.count) draws of \(uncertainty.replications) replications each.\(warning)

      """
    return """
      \(head.fitted(toWidth: stream.columns))
      \(table.rendered(width: stream.columns, color: stream.allowsColor))

      """
  }
}

/// The same in JSON; undefined numbers are left out.
struct UncertaintyDocument: Encodable {
  struct Metric: Encodable {
    var metric: String
    var meanOverDraws: Double?
    var inputLow: Double?
    var inputHigh: Double?
    var totalLow: Double?
    var totalHigh: Double?
    var inputDeviation: Double?
    var noiseDeviation: Double?
    var inputShare: Double?

    enum CodingKeys: String, CodingKey {
      case metric
      case meanOverDraws = "mean_over_draws"
      case inputLow = "input_low"
      case inputHigh = "input_high"
      case totalLow = "total_low"
      case totalHigh = "total_high"
      case inputDeviation = "input_stddev"
      case noiseDeviation = "noise_stddev"
      case inputShare = "input_share"
    }
  }

  var inputs: [String]
  var draws: Int
  var replicationsPerDraw: Int
  var randomNumbers: String
  var unstableDraws: Int
  var metrics: [Metric]

  enum CodingKeys: String, CodingKey {
    case inputs, draws, metrics
    case replicationsPerDraw = "replications_per_draw"
    case randomNumbers = "random_numbers"
    case unstableDraws = "unstable_draws"
  }

  init(_ uncertainty: InputUncertainty) {
    inputs = uncertainty.paths
    draws = uncertainty.draws.count
    replicationsPerDraw = uncertainty.replications
    randomNumbers = uncertainty.randomNumbers.rawValue
    unstableDraws = uncertainty.unstableDraws
    metrics = uncertainty.metrics.map {
      Metric(
        metric: $0.nominal.metric.name, meanOverDraws: $0.mean, inputLow: $0.input?.lowerBound,
        inputHigh: $0.input?.upperBound, totalLow: $0.total?.lowerBound, totalHigh: $0.total?.upperBound,
        inputDeviation: $0.inputDeviation, noiseDeviation: $0.noiseDeviation, inputShare: $0.inputShare)
    }
  }
}
