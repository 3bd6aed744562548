/// The top of a page: what was simulated, for how long, and where to find what.
struct PageHeader {
  /// What the page is, "run report".
  let kind: String
  let heading: String
  /// A few words below the heading; none where empty.
  var description = ""
  /// What was simulated, and for how long.
  let period: Markup
  /// The sections, by their id.
  let links: [(id: String, name: String)]

  func render() -> Markup {
    let lede: Markup = description.isEmpty ? "" : "<p class=\"lede\">\(description)</p>\n"
    let items: [Markup] = links.map { "<li><a href=\"#\($0.id)\">\($0.name)</a></li>\n" }
    return """
      <header>
      <p class="brand">\(Self.loadLine) Plimsoll <span>\(kind)</span></p>
      <h1>\(heading)</h1>
      \(lede)<p class="period">\(period)</p>
      <nav aria-label="Sections"><ul>
      \(items)</ul></nav>
      </header>

      """
  }

  /// The mark on the hull.
  private static let loadLine: Markup = """
    <svg class="brand-mark" aria-hidden="true" viewBox="0 0 24 24" width="22" height="22">\
    <title>Load line</title><desc>A circle with a line through it.</desc>\
    <circle cx="12" cy="12" r="7.5"/><path d="M1 12h22"/></svg>
    """
}
