/// What is wrong with a shift, a calendar, its time zone or an absence, to be reported beside the place it was
/// read from.
public struct CalendarProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is there, "17:00-09:00".
  public var found: String
  /// What belongs there, "an end after the start".
  public var expected: String

  /// A problem from what was found and what was expected.
  public init(found: String, expected: String) {
    self.found = found
    self.expected = expected
  }

  /// Both in one phrase.
  public var description: String { "found \(found), expected \(expected)" }
}

extension DailyShift {
  /// What is wrong with this shift by itself, or nil.
  public var problem: CalendarProblem? {
    guard (0..<1440).contains(startMinute) else {
      return startMinute == 1440
        ? CalendarProblem(found: "\(self)", expected: "a start before 24:00")
        : CalendarProblem(found: "a start at minute \(startMinute)", expected: "a minute from 0 to 1439")
    }
    guard (0...1440).contains(endMinute) else {
      return CalendarProblem(found: "an end at minute \(endMinute)", expected: "a minute from 1 to 1440")
    }
    guard endMinute > startMinute else {
      let beforeMidnight = DailyShift(startMinute: startMinute, endMinute: 1440)
      let afterMidnight = DailyShift(startMinute: 0, endMinute: endMinute)
      let asTwo =
        endMinute > 0 && endMinute < startMinute
        ? " (work past midnight is two shifts, \(beforeMidnight) and \(afterMidnight))" : ""
      return CalendarProblem(found: "\(self)", expected: "an end after the start" + asTwo)
    }
    return nil
  }

  /// What is wrong with one day's shifts, each problem with the index of the shift it concerns: shifts
  /// that are wrong by themselves, and those that begin before an earlier one in the list has ended.
  public static func problems(in shifts: [DailyShift]) -> [(index: Int, problem: CalendarProblem)] {
    var problems: [(index: Int, problem: CalendarProblem)] = []
    var previous: DailyShift?
    for (index, shift) in shifts.enumerated() {
      if let problem = shift.problem {
        problems.append((index, problem))
        continue
      }
      if let earlier = previous, shift.startMinute < earlier.endMinute {
        let expected = "a start at \(clock(minute: earlier.endMinute)) or later, after \(earlier)"
        problems.append((index, CalendarProblem(found: "\(shift)", expected: expected)))
      } else {
        previous = shift
      }
    }
    return problems
  }
}

extension WorkingCalendar {
  /// The first thing wrong with this calendar, or nil where a `WorkSchedule` can be made of it.
  public var problem: CalendarProblem? {
    guard shifts.count == Weekday.allCases.count else {
      return CalendarProblem(found: "shifts for \(shifts.count) weekdays", expected: "shifts for 7")
    }
    for weekday in Weekday.allCases {
      if let (_, problem) = DailyShift.problems(in: shifts[weekday.rawValue]).first {
        return CalendarProblem(found: "\(problem.found) on \(weekday.name)", expected: problem.expected)
      }
    }
    return nil
  }
}

extension Absence {
  /// What is wrong with this absence, or nil.
  public var problem: CalendarProblem? {
    guard last < first else { return nil }
    return CalendarProblem(found: "a last day \(last)", expected: "\(first), the first day, or later")
  }
}
