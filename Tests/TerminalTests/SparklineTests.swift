import Terminal
import Testing

@Suite("A sparkline")
struct SparklineTests {
  @Test("has a bar for each share, in eighths, and room where there is none")
  func blocks() {
    let eighths = (0...8).map { Double($0) / 8 }
    #expect(Sparkline(eighths).rendered(.blocks) == "▁▂▃▄▅▆▇██")
    #expect(Sparkline([0.124, nil, 0.126, -1, 2]).rendered(.blocks) == "▁ ▂▁█")
    #expect(Sparkline([]).rendered(.blocks) == "")
  }

  @Test("tells tenths where there is nothing but ASCII")
  func digits() {
    let line = Sparkline([0, 0.099, 0.5, 0.77, 0.899, 0.9, 1, nil]).rendered(.digits)
    #expect(line == "0057899 ")
    #expect(line.allSatisfy { $0.isASCII })
  }

  @Test("is as wide as it has values, and colours runs of them only when asked")
  func color() {
    let sparkline = Sparkline([0.5, 0.9, 0.95, nil, 0.5])
    func style(_ value: Double) -> TextStyle? { value >= 0.9 ? .red : nil }
    let plain = sparkline.rendered(.blocks, style: style)
    #expect(plain.displayWidth == 5 && !plain.contains("\u{1B}"))
    #expect(
      sparkline.rendered(.blocks, color: true, style: style) == "▅\u{1B}[31m██\u{1B}[0m ▅")
  }
}
