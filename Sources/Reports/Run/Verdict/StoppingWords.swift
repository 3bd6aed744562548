import Experiments

/// Why a run stopped where it did, in sentences for the terminal and the page.
package struct StoppingWords {
  private static let width = 96
  private let stopping: Stopping

  package init(_ stopping: Stopping) { self.stopping = stopping }

  /// A sentence on the reason and one for each metric that is not precise enough, in lines that fit a terminal.
  package var lines: [String] {
    let count = Quantity.count(stopping.replications)
    let goal = Self.percent(stopping.relativePrecision)
    switch stopping.reason {
    case .precise:
      let together = stopping.metrics.count > 1 ? ", all together at " : ", at "
      return [
        "Stopped at \(count) replications, the first with a precision of \(goal)\(together)"
          + "\(Self.percent(stopping.confidence)) confidence:"
      ]
        + Self.gathered(
          stopping.metrics.map { metric in
            "\(metric.metric)" + (metric.relativeHalfWidth.map { " \(Self.percent($0))" } ?? "")
          })
    case .maximum:
      return ["Stopped at the maximum of \(count) replications without a precision of \(goal):"]
        + stopping.metrics.filter { !$0.isReached }.map(Self.missing)
    }
  }

  private static func missing(_ metric: Stopping.Achieved) -> String {
    guard let achieved = metric.relativeHalfWidth else {
      return "\(metric.metric) has a mean of zero or none, of which no share can be taken."
    }
    let more = metric.more.map { "needs about \(Quantity.count($0)) more" } ?? "needs very many more"
    return "\(metric.metric) is known to \(percent(achieved)) and \(more)."
  }

  /// A list of words in lines that fit, ended by a full stop.
  private static func gathered(_ words: [String]) -> [String] {
    var lines: [String] = []
    for (index, word) in words.enumerated() {
      let text = word + (index + 1 < words.count ? "," : ".")
      if let last = lines.last, last.count + 1 + text.count <= width {
        lines[lines.count - 1] = last + " " + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// A share as a percentage with two significant digits at least, and all digits of a number that somebody chose.
  private static func percent(_ share: Double) -> String {
    let percent = share * 100
    let places = percent >= 10 ? 1 : percent >= 1 ? 2 : 3
    return Decimals.trimmed(percent, places: places) + "\u{A0}%"
  }
}
