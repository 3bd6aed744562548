/// What a factor may be: one of several levels, or anything in an interval.
public enum FactorValues: Hashable, Sendable {
  /// The levels, each as it would be written after `--set PATH=`: JSON, or plain text.
  case levels([String])
  /// A range without steps, for designs that place their own points.
  case interval(FactorInterval)

  /// The most levels that one factor may have.
  public static let mostLevels = 10_000

  /// Reads values separated by commas. A value is a range with a step, `0.70..0.95:0.05`, its end included where a
  /// step falls on it; or a JSON value, lists and objects among them, `[1,2],[3]`; or plain text. A single range
  /// without a step is an interval.
  ///
  /// Numbers of a range come out exactly and as short as they can be written: 0.7, 0.75 … 0.95.
  ///
  /// - Throws: what was found and what was expected.
  public init(_ text: String) throws(FactorSyntaxError) {
    func refused(_ message: String) -> FactorSyntaxError {
      FactorSyntaxError(argument: text, message: message)
    }
    let items: [Substring]
    switch Self.split(text) {
    case .items(let found): items = found
    case .unclosed(let opening):
      throw refused("found \"\(opening)\" without its end, expected values separated by commas")
    case .unopened(let closing):
      throw refused("found \"\(closing)\" without its beginning, expected values separated by commas")
    }
    var levels: [String] = []
    for item in items {
      guard !item.isEmpty else {
        throw refused(
          text.isEmpty
            ? "found no values, expected some such as 1,2,3 or 0.7..0.9:0.05"
            : "found an empty value, expected values between the commas")
      }
      switch try Self.range(item, in: text) {
      case nil: levels.append(String(item))
      case .interval(let interval):
        guard items.count == 1 else {
          throw refused("found the range \(item) without a step in a list, expected one such as \(item):1")
        }
        self = .interval(interval)
        return
      case .levels(let steps): levels += steps
      }
      guard levels.count <= Self.mostLevels else {
        throw refused("found more than \(Self.mostLevels) values, expected at most as many")
      }
    }
    var seen: Set<String> = []
    if let twice = levels.first(where: { !seen.insert(DecimalNumber($0)?.text ?? $0).inserted }) {
      throw refused("found \(twice) twice, expected each value once")
    }
    self = .levels(levels)
  }

  /// The range that an item is; nil where it is a single value.
  private static func range(_ item: Substring, in text: String) throws(FactorSyntaxError) -> FactorValues? {
    guard let dots = firstPlace(of: "..", in: item) else { return nil }
    let (start, rest) = (item[..<dots], item[dots...].dropFirst(2))
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    // Plain text with dots, such as a path with "../", is no range.
    guard let low = DecimalNumber(start) else {
      guard let first = start.first, first.isNumber || "+-.".contains(first) else { return nil }
      throw FactorSyntaxError(
        argument: text, message: "found \"\(start)\" before \"..\", expected a number such as 0.7")
    }
    guard let last = parts.first, let high = DecimalNumber(last) else {
      throw FactorSyntaxError(
        argument: text, message: "found \"\(parts.first ?? "")\" after \"..\", expected a number such as 0.9")
    }
    func refused(_ message: String) -> FactorSyntaxError {
      FactorSyntaxError(argument: text, message: message)
    }
    let step = parts.count == 2 ? DecimalNumber(parts[1]) : nil
    if parts.count == 2, step.map({ $0.units <= 0 }) ?? true {
      throw refused("found the step \"\(parts[1])\", expected a number above 0")
    }
    let places = max(low.places, high.places, step?.places ?? 0)
    guard let first = low.units(at: places), let end = high.units(at: places) else {
      throw refused("found \(item), expected numbers of at most fifteen digits")
    }
    guard first < end || first == end && step != nil else {
      throw refused("found the range \(start)..\(last), expected its beginning below its end")
    }
    guard let step else {
      return .interval(FactorInterval(low: first, high: end, places: places))
    }
    guard let stride = step.units(at: places), (end - first) / stride < mostLevels else {
      throw refused("found more than \(mostLevels) values, expected at most as many")
    }
    return .levels(
      (0...(end - first) / stride).map { DecimalNumber(units: first + $0 * stride, places: places).text })
  }

  private static func firstPlace(of separator: String, in item: Substring) -> Substring.Index? {
    guard let opening = item.first, !"[{\"'".contains(opening) else { return nil }
    return item.indices.first { item[$0...].hasPrefix(separator) }
  }

  private enum Split {
    case items([Substring])
    case unclosed(Character)
    case unopened(Character)
  }

  /// The parts between commas that stand in no bracket and no string, without blanks around them.
  private static func split(_ text: String) -> Split {
    var items: [Substring] = []
    var open: [Character] = []
    var start = text.startIndex
    var quote: Character?
    var isEscaped = false
    func item(to end: String.Index) -> Substring {
      let item = text[start..<end].drop { $0 == " " }
      return item.lastIndex { $0 != " " }.map { item[...$0] } ?? ""
    }
    for place in text.indices {
      let character = text[place]
      if let delimiter = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == delimiter {
          quote = nil
        }
        continue
      }
      switch character {
      // An apostrophe inside a word is one.
      case "\"", "'": if !open.isEmpty || item(to: place).isEmpty { quote = character }
      case "[", "{": open.append(character)
      case "]", "}":
        guard open.popLast() == (character == "]" ? "[" : "{") else { return .unopened(character) }
      case "," where open.isEmpty:
        items.append(item(to: place))
        start = text.index(after: place)
      default: break
      }
    }
    if let unclosed = quote ?? open.last { return .unclosed(unclosed) }
    return .items(items + [item(to: text.endIndex)])
  }
}
