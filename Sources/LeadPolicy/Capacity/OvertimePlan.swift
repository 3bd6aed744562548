/// Decides on which working days overtime is worked: wanted, but only so many days in a row, then rest.
///
/// Overtime that is not wanted for a day ends the run of days without any rest being due; only a run of the full
/// length brings it. A day of rest lets the fatigue of the run go; both are assumed.
@frozen
public struct OvertimePlan: Hashable, Sendable, BitwiseCopyable {
  /// Hours added to a working day with overtime, at least 0.
  public let hoursPerDay: Double
  /// The most working days with overtime in a row; without any, none is worked.
  public let maximumDays: Int
  /// Working days without overtime that follow so many, at least 1.
  public let restDays: Int
  /// Working days with overtime in a row, up to and including the last one observed.
  public private(set) var consecutiveDays = 0
  /// Days of rest that are still due.
  public private(set) var restDaysDue = 0

  /// A plan before its first day.
  ///
  /// - Parameters:
  ///   - hoursPerDay: hours of overtime on a day; less than 0 or not a number counts as 0.
  ///   - maximumDays: the most in a row; less than 0 counts as 0.
  ///   - restDays: the days of rest after them; less than 1 counts as 1, since the most in a row would
  ///     otherwise mean nothing.
  public init(hoursPerDay: Double, maximumDays: Int, restDays: Int) {
    self.hoursPerDay = hoursPerDay > 0 ? hoursPerDay : 0
    self.maximumDays = max(0, maximumDays)
    self.restDays = max(1, restDays)
  }

  /// Takes note of one working day, at its beginning, and says whether overtime is worked on it.
  public mutating func observe(isWanted: Bool) -> Bool {
    guard restDaysDue == 0 else {
      restDaysDue -= 1
      consecutiveDays = 0
      return false
    }
    guard isWanted, maximumDays > 0 else {
      consecutiveDays = 0
      return false
    }
    consecutiveDays += 1
    if consecutiveDays == maximumDays { restDaysDue = restDays }
    return true
  }
}

/// What days of overtime in a row do to the work.
///
/// That the loss grows with the length of the run is the finding of the Business Roundtable's report C-2,
/// "Scheduled Overtime Effect on Construction Projects", 1980; Thomas & Raynar, "Scheduled overtime and
/// labor productivity: quantitative analysis", Journal of Construction Engineering and Management 123 (2),
/// 1997, abstract, found 10–15 % less output per hour in weeks of 50 and 60 h. That it grows evenly from day to
/// day is assumed, and so is any growth of defects. A week of five days of overtime at an effort growth of p per day
/// takes 1 + 3p as much effort on average, so that 10–15 % less output is a p of 0.037 to 0.059.
@frozen
public struct OvertimeFatigue: Hashable, Sendable, BitwiseCopyable {
  /// Growth of effort per consecutive day of overtime, a share at least 0.
  public var effortPerDay: Double
  /// Growth of the probability of defects per consecutive day of overtime, a share at least 0.
  public var defectsPerDay: Double

  /// Fatigue from its growth per day; 0 for none.
  public init(effortPerDay: Double, defectsPerDay: Double) {
    self.effortPerDay = effortPerDay
    self.defectsPerDay = defectsPerDay
  }

  /// The effort of work begun on a day as a multiple of what it would be without overtime.
  ///
  /// - Parameter consecutiveDays: days of overtime in a row including that day, `OvertimePlan.consecutiveDays`.
  @inlinable
  public func effortFactor(consecutiveDays: Int) -> Double { 1 + effortPerDay * Double(consecutiveDays) }

  /// The probability of defects in work begun on a day as a multiple of what it would be without overtime.
  ///
  /// - Parameter consecutiveDays: days of overtime in a row including that day, `OvertimePlan.consecutiveDays`.
  @inlinable
  public func defectFactor(consecutiveDays: Int) -> Double { 1 + defectsPerDay * Double(consecutiveDays) }
}
