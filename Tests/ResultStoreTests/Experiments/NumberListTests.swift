import Foundation
import Testing

@testable import ResultStore

/// Numbers come back from their text as they were, to the last bit, and nothing else is taken for numbers.
@Suite struct NumberListTests {
  @Test func everyNumberComesBackAsItWas() {
    var generator = Generator(state: 7)
    let odd = [
      0, -0.0, 1, -1, 0.1, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1 / 3.0, 123456789.123,
      1e21, 1e16,
      9007199254740991,
    ]
    let drawn = (0..<5000).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    let numbers = odd + drawn
    let back = NumberList.numbers(NumberList.text(numbers))
    #expect(back?.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test func whatIsNotFiniteIsNotDefined() {
    #expect(NumberList.text([.nan, .infinity, 2]) == "[null,null,2]")
    let back = NumberList.numbers("[null,null,2]")
    #expect(back?.map(\.isNaN) == [true, true, false])
    #expect(NumberList.numbers("[]") == [])
  }

  @Test(arguments: [
    "", "[", "]", "[,]", "[1,]", "[,1]", "[1 2]", "[ 1]", "[1", "1]", "[nul]", "[nulls]", "[null", "[nan]",
    "[inf]",
    "[1e999]", "[-]", "[1,,2]", "[1]]", "[\"1\"]", "{}",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(NumberList.numbers(text) == nil, "\(text)")
  }
}

/// A generator for tests, the same numbers each time (G. L. Steele et al., 2014).
private struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
