/// The random numbers of a design: the generator of G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom
/// Number Generators" (OOPSLA 2014), which is ample for shuffling.
struct DesignRandomness {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `bound`, all equally likely but for 2⁻⁴⁰.
  private mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The numbers from 0 to below `count` in random order: R. Durstenfeld, "Algorithm 235: Random Permutation",
  /// Communications of the ACM 7(7), 1964.
  mutating func permutation(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(last, next(below: last + 1)) }
    return numbers
  }
}
