import Foundation
import NearestName
import PositionedJSON
import WorkingTime

/// What a calendar may name as its time zone, and what the clocks there show.
///
/// On Linux the rules come with the Foundation library (ICU), not from `/usr/share/zoneinfo`: with the same
/// release of that library, a zone is the same on every machine.
public struct TimeZoneDatabase: Sendable {
  /// The identifiers to choose from when one is misspelt; without any there is no database.
  private let identifiers: [String]

  /// The database of Foundation.
  public static let system = Self(
    identifiers: TimeZone.knownTimeZoneIdentifiers.isEmpty
      ? [] : Set(TimeZone.knownTimeZoneIdentifiers + currentNames).sorted())

  /// Names of the IANA database that ICU knows but lists under an older one.
  private static let currentNames = ["Asia/Kolkata"]

  /// A database that knows these identifiers and their aliases; without any, only fixed offsets.
  public init(identifiers: [String]) {
    self.identifiers = identifiers
  }

  /// The zone that `text` names: an IANA identifier, "UTC", or a fixed offset such as "+05:30".
  ///
  /// - Parameters:
  ///   - text: The name as written, in the case in which the database has it.
  ///   - suggests: Whether to look for the nearest name if it is unknown, which costs about a millisecond.
  /// - Throws: What was found and expected where the database has no such zone, or where there is none.
  public func zone(named text: String, suggests: Bool = true) throws(CalendarProblem) -> TimeZoneName {
    if let fixed = TimeZoneName(fixed: text) { return fixed }
    _ = try clock(text, suggests: suggests)
    return .identifier(text)
  }

  /// How many seconds the clocks of a zone are ahead of UTC, from the seconds since 1970-01-01T00:00Z.
  ///
  /// - Throws: What was found and expected where the database has no such zone, or where there is none.
  public func secondsAhead(in zone: TimeZoneName) throws(CalendarProblem) -> (_ second: Int) -> Int {
    switch zone {
    case .fixed(let minutes): return { _ in minutes * 60 }
    case .identifier(let identifier):
      let clock = try clock(identifier, suggests: true)
      return { clock.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
    }
  }

  /// The zone with an identifier. Names without a slash that are not listed are abbreviations, "EST", which
  /// mean a fixed offset where people expect daylight saving.
  private func clock(_ identifier: String, suggests: Bool) throws(CalendarProblem) -> TimeZone {
    if identifiers.isEmpty {
      throw CalendarProblem(
        found: "\(quoted(identifier)) and no time zone database on this machine",
        expected: "\"UTC\" or an offset such as \"+05:30\", which need none")
    }
    let isSpeltWell =
      identifier.utf8.count <= 64
      && identifier.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "/_+-".utf8.contains(byte)
      }
    if isSpeltWell, identifier.contains("/") || identifiers.contains(identifier),
      let clock = TimeZone(identifier: identifier)
    {
      return clock
    }
    let nearest = suggests ? suggestion(for: identifier).map { "; did you mean \(quoted($0))?" } : nil
    throw CalendarProblem(
      found: "the unknown time zone \(quoted(identifier))",
      expected: "one such as \"Europe/Berlin\", \"+05:30\" or \"UTC\"\(nearest ?? "")")
  }

  /// The nearest identifier, or else the one of the nearest city.
  private func suggestion(for text: String) -> String? {
    if let nearest = nearestName(to: text, among: identifiers + ["UTC"]) { return nearest }
    func city(_ identifier: String) -> String {
      String(
        identifier[(identifier.lastIndex(of: "/").map(identifier.index(after:)) ?? identifier.startIndex)...])
    }
    let wanted = city(text).replacing(" ", with: "_")
    guard let nearest = nearestName(to: wanted, among: identifiers.map(city)) else { return nil }
    return identifiers.first { city($0) == nearest }
  }
}
