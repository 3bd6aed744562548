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
}
