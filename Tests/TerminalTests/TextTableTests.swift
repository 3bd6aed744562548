import Terminal
import Testing

@Suite("A text table")
struct TextTableTests {
  private static func metrics() -> TextTable {
    var table = TextTable([.text("metric"), .number("mean"), .text("unit")])
    table.append(["team_utilization", "0.78", "share"])
    table.append(["person_utilization.senior-developer-2", "12.5", ""])
    return table
  }

  @Test("aligns text to the left and numbers to the right, without trailing spaces")
  func alignment() {
    #expect(
      Self.metrics().rendered(width: nil) == """
        metric                                 mean  unit
        -------------------------------------  ----  -----
        team_utilization                       0.78  share
        person_utilization.senior-developer-2  12.5

        """)
  }

  @Test("cuts the widest text in the middle to fit, and keeps every digit")
  func fitting() {
    let text = Self.metrics().rendered(width: 33)
    #expect(
      text == """
        metric                mean  unit
        --------------------  ----  -----
        team_utilization      0.78  share
        person_uti…veloper-2  12.5

        """)
  }

  @Test("is never wider than asked while text has room to give", arguments: 24...60)
  func width(width: Int) {
    let lines = Self.metrics().rendered(width: width).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= width })
    #expect(lines.contains { $0.contains("12.5") })
  }

  @Test("overflows rather than cutting a number")
  func numbersAreKept() {
    var table = TextTable([.number("n")])
    table.append(["123456789012345"])
    #expect(table.rendered(width: 5).contains("123456789012345\n"))
  }

  @Test("keeps columns aligned around wide characters and combining marks")
  func wideCharacters() {
    var table = TextTable([.text("name"), .number("n")])
    table.append(["日本", "1"])
    table.append(["e\u{301}a", "2"])
    #expect(
      table.rendered(width: nil) == """
        name  n
        ----  -
        日本  1
        e\u{301}a    2

        """)
  }

  @Test("shows control characters instead of obeying them")
  func controls() {
    var table = TextTable([.text("name"), .number("n")])
    table.append(["a\u{1B}[2J\n", "1\u{202E}"])
    #expect(table.rendered(width: nil).hasSuffix("\na␛[2J␊  1\u{FFFD}\n"))
  }

  @Test("colours cells without disturbing the alignment, and only when asked")
  func color() {
    var table = TextTable([.text("gate"), .text("verdict"), .number("p")])
    table.append(["x", TextTable.Cell("fail", .red), "0.01"])
    #expect(table.rendered(width: nil).hasSuffix("\nx     fail     0.01\n"))
    #expect(
      table.rendered(width: nil, color: true).hasSuffix("\nx     \u{1B}[31mfail\u{1B}[0m     0.01\n"))
  }

  // MARK: Too wide

  private static func comparison() -> TextTable {
    var table = TextTable([
      .text("metric"), .number("base").droppable(1), .number("difference"),
      .number("independent").droppable(0),
      .text("verdict"),
    ])
    table.append(["team_utilization", "0.7690", "-0.2566", "349", "differs"])
    return table
  }

  @Test("drops what may go, the least important first, and says so")
  func dropping() {
    #expect(Self.comparison().rendered(width: 58).contains("independent"))
    #expect(
      Self.comparison().rendered(width: 50) == """
        metric              base  difference  verdict
        ----------------  ------  ----------  -------
        team_utilization  0.7690     -0.2566  differs
        no room for: independent

        """)
    #expect(
      Self.comparison().rendered(width: 40) == """
        metric            difference  verdict
        ----------------  ----------  -------
        team_utilization     -0.2566  differs
        no room for: base, independent

        """)
  }

  @Test("breaks titles before it gives anything up")
  func titles() {
    var table = TextTable([.text("point"), .number("strategic lead time (h)"), .number("x")])
    table.append(["a", "192", "1"])
    #expect(
      table.rendered(width: 20) == """
               strategic
               lead time
        point        (h)  x
        -----  ---------  -
        a            192  1

        """)
  }

  @Test("goes on below with the columns that say what a row is about")
  func parts() {
    var table = TextTable(
      [.number("people"), .number("hours"), .number("days"), .number("weeks")], keys: 1)
    table.append(["1", "123456", "1234567", "12345678"])
    #expect(
      table.rendered(width: 24) == """
        people   hours     days
        ------  ------  -------
             1  123456  1234567

        people     weeks
        ------  --------
             1  12345678

        """)
  }

  @Test("fits any width that its longest number and a name of 16 columns fit", arguments: 28...100)
  func anyWidth(width: Int) {
    let lines = Self.comparison().rendered(width: width).split(separator: "\n").filter {
      !$0.hasPrefix("no room")
    }
    #expect(lines.allSatisfy { String($0).displayWidth <= width })
    #expect(lines.contains { $0.contains("-0.2566") })
  }
}
