/// How good a warning the alarms are: how many were followed by a missed service level, how many misses were
/// announced, and how long before.
///
/// An alarm is followed by a miss, and a miss announced by an alarm, when the miss comes after the alarm and at
/// most the horizon after it; what happens at the same instant announces nothing. One alarm may announce several
/// misses, and several alarms one miss: each alarm counts once for `precision`, each miss once for
/// `recall`, and its lead time is that of the earliest alarm that announces it. Alarms whose horizon
/// has not passed are left out of the precision, followed or not, since counting only those already followed
/// would flatter it.
///
/// Precision, recall and lead time of alarms with a prediction period are those of Salfner, Lenk & Malek, "A
/// survey of online failure prediction methods", ACM Computing Surveys 42 (3), article 10, 2010,
/// DOI 10.1145/1670679.1670680; here any lead time above 0 will do.
///
/// Instants and the horizon are numbers in one unit, hours or days, and instants do not decrease: one that
/// lies before the latest, or is not a number, counts as the latest. O(1) amortized per instant; the memory is that
/// of the alarms of one horizon.
public struct AlarmQuality: Hashable, Sendable {
  /// How long after an alarm a miss still counts as announced by it.
  public let horizon: Double
  /// Alarms raised since the count began whose horizon has passed.
  public private(set) var alarms = 0
  /// Those of them that were followed by a miss.
  public private(set) var alarmsFollowed = 0
  /// Misses since the count began.
  public private(set) var misses = 0
  /// Those of them that were announced by an alarm, which may have been raised before the count began.
  public private(set) var missesAnnounced = 0
  private var totalLeadTime = 0.0
  private var now = -Double.infinity
  private var open = OpenAlarms()

  /// No alarms and no misses yet.
  ///
  /// - Parameter horizon: above 0; less, or not a number, counts as 0, with which no alarm announces anything. An
  ///   infinite one never passes, so that there is no precision.
  public init(horizon: Double) { self.horizon = horizon > 0 ? horizon : 0 }

  /// Takes note of an alarm.
  public mutating func alarm(at instant: Double) {
    advance(to: instant)
    open.append(now)
  }

  /// Takes note of a missed service level.
  public mutating func miss(at instant: Double) {
    advance(to: instant)
    open.follow(before: now)
    misses += 1
    if let earliest = open.earliest, earliest < now {
      missesAnnounced += 1
      totalLeadTime += now - earliest
    }
  }

  /// Begins the count anew, as after a warm-up: earlier alarms and misses are no longer counted, but misses to come
  /// may still have been announced by earlier alarms.
  public mutating func reset(at instant: Double) {
    advance(to: instant)
    open.discount()
    (alarms, alarmsFollowed, misses, missesAnnounced, totalLeadTime) = (0, 0, 0, 0, 0)
  }

  /// Closes the record: nothing that happened up to and including this instant is still to come.
  public mutating func finish(at instant: Double) {
    advance(to: instant)
    while let earliest = open.earliest, now - earliest >= horizon { settleEarliest() }
  }

  /// The share of alarms that were followed by a miss within the horizon; nil before the horizon of any passed.
  public var precision: Double? { alarms > 0 ? Double(alarmsFollowed) / Double(alarms) : nil }

  /// The share of misses that were announced by an alarm at most the horizon before; nil without misses.
  public var recall: Double? { misses > 0 ? Double(missesAnnounced) / Double(misses) : nil }

  /// The mean time from the earliest announcing alarm to the miss, over announced misses; nil without any.
  public var meanLeadTime: Double? {
    missesAnnounced > 0 ? totalLeadTime / Double(missesAnnounced) : nil
  }

  /// Settles the alarms that can announce nothing from this instant on.
  private mutating func advance(to instant: Double) {
    if instant > now { now = instant }
    while let earliest = open.earliest, now - earliest > horizon { settleEarliest() }
  }

  private mutating func settleEarliest() {
    let settled = open.removeEarliest()
    guard settled.isCounted else { return }
    alarms += 1
    if settled.isFollowed { alarmsFollowed += 1 }
  }
}

/// The alarms whose horizon has not passed, earliest first.
///
/// Instants do not decrease, so that those already followed by a miss, and those raised before the count began, are
/// each a beginning of the queue: a number tells which they are.
private struct OpenAlarms: Hashable, Sendable {
  private var instants: [Double] = []
  // Places before these in `instants`: removed, followed by a miss, not counted.
  private var head = 0
  private var followed = 0
  private var discounted = 0

  var earliest: Double? { head < instants.count ? instants[head] : nil }

  mutating func append(_ instant: Double) { instants.append(instant) }

  /// A miss follows all alarms before it.
  mutating func follow(before miss: Double) {
    followed = max(followed, head)
    while followed < instants.count, instants[followed] < miss { followed += 1 }
  }

  /// None of the alarms counts.
  mutating func discount() { discounted = instants.count }

  mutating func removeEarliest() -> (isFollowed: Bool, isCounted: Bool) {
    let settled = (isFollowed: head < followed, isCounted: head >= discounted)
    head += 1
    // Moving what is left only when it is less than what went keeps removal O(1) amortized.
    if head * 2 > instants.count {
      instants.removeFirst(head)
      followed = max(0, followed - head)
      discounted = max(0, discounted - head)
      head = 0
    }
    return settled
  }
}
