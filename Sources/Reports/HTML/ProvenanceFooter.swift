/// The end of a page: what is needed to get the same page again.
struct ProvenanceFooter {
  /// The section, as a header links to it.
  static let link = (id: "provenance", name: "Repeat it")

  /// What gives the same bytes.
  let sentence: String
  /// The words of the command.
  let command: [String]
  /// What to know beyond the command, each with its name.
  let facts: [(name: String, value: Markup)]

  func render() -> Markup {
    let command = command.map(ShellWord.quoted).joined(separator: " ")
    let rows: [Markup] = facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>\n" }
    return """
      <footer aria-labelledby="\(Self.link.id)">
      <h2 id="\(Self.link.id)">\(Self.link.name)</h2>
      <p>\(sentence)</p>
      <pre class="scroll" tabindex="0" role="region" aria-label="Command"><code>\(command)</code></pre>
      <dl class="facts">
      \(rows)</dl>
      </footer>

      """
  }
}
