import Terminal
import Testing

@Suite("Printable text")
struct PrintableTextTests {
  @Test(
    "is as wide as its cells on a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
      ("🚢", 2), ("👩‍💻", 2), ("☀️", 2), ("½ … – €", 7),
    ])
  func width(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(
    "is cut in the middle to no more than a width",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab…ef"), ("abcdef", 4, "ab…f"), ("abcdef", 1, "…"),
      ("abcdef", 0, ""), ("日本語学", 5, "日…学"), ("日本語学", 6, "日…学"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    #expect(text.truncated(toWidth: width) == expected)
  }

  @Test(
    "shows what would steer the terminal",
    arguments: [
      ("plain 日本", "plain 日本"), ("\u{1B}[31m", "␛[31m"), ("a\r\nb", "a␍␊b"),
      ("\u{7F}\u{9B}2J", "␡\u{FFFD}2J"),
      ("\u{202E}x\u{2028}", "\u{FFFD}x\u{FFFD}"), ("👩‍💻", "👩‍💻"),
    ])
  func controls(text: String, expected: String) {
    #expect(text.withVisibleControls == expected)
  }
}
