import SimulatedTime
import Testing

struct SimulationDurationTests {
  private let longest = SimulationDuration(microseconds: .max)
  private let mostNegative = SimulationDuration(microseconds: .min)
  private let microsecond = SimulationDuration(microseconds: 1)

  @Test func `An hour is 3.6 billion microseconds, a day twenty-four hours`() {
    #expect(SimulationDuration(hours: 1).microseconds == 3_600_000_000)
    #expect(SimulationDuration(hours: 24) == .day)
    #expect(SimulationDuration.day.hours == 24)
    #expect(SimulationDuration(hours: -0.5).hours == -0.5)
  }

  @Test(arguments: [
    (0.4, 0), (0.6, 1), (1.4, 1), (1.6, 2), (-0.4, 0), (-0.6, -1), (-1.6, -2), (0.5, 0), (1.5, 2), (-1.5, -2),
  ])
  func `Hours round to the nearest microsecond, halves to even`(microseconds: Double, rounded: Int64) {
    let hours = microseconds / SimulationDuration.microsecondsPerHour
    #expect(
      hours * SimulationDuration.microsecondsPerHour == microseconds, "the case survives its conversion")
    #expect(SimulationDuration(hours: hours).microseconds == rounded)
  }

  @Test func `Rounding agrees with the C library on every scale and sign`() {
    for exponent in -3..<63 {
      for step in 0..<64 {
        let hours =
          (1 + Double(step) / 64 + 1e-9) * 0x1p-32 * Double(sign: .plus, exponent: exponent, significand: 1)
        for signed in [hours, -hours] {
          let microseconds = signed * SimulationDuration.microsecondsPerHour
          #expect(
            SimulationDuration(hours: signed).microseconds == Int64(microseconds.rounded(.toNearestOrEven)))
        }
      }
    }
  }

  @Test func `Hours beyond the range clamp, and what is not a number is no time`() {
    #expect(SimulationDuration(hours: 2_562_047_789) == longest)
    #expect(SimulationDuration(hours: -2_562_047_789) == mostNegative)
    #expect(SimulationDuration(hours: .infinity) == longest)
    #expect(SimulationDuration(hours: -.infinity) == mostNegative)
    #expect(SimulationDuration(hours: .nan) == .zero)
  }

  @Test func `Hours just inside the range do not clamp`() {
    let hours = 2_562_047_788.0
    #expect(SimulationDuration(hours: hours).microseconds == Int64(hours * 3_600_000_000))
    #expect(SimulationDuration(hours: hours) < longest)
  }

  @Test func `Sums and differences clamp at both ends`() {
    #expect(longest + microsecond == longest)
    #expect(mostNegative + SimulationDuration(microseconds: -1) == mostNegative)
    #expect(mostNegative - microsecond == mostNegative)
    #expect(longest - SimulationDuration(microseconds: -1) == longest)
    #expect(SimulationDuration.zero - mostNegative == longest)
    #expect(longest + mostNegative == SimulationDuration(microseconds: -1))
    var length = longest
    length += microsecond
    #expect(length == longest)
    length = mostNegative
    length -= microsecond
    #expect(length == mostNegative)
  }

  @Test func `A sum of durations is exact, whatever its order`() {
    let tenths = (0..<36_000).map { SimulationDuration(hours: Double($0) / 10) }
    let forwards = tenths.reduce(into: SimulationDuration.zero) { $0 += $1 }
    let backwards = tenths.reversed().reduce(into: SimulationDuration.zero) { $0 += $1 }
    #expect(forwards == backwards)
    #expect(forwards == SimulationDuration(microseconds: 360_000_000 * (35_999 * 36_000 / 2)))
  }
}
