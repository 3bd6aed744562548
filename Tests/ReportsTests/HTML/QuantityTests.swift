import Experiments
import Reports
import TeamModel
import Testing

@Suite struct QuantityTests {
  private func estimate(_ mean: Double?, _ low: Double?, _ high: Double?, _ unit: MetricUnit) throws -> String
  {
    var summary = try #require(try SampleRun.result().metrics.first)
    summary.metric.unit = unit
    (summary.mean, summary.low, summary.high) = (mean, low, high)
    return Quantity.estimate(summary).replacing("\u{A0}", with: " ")
  }

  @Test func `the half-width decides the digits`() throws {
    #expect(try estimate(0.783_4, 0.777_4, 0.789_4, .share) == "78.3 % ± 0.6")
    #expect(try estimate(0.783_4, 0.771_0, 0.795_8, .share) == "78.3 % ± 1.2")
    #expect(try estimate(0.783_4, 0.753_4, 0.813_4, .share) == "78 % ± 3")
    #expect(try estimate(5.126, 4.986, 5.266, .hours) == "5.13 h ± 0.14")
    #expect(try estimate(2.534, 2.464, 2.604, .perWeek) == "2.53 ± 0.07 a week")
    #expect(try estimate(23_456.7, 23_156.7, 23_756.7, .hours) == "23\u{202F}457 h ± 300")
  }

  @Test func `a lopsided interval shows both ends`() throws {
    #expect(try estimate(0.99, 0.95, 1, .share) == "99 % (95 to 100)")
  }

  @Test func `what was never seen lies between nothing and a bound, on the page and in the terminal`() throws
  {
    #expect(try estimate(0, 0, 0.12, .share) == "0 % (0 to 12)")
    func interval(_ mean: Double, _ low: Double, _ high: Double) -> String {
      Quantity.interval(around: mean, low, high, space: " ") { Quantity.number($0 * 100, places: 0) }
    }
    #expect(interval(0, 0, 0.12) == "(0 to 12)")
    #expect(interval(1, 0.88, 1) == "(88 to 100)")
    #expect(interval(0.5, 0.44, 0.56) == "± 6")
  }

  @Test func `what has no interval was the same in every replication, and without a mean there is no number`()
    throws
  {
    #expect(try estimate(0.5, nil, nil, .share) == "50.0 % in every replication")
    #expect(try estimate(0, 0, 0, .perWeek) == "0 a week in every replication")
    #expect(try estimate(nil, nil, nil, .hours) == "not defined")
  }

  @Test func `a difference below zero has a minus sign, and nothing has none`() {
    #expect(Quantity.number(-0.26, places: 1) == "\u{2212}0.3")
    #expect(Quantity.number(-0.04, places: 1) == "0.0")
    #expect(Quantity.number(0.95, places: 1) == "1.0")
  }
}
