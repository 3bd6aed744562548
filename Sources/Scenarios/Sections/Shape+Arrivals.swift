import PositionedJSON
import Sampling
import WorkingTime

/// The arrivals of a stream, and the file that records them, which only the stream can read: it knows
/// what may arrive.
struct ReadArrivals {
  var settings: ArrivalSettings
  var trace: Located<String>?
}

extension Shape where Value == ReadArrivals {
  /// A rate per hour, day or week with the clock it runs on and how it varies; a record; or sources in a closed loop.
  static func arrivals(calendar: WorkingCalendar) -> Shape {
    object { reader in
      let units: [(key: String, meaning: String)] = [
        ("perHour", "Expected arrivals per hour of the clock"),
        ("perDay", "Expected arrivals per working day, or per day for all hours"),
        ("perWeek", "Expected arrivals per week"),
      ]
      let rates = units.map {
        reader.readIfPresent($0.key, .number(above: 0, atMost: 10_000_000), $0.meaning)
      }
      let during = reader.read(
        "during", .choice(ArrivalClock.self), default: .workingHours,
        "Whether tasks arrive in working hours only")
      let profile = reader.readIfPresent(
        "profile", .arrivalProfile, "How the rate varies over the week around the stated average")
      let bursts = reader.readIfPresent(
        "bursts", .bursts, "Times at which tasks arrive faster; the stated rate remains the average")
      let batch = reader.readIfPresent(
        "batch", .positiveDistribution(meanUpTo: 1_000),
        "How many tasks arrive at once, rounded and at least 1; the rate is then one of batches")
      let trace = reader.readIfPresent(
        "trace", .located(.string(upTo: 1_000)),
        "A CSV file, relative to this one, with the columns \"arrived\" (local date and time), and if wanted "
          + "\"template\" (tier 3 and 4) or \"task\" (tier 1 and 2), \"priority\", \"estimate_h\" (tier 1 and 2), "
          + "\"actual_h\", \"source\", \"completed\", and \"stream\" if it is of several; in place of a rate")
      let loop = reader.readIfPresent(
        "loop", .choice(ReplayLoop.self),
        "Whether recorded tasks arrive when they did (open, the default), or as long after the last completion of their "
          + "source as they did (closed)")
      let sources = reader.readIfPresent(
        "sources", .integer(1...SourceSettings.limit),
        "How many sources submit tasks, each one at a time; in place of a rate")
      let timeBetween = reader.readIfPresent(
        "timeBetween",
        .positiveDistribution().checked { $0.mean > 0 ? nil : "found a mean of 0, expected more" },
        "Hours from the end of a source's last task until it submits the next, with sources only")
      if reader.has("sources") {
        for key in units.map(\.key) + ["profile", "bursts", "batch", "trace", "loop"] where reader.has(key) {
          reader.report(
            "unexpected beside \"sources\", which submit a task each when the last has left", at: key)
        }
        if !reader.has("timeBetween") {
          reader.report("missing beside \"sources\"", at: "timeBetween")
        }
        return closedLoop(sources, timeBetween, during, reader)
      }
      if reader.has("timeBetween") {
        reader.report("unexpected without \"sources\"", at: "timeBetween")
      }
      if reader.has("trace") {
        let isClosed = loop == .closed
        let misplaced = units.map(\.key) + (isClosed ? [] : ["during"]) + ["profile", "bursts", "batch"]
        for key in misplaced where reader.has(key) {
          reader.report("unexpected beside \"trace\", which says when tasks arrive", at: key)
        }
        return trace.map {
          var settings = ArrivalSettings(ratePerHour: 0, during: isClosed ? during : .allHours)
          settings.loop = loop ?? .open
          return ReadArrivals(settings: settings, trace: $0)
        }
      }
      if reader.has("loop") { reader.report("unexpected without \"trace\"", at: "loop") }
      let given = units.filter { reader.has($0.key) }
      guard given.count == 1 else {
        let found = given.isEmpty ? "none" : given.map { "\"\($0.key)\"" }.joined(separator: " and ")
        reader.report(
          "found \(found), expected exactly one of \"perHour\", \"perDay\", \"perWeek\", \"trace\" and \"sources\""
        )
        return nil
      }
      if let profile, !profile.brings(during, calendar) {
        reader.report(
          "found factors of 0 for all of the \(during.words), expected one above 0", at: "profile")
      }
      let week = during == .workingHours ? calendar.hoursPerWeek : 168
      let days = during == .workingHours ? calendar.daysPerWeek : 7
      let hours = [1, week / Double(days), week]
      let perHour = zip(rates, hours).compactMap { rate, hours in rate.map { $0 / hours } }.first
      guard let perHour else { return nil }
      guard perHour <= 1_000_000 else {
        reader.report("found \(plain(perHour)) arrivals per hour, expected at most 1000000")
        return nil
      }
      return ReadArrivals(
        settings: ArrivalSettings(
          ratePerHour: perHour, during: during, profile: profile, bursts: bursts, batch: batch))
    }
  }

