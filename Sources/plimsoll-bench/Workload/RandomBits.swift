import Foundation

/// The xoshiro256++ generator with exponential variates, by inversion as `Tests/Peers/cpp/hold.cpp` has them
/// or by a ziggurat: fast enough not to hide what is measured.
///
/// David Blackman and Sebastiano Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions
/// on Mathematical Software 47(4), 2021.
struct RandomBits {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  let widths: UnsafePointer<Double>

  init(seed: UInt64) {
    var word = seed
    func next() -> UInt64 {
      word &+= 0x9E37_79B9_7F4A_7C15
      var mixed = word
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (next(), next(), next(), next())
    widths = Self.sharedWidths
  }

  private nonisolated(unsafe) static let sharedWidths = layerWidths()

  @inline(__always)
  mutating func next() -> UInt64 {
    let sum = state.0 &+ state.3
    let result = (sum &<< 23 | sum &>> 41) &+ state.0
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 &<< 45 | state.3 &>> 19
    return result
  }

  /// An exponential variate with the given mean.
  mutating func exponential(mean: Double) -> Double {
    let uniform = (Double(next() &>> 11) + 0.5) * 0x1p-53
    return -mean * log(uniform)
  }
}
