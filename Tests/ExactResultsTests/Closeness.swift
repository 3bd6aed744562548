/// Whether two numbers agree to a relative error.
func agree(_ a: Double, _ b: Double, to tolerance: Double = 1e-12) -> Bool {
  abs(a - b) <= tolerance * max(abs(a), abs(b))
}
