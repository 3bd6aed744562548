import SimulatedTime

/// An instant on both clocks that statistics use: the wall clock and the team's working hours.
struct Moment: BitwiseCopyable {
  /// The wall clock.
  var time: SimulationTime
  /// Working time of the team's calendar since the origin.
  var worked: SimulationDuration

  /// Stands for an instant that has not come yet.
  static var never: Moment { Moment(time: .distantFuture, worked: SimulationDuration(microseconds: .max)) }
  var isNever: Bool { time == .distantFuture }
}
