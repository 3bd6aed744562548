import Experiments
import WorkingTime

/// The top of the page: what was simulated, for how long, and where to find what.
struct PageHeader {
  let result: RunResult
  let heading: String

  func render() -> Markup {
    let description: Markup =
      result.scenario.description.isEmpty ? "" : "<p class=\"lede\">\(result.scenario.description)</p>\n"
    return """
      <header>
      <p class="brand">\(Self.loadLine) Plimsoll <span>run report</span></p>
      <h1>\(heading)</h1>
      \(description)<p class="period">\(period)</p>
      <nav aria-label="Sections"><ul>
      \(targets)\(change)<li><a href="#reviews">Reviews</a></li>
      <li><a href="#waits">Lead times</a></li>
      <li><a href="#load">Load</a></li>
      <li><a href="#hours">Hours</a></li>
      <li><a href="#escalations">Escalations</a></li>
      <li><a href="#course">How work went</a></li>
      <li><a href="#metrics">All metrics</a></li>
      <li><a href="#trust">Trust</a></li>
      <li><a href="#scenario">Scenario</a></li>
      <li><a href="#provenance">Repeat it</a></li>
      </ul></nav>
      </header>

      """
  }

  private var targets: Markup {
    result.targets.isEmpty ? "" : "<li><a href=\"#targets\">Targets</a></li>\n"
  }

  private var change: Markup {
    result.change == nil ? "" : "<li><a href=\"#change\">Since the run before</a></li>\n"
  }

  private var period: Markup {
    let plan = result.scenario.simulation
    let first = plan.start + plan.warmUpDays
    let last = first + (plan.days - 1)
    let warmUp = plan.warmUpDays > 0 ? " after \(Quantity.count(plan.warmUpDays, "day")) of warm-up" : ""
    return """
      <time datetime="\(first.iso8601)">\(first.inWords)</time> to <time datetime="\(last.iso8601)">\(last.inWords)\
      </time> (\(Quantity.count(plan.days, "day")))\(warmUp), \
      \(Quantity.count(result.provenance.replications, "replication"))
      """
  }

  /// The mark on the hull.
  static let loadLine: Markup = """
    <svg class="brand-mark" aria-hidden="true" viewBox="0 0 24 24" width="22" height="22">\
    <title>Load line</title><desc>A circle with a line through it.</desc>\
    <circle cx="12" cy="12" r="7.5"/><path d="M1 12h22"/></svg>
    """
}

extension CalendarDay {
  /// "5 January 2026".
  var inWords: String {
    let (year, month, day) = date
    return "\(day)\u{A0}\(Self.monthNames[month - 1])\u{A0}\(year)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