  /// Sources that submit no faster than any other stream may.
  private static func closedLoop(
    _ sources: Int?, _ timeBetween: Distribution?, _ during: ArrivalClock, _ reader: ObjectReader
  ) -> ReadArrivals? {
    guard let sources, let timeBetween else { return nil }
    let perHour = Double(sources) / timeBetween.mean
    guard perHour <= 1_000_000 else {
      reader.report(
        "found up to \(plain(perHour)) arrivals per hour, expected at most 1000000", at: "timeBetween")
      return nil
    }
    return ReadArrivals(
      settings: ArrivalSettings(
        ratePerHour: 0, during: during, sources: SourceSettings(count: sources, timeBetween: timeBetween)))
  }
}

extension ArrivalClock {
  fileprivate var words: String { self == .workingHours ? "working hours" : "week" }
}

extension ArrivalProfile {
  /// Whether anything arrives at all.
  fileprivate func brings(_ clock: ArrivalClock, _ calendar: WorkingCalendar) -> Bool {
    stretches(within: clock.shifts(of: calendar)).joined().contains { $0.rate > 0 }
  }
}

extension Shape where Value == BurstSettings {
  fileprivate static var bursts: Shape {
    object { reader in
      let factor = reader.read(
        "factor", .number(1...1_000), "The rate in a burst as a multiple of that between bursts")
      let share = reader.read(
        "shareOfTime", .number(atLeast: 0.001, atMost: 0.999), "Expected share of time that is burst")
      let hours = reader.read(
        "meanHours", .number(0.1...100_000),
        "Expected hours of a burst on the stream's clock, at the average rate of the profile")
      guard let factor, let share, let hours else { return nil }
      return BurstSettings(factor: factor, shareOfTime: share, meanHours: hours)
    }
  }
}

extension Shape where Value == ArrivalProfile {
  /// Factors by weekday and by hours of the day, those left out 1.
  fileprivate static var arrivalProfile: Shape {
    object { reader in
      let weekdays = reader.readSection("weekdays", .weekdayFactors, "Factor of the rate on each weekday")
      let hours = reader.read(
        "hours", .map(keys: .hours, count: 0...48) { _ in .factor }, default: [],
        "Factor of the rate by hours of the day such as \"09-12\"; 1 for the rest of the day")
      guard let weekdays else { return nil }
      let parts = hours.compactMap { entry in DailyShift(hours: entry.key.value).map { (entry.key, $0) } }
      for ((key, part), (earlierKey, earlier)) in zip(parts.dropFirst(), parts)
      where part.startMinute < earlier.endMinute {
        reader.report(
          "found a start before the end of \"\(earlierKey.value)\" (\(earlierKey.words)), "
            + "expected hours in ascending order", at: key)
      }
      return ArrivalProfile(
        weekdays: weekdays,
        hours: zip(parts, hours).map { part, entry in
          ArrivalProfile.HourFactor(hours: part.1, factor: entry.value)
        })
    }
  }
}

extension Shape where Value == [Double] {
  fileprivate static var weekdayFactors: Shape {
    object { reader in
      Weekday.allCases.map { weekday in
        let name = weekday.name
        return reader.read(
          String(name.prefix(3)), .factor, default: 1,
          "Factor on \(name.prefix(1).uppercased())\(name.dropFirst())s")
      }
    }
  }
}

extension Shape where Value == Double {
  /// A relative rate.
  fileprivate static var factor: Shape { number(0...1_000) }
}

extension Shape where Value == String {
  fileprivate static var hours: Shape {
    text(
      "hours of the day such as \"09-12\" or \"09:30-12:00\"",
      pattern: "^[0-9]{2}(:[0-9]{2})?-[0-9]{2}(:[0-9]{2})?$"
    ) { DailyShift(hours: $0) == nil ? nil : $0 }
  }
}

extension DailyShift {
  /// A part of the day that ends after it starts, with or without minutes.
  fileprivate init?(hours text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let withMinutes = parts.map { $0.utf8.count == 2 ? $0 + ":00" : $0 }.joined(separator: "-")
    self.init(text: withMinutes)
    if endMinute <= startMinute { return nil }
  }
}
