import ExperimentDesign
import Testing

@Suite("Experimental design")
struct ExperimentalDesignTests {
  @Test("a full factorial has every combination once, the last factor changing fastest")
  func fullFactorial() throws {
    let design = try ExperimentalDesign.fullFactorial([Factor("a=1,2"), Factor("b=x,y,z")])
    #expect(
      design.points == [["1", "x"], ["1", "y"], ["1", "z"], ["2", "x"], ["2", "y"], ["2", "z"]])
  }

  @Test("a grid refuses intervals, paths that come twice, no factors and millions of points")
  func refused() throws {
    for factors in [
      [try Factor("a=0..1")], [try Factor("a=1,2"), try Factor("a=3")], [],
      [try Factor("a=0..1999:1"), try Factor("b=0..1999:1")],
    ] {
      #expect(throws: ExperimentalDesign.Mismatch.self) { try ExperimentalDesign.fullFactorial(factors) }
    }
  }

  @Test("a Latin hypercube visits every part of every factor once, and levels equally often")
  func latinHypercube() throws {
    let factors = [try Factor("a=0..1"), try Factor("b=10..20"), try Factor("c=1..5:1")]
    let design = try ExperimentalDesign.latinHypercube(factors, count: 20, seed: 3)
    #expect(design.points.count == 20)
    for (factor, width) in [(0, 0.05), (1, 0.5)] {
      let low = factor == 0 ? 0.0 : 10
      let parts = design.points.map { Int((((Double($0[factor]) ?? .nan) - low) / width).rounded(.down)) }
      #expect(parts.sorted() == Array(0..<20))
    }
    for level in 1...5 { #expect(design.points.count { $0[2] == String(level) } == 4) }
  }

  @Test("a Latin hypercube is a function of its seed, and its points keep their distance")
  func latinHypercubeSeeds() throws {
    let factors = [try Factor("a=0..1"), try Factor("b=0..1")]
    let design = try ExperimentalDesign.latinHypercube(factors, count: 12, seed: 1)
    #expect(try ExperimentalDesign.latinHypercube(factors, count: 12, seed: 1) == design)
    #expect(try ExperimentalDesign.latinHypercube(factors, count: 12, seed: 2) != design)
    let places = design.points.map { $0.map { Double($0) ?? .nan } }
    var least = Double.infinity
    for first in places.indices {
      for second in places.indices[(first + 1)...] {
        let squares = zip(places[first], places[second]).map { ($0 - $1) * ($0 - $1) }
        least = min(least, squares.reduce(0, +))
      }
    }
    // In parts: diagonal neighbours have a squared distance of 2, knights' moves of 5. The best of a hundred has no
    // diagonal neighbours; a single random hypercube of twelve has, four times in five.
    #expect((least * 144).rounded() >= 5)
    #expect(throws: ExperimentalDesign.Mismatch.self) {
      try ExperimentalDesign.latinHypercube(factors, count: 0, seed: 1)
    }
  }

  @Test("points of a hypercube over few levels come once")
  func latinHypercubeOfLevels() throws {
    let design = try ExperimentalDesign.latinHypercube(
      [Factor("a=1,2"), Factor("b=x,y")], count: 40, seed: 1)
    #expect(Set(design.points).count == design.points.count)
    #expect(design.points.count == 4)
  }
}
