import Dispatch
import Synchronization

/// Files on their way to the disk while other work goes on.
///
/// Each flush waits on a thread of its own: one after the other, every file would wait for the disk by itself, and a
/// dozen small files take as long as one when they wait together.
final class BackgroundFlushes: Sendable {
  private let group = DispatchGroup()
  private let started = Mutex<Set<String>>([])
  private let failures = Mutex<[String: ReportError]>([:])

  /// Begins to force a file, or the names in a folder, to the disk.
  func start(_ path: String) {
    started.withLock { _ = $0.insert(path) }
    // The queues that all share have a thread per processor, of which those that wait for the disk are some.
    DispatchQueue(label: "flush").async(group: group) { [self] in
      do throws(ReportError) {
        try ReportLocation.sync(path)
      } catch {
        failures.withLock { $0[path] = error }
      }
    }
  }

  /// Whether the flush of a file has begun.
  func hasStarted(_ path: String) -> Bool { started.withLock { $0.contains(path) } }

  /// Waits until everything is on the disk; of several failures that of the first path is thrown.
  func finish() throws(ReportError) {
    group.wait()
    let first = failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
    if let first { throw first }
  }
}
