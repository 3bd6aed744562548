import Foundation

/// Nanoseconds of processor time that the work takes on this thread: unlike wall-clock time, it does not
/// count the turns of other processes on a busy machine.
func processorNanoseconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let start = now()
  try work()
  return now() - start
}
