extension String {
  /// Lines of at most so many columns, broken at spaces; a longer word has a line to itself. Spaces that do not break
  /// keep what they join together.
  public func wrapped(toWidth width: Int) -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.displayWidth + 1 + word.description.displayWidth <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The text with those of its lines broken that are wider than a terminal; the rest of an indented line is indented
  /// by two more.
  ///
  /// - Parameter width: The columns of the terminal; nil for as wide as it comes.
  public func fitted(toWidth width: Int?) -> String {
    guard let width else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = String(line)
      guard line.displayWidth > width else { return line }
      let indent = line.prefix { $0 == " " }.count
      let rest = indent == 0 ? 0 : indent + 2
      let lines = line.wrapped(toWidth: Swift.max(20, width - rest)).split(separator: "\n")
      return lines.enumerated().map { String(repeating: " ", count: $0 == 0 ? indent : rest) + $1 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
