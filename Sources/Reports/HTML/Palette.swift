/// The page's colours, for light and for dark surroundings.
///
/// The chart colours are those of Okabe and Ito, "Color Universal Design" (2008), which people with every
/// common kind of colour vision tell apart, darkened or lightened where WCAG 2.2 asks for contrast.
package struct Palette: Sendable {
  /// A colour: its custom property's name and its hexadecimal values.
  package struct Color: Sendable {
    package let name: String
    package let light: String
    package let dark: String
  }

  package static let paper = Color(name: "paper", light: "#fffdf8", dark: "#14181c")
  package static let panel = Color(name: "panel", light: "#f5f1e8", dark: "#1e242a")
  package static let ink = Color(name: "ink", light: "#1b1f23", dark: "#e9e6df")
  package static let muted = Color(name: "muted", light: "#5a5f63", dark: "#a9adad")
  package static let rule = Color(name: "rule", light: "#d9d3c5", dark: "#3a424a")
  package static let link = Color(name: "link", light: "#005a8f", dark: "#7cc4ee")
  /// Means and counts: blue.
  package static let mean = Color(name: "mean", light: "#0067a3", dark: "#63b9ea")
  /// The spread around a mean.
  package static let spread = Color(name: "spread", light: "#0067a3", dark: "#63b9ea")
  /// What misses a service level or lies above the critical mark: vermillion.
  package static let late = Color(name: "late", light: "#c24e00", dark: "#f08a4b")
  /// Text in the colour of `late`.
  package static let lateText = Color(name: "late-text", light: "#a84300", dark: "#f5a06c")
  /// Between the ideal and the warning mark.
  package static let idealBand = Color(name: "band-ideal", light: "#f6eebb", dark: "#3a3716")
  /// Between the warning and the critical mark.
  package static let warningBand = Color(name: "band-warning", light: "#f7d694", dark: "#553c10")
  /// Above the critical mark.
  package static let criticalBand = Color(name: "band-critical", light: "#efb08c", dark: "#66290f")

  /// A day below the ideal mark. The four colours of days differ in lightness too, in the bands' order.
  package static let belowIdealDay = Color(name: "cell-below-ideal", light: "#87919a", dark: "#5f6b75")
  /// A day between the ideal and the warning mark.
  package static let idealDay = Color(name: "cell-ideal", light: "#9a8200", dark: "#a8912f")
  /// A day between the warning and the critical mark.
  package static let warningDay = Color(name: "cell-warning", light: "#c05f00", dark: "#f0852d")
  /// A day above the critical mark.
  package static let criticalDay = Color(name: "cell-critical", light: "#7d2000", dark: "#ffd0b8")

  /// Reviews: bluish green.
  package static let review = Color(name: "review", light: "#007a58", dark: "#3fc79b")
  /// The lead's planning: reddish purple.
  package static let planning = Color(name: "planning", light: "#a3417a", dark: "#e39ac4")
  /// Time in which nobody could do anything about a task: yellowish, as far in lightness from the rest as it can be.
  package static let idle = Color(name: "cell-idle", light: "#9a8200", dark: "#d3bb4f")

  package static let all: [Color] = [
    paper, panel, ink, muted, rule, link, mean, spread, late, lateText, idealBand, warningBand,
    criticalBand, belowIdealDay, idealDay, warningDay, criticalDay, review,
    planning, idle,
  ]
}
