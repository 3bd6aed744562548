import LeadPolicy
import WorkingTime

/// What arrived when, as a file recorded it.
public struct ArrivalTrace: Sendable, Hashable {
  /// The file as the scenario names it.
  public var file: String
  /// The file's text, so that a result can say what it was made from.
  public var text: String
  /// The arrivals in order of time; those of one instant in the order of the file.
  public var arrivals: [Arrival]

  /// One recorded arrival.
  public struct Arrival: Sendable, Hashable {
    /// The local date.
    public var day: CalendarDay
    /// Microseconds after midnight.
    public var microsecond: Int64
    /// The template (tier 3 and 4) or the key of the task (tier 1 and 2); nil where it is to be drawn.
    public var work: String?
    /// The priority; nil where it is to be drawn.
    public var priority: Priority?

    /// An arrival from its parts.
    public init(day: CalendarDay, microsecond: Int64, work: String?, priority: Priority?) {
      self.day = day
      self.microsecond = microsecond
      self.work = work
      self.priority = priority
    }
  }

  /// A record from its parts; the arrivals are in order of time.
  public init(file: String, text: String, arrivals: [Arrival]) {
    self.file = file
    self.text = text
    self.arrivals = arrivals
  }
}
