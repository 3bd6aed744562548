/// A queue that has no steady state, because work comes in at least as fast as it can be done.
public struct Instability: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is overloaded, "the server", "station 2".
  public var subject: String
  /// Its load: work offered over work that can be done, at least 1.
  public var load: Double

  /// An overload.
  public init(subject: String, load: Double) {
    self.subject = subject
    self.load = load
  }

  /// One sentence.
  public var description: String {
    "\(subject) has a load of \(load), at or above 1: the queue grows without limit and has no steady state"
  }

  /// Throws unless the load is below 1.
  static func check(_ load: Double, of subject: String) throws(Instability) {
    guard load < 1 else { throw Instability(subject: subject, load: load) }
  }
}
