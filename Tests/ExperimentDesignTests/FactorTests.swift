import ExperimentDesign
import Testing

@Suite("Factors")
struct FactorTests {
  private func levels(_ text: String) throws -> [String] {
    try Factor("a.b=\(text)").levels
  }

  @Test(
    "a range with a step comes out in exact decimals, its end included",
    arguments: [
      ("0.70..0.95:0.05", ["0.7", "0.75", "0.8", "0.85", "0.9", "0.95"]),
      ("1..3:1", ["1", "2", "3"]),
      ("0..10:3", ["0", "3", "6", "9"]),
      ("-0.1..0.1:0.1", ["-0.1", "0", "0.1"]),
      ("0..0.3:0.1", ["0", "0.1", "0.2", "0.3"]),
      ("2..2:1", ["2"]),
      ("100..300:100", ["100", "200", "300"]),
      ("0.001..0.002:0.0005", ["0.001", "0.0015", "0.002"]),
    ])
  func ranges(text: String, expected: [String]) throws {
    #expect(try levels(text) == expected)
  }

  @Test(
    "values are separated by the commas outside brackets and quotes",
    arguments: [
      ("1,2,3", ["1", "2", "3"]),
      ("a, b ,c", ["a", "b", "c"]),
      ("[1,2],[3]", ["[1,2]", "[3]"]),
      ("{\"a\":[1,2],\"b\":\"],\"},null", ["{\"a\":[1,2],\"b\":\"],\"}", "null"]),
      ("\"x,y\",'p,q'", ["\"x,y\"", "'p,q'"]),
      ("[\"a..b\"],true", ["[\"a..b\"]", "true"]),
      ("it's,fine", ["it's", "fine"]),
      ("../up,a..b", ["../up", "a..b"]),
      ("1..3:1,10", ["1", "2", "3", "10"]),
      ("1e3,0.70", ["1e3", "0.70"]),
    ])
  func lists(text: String, expected: [String]) throws {
    #expect(try levels(text) == expected)
  }

  @Test(
    "what makes no sense is refused with what was found and what was expected",
    arguments: [
      ("", "found no values"),
      ("1,,2", "found an empty value"),
      ("1,", "found an empty value"),
      ("[1,2", "found \"[\" without its end"),
      ("\"a", "found \"\"\" without its end"),
      ("1],2", "found \"]\" without its beginning"),
      ("[1}", "found \"}\" without its beginning"),
      ("1,2,1.0", "found 1.0 twice"),
      ("0..1:0.5,1", "found 1 twice"),
      ("0..1:0", "found the step \"0\""),
      ("0..1:-1", "found the step \"-1\""),
      ("0..1:x", "found the step \"x\""),
      ("3..1:1", "found the range 3..1"),
      (".5..1:0.1", "found \".5\" before"),
      ("1..b", "found \"b\" after"),
      ("0..1,2", "found the range 0..1 without a step in a list"),
      ("0..1:0.00001", "found more than 10000 values"),
      ("0..1000000000000000:1", "after \"..\""),
      ("0..100000000000000:0.00000000000001", "at most fifteen digits"),
    ])
  func refused(text: String, message: String) {
    #expect {
      try Factor("a.b=\(text)")
    } throws: { error in
      (error as? FactorSyntaxError)?.description.contains(message) ?? false
    }
  }

  @Test("a factor needs a path of keys", arguments: ["1,2", "=1", "a..b=1", ".a=1"])
  func paths(argument: String) {
    #expect(throws: FactorSyntaxError.self) { try Factor(argument) }
  }

  @Test("a range without a step is an interval whose parts have middles in decimals")
  func intervals() throws {
    guard case .interval(let interval) = try Factor("a=0.70..0.95").values else {
      Issue.record("found no interval")
      return
    }
    #expect(interval.low == "0.7" && interval.high == "0.95")
    // Parts of 0.05 begin at 0.70.
    #expect(
      (0..<5).map { interval.middle(ofPart: $0, of: 5) } == ["0.725", "0.775", "0.825", "0.875", "0.925"])
    // A third of 0.25 is no decimal: to a hundredth of a part.
    #expect(interval.middle(ofPart: 0, of: 3) == "0.7417")
  }
}
