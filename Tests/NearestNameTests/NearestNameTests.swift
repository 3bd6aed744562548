import NearestName
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "A slip of the keyboard finds what was meant",
    arguments: [
      ("warnin", "warning"),  // an omission
      ("waarning", "warning"),  // an insertion
      ("warming", "warning"),  // a substitution
      ("wanring", "warning"),  // a transposition counts once
      ("WARNING", "warning"),  // case does not count
      ("criitcla", "critical"),  // two edits of eight letters
    ])
  func slips(written: String, meant: String) {
    #expect(nearestName(to: written, among: ["ideal", "warning", "critical", "lookaheadDays"]) == meant)
  }

  @Test("A swap of neighbours is one edit, not two")
  func transposition() {
    #expect(nearestName(to: "abc", among: ["bac"]) == "bac")
    #expect(nearestName(to: "abc", among: ["cba"]) == nil)
  }

  @Test("A third of the longer name may differ, and not more")
  func threshold() {
    #expect(nearestName(to: "abcdxx", among: ["abcdef"]) == "abcdef")
    #expect(nearestName(to: "abcxxx", among: ["abcdef"]) == nil)
    #expect(nearestName(to: "abcd", among: ["abcdef"]) == "abcdef")
    #expect(nearestName(to: "abc", among: ["abcdef"]) == nil)
  }

  @Test("One edit is always allowed, unless nothing of the name is left")
  func shortNames() {
    #expect(nearestName(to: "to", among: ["too"]) == "too")
    #expect(nearestName(to: "tp", among: ["to"]) == "to")
    #expect(nearestName(to: "x", among: ["y"]) == nil)
    #expect(nearestName(to: "", among: ["y"]) == nil)
  }

  @Test("Among equally close names the first wins, and a closer one wins over an earlier one")
  func ties() {
    #expect(nearestName(to: "cart", among: ["card", "care"]) == "card")
    #expect(nearestName(to: "cart", among: ["care", "card"]) == "care")
    #expect(nearestName(to: "planing", among: ["plating", "planning"]) == "plating")
    #expect(nearestName(to: "workloads", among: ["workhards", "workload"]) == "workload")
    #expect(nearestName(to: "Card", among: ["card", "Card"]) == "Card")
  }

  @Test("Without candidates there is no answer, and huge names cost nothing")
  func edges() {
    #expect(nearestName(to: "name", among: []) == nil)
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(nearestName(to: huge, among: [huge + "b", "a"]) == nil)
    #expect(nearestName(to: huge, among: [huge]) == huge)
  }
}
