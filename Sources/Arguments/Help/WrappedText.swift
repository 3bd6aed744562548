/// Breaks text into lines of at most `width` characters at spaces; a longer word keeps a line to itself.
///
/// Paragraphs are separated by empty lines; a line that begins with a space is kept as it is, so that a
/// discussion can show a listing.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  func flush() {
    if !current.isEmpty { lines.append(current) }
    current = ""
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty || line.hasPrefix(" ") {
      flush()
      lines.append(String(line))
      continue
    }
    for word in line.split(separator: " ") {
      if current.isEmpty {
        current = String(word)
      } else if current.count + 1 + word.count <= width {
        current += " \(word)"
      } else {
        flush()
        current = String(word)
      }
    }
  }
  flush()
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// Terms on the left, their explanations wrapped in a column on the right; a term too long for its column
/// has the explanation below it.
func definitionList(_ entries: [(term: String, explanation: String)], width: Int) -> [String] {
  let indent = 2
  let gap = 2
  let widestTerm = max(8, min(30, width / 2) - indent - gap)
  let column = entries.map(\.term.count).filter { $0 <= widestTerm }.max() ?? widestTerm
  let start = indent + column + gap
  var lines: [String] = []
  for entry in entries {
    var explanation = wrapped(entry.explanation, width: max(20, width - start))[...]
    var line = String(repeating: " ", count: indent) + entry.term
    if entry.term.count <= column, let first = explanation.popFirst() {
      line += String(repeating: " ", count: start - line.count) + first
    }
    lines.append(line)
    lines += explanation.map { String(repeating: " ", count: start) + $0 }
  }
  return lines
}
