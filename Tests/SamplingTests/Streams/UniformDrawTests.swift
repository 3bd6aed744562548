import Sampling
import Testing

@Suite("Uniform draws below a probability")
struct UniformDrawTests {
  @Test(
    "comparing whole numbers decides as comparing the draw with the probability does",
    arguments: [
      0x1p-60, 0x1p-53, 0x1.0000000000001p-53, 0x1p-52, 0x1.8p-52, 0x1.8000000000001p-52, 0x1p-51, 1e-9,
      0.012,
      0.045, 0.1, 0.25, 1.0 / 3, 0.5, 0.5.nextDown, 0.5.nextUp, 0.7, 0.999_999, 1.0.nextDown,
    ])
  func marksAreExact(probability: Double) {
    let mark = uniformDraws(below: probability)
    // The low twelve bits of a draw do not count.
    for low in [0, 0xFFF] as [UInt64] {
      if mark > 0 { #expect(openUnit((mark - 1) << 12 | low) < probability) }
      #expect(openUnit(mark << 12 | low) >= probability)
    }
  }

  @Test("what never happens is below no draw, and what always does above all")
  func endsAreExact() {
    #expect(uniformDraws(below: 0) == 0)
    #expect(uniformDraws(below: .nan) == 0)
    #expect(uniformDraws(below: 1) == 1 << 52)
  }
}
