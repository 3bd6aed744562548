/// Nanoseconds of wall-clock time that the work takes.
func elapsedNanoseconds(_ work: () -> Void) -> Double {
  let elapsed = ContinuousClock().measure(work)
  return Double(elapsed.components.seconds) * 1e9 + Double(elapsed.components.attoseconds) * 1e-9
}
