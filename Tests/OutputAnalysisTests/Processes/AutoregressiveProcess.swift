/// A stationary first-order autoregressive process with mean 0 and innovations of variance 1.
struct AutoregressiveProcess {
  var generator: SplitMix64
  let correlation: Double
  var state: Double

  init(seed: UInt64, correlation: Double) {
    generator = SplitMix64(state: seed)
    self.correlation = correlation
    state = generator.normal() / (1 - correlation * correlation).squareRoot()
  }

  mutating func next() -> Double {
    defer { state = correlation * state + generator.normal() }
    return state
  }

  mutating func next(_ count: Int) -> [Double] { (0..<count).map { _ in next() } }
}
