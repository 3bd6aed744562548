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
  /// The streams that the file names, where it is of several; nil for one of this stream alone.
  public var streams: Set<String>?

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
    /// The estimate of an atomic task in hours; nil where it is to be drawn.
    public var estimateHours: Double?
    /// Direct hours that all of it takes, of a strategic task in proportion to the estimates of its parts; nil where
    /// they are to be drawn.
    public var actualHours: Double?
    /// Who submitted it; empty for nobody in particular.
    public var source = ""
    /// When it was completed; nil where it was not.
    public var completed: Instant?

    /// An arrival from its parts.
    public init(day: CalendarDay, microsecond: Int64, work: String?, priority: Priority?) {
      self.day = day
      self.microsecond = microsecond
      self.work = work
      self.priority = priority
    }

    /// When it arrived.
    public var instant: Instant { Instant(day: day, microsecond: microsecond) }
  }

  /// A local date and time of day.
  public struct Instant: Sendable, Hashable, Comparable {
    /// The local date.
    public var day: CalendarDay
    /// Microseconds after midnight.
    public var microsecond: Int64

    /// Whether one comes before the other.
    public static func < (earlier: Self, later: Self) -> Bool {
      (earlier.day, earlier.microsecond) < (later.day, later.microsecond)
    }
  }

  /// A record from its parts; the arrivals are in order of time.
  public init(file: String, text: String, arrivals: [Arrival], streams: Set<String>? = nil) {
    self.file = file
    self.text = text
    self.arrivals = arrivals
    self.streams = streams
  }
}
