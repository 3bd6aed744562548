import Terminal
import Testing

@Suite("A long sentence fits the terminal")
struct WrappedTextTests {
  private let sentence = "The team is loaded to 77 % of its capacity and keeps up with the work that arrives."

  @Test("no line is wider than the terminal, and no word is lost", arguments: [12, 20, 40, 80, 100])
  func fits(width: Int) {
    let lines = sentence.wrapped(toWidth: width).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.joined(separator: " ") == sentence)
    // As full as they can be: the next word would not have fitted.
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = next.split(separator: " ").first.map(String.init) ?? ""
      #expect(line.displayWidth + 1 + word.displayWidth > width)
    }
  }

  @Test("a word wider than the terminal has a line to itself, and wide characters count twice")
  func wideWords() {
    #expect("of internationalization here".wrapped(toWidth: 8) == "of\ninternationalization\nhere")
    #expect("日本 日本".wrapped(toWidth: 8) == "日本\n日本")
    #expect("日本 日本".wrapped(toWidth: 9) == "日本 日本")
    #expect("".wrapped(toWidth: 8) == "")
  }

  @Test("a text keeps its lines and their indents, and only what is too wide is broken")
  func fitted() {
    let text = "A title\n\n  an item of several words\n  short\n"
    #expect(text.fitted(toWidth: nil) == text)
    #expect(text.fitted(toWidth: 26) == text)
    #expect(text.fitted(toWidth: 24) == "A title\n\n  an item of several\n    words\n  short\n")
  }
}
