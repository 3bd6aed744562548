/// Sorts the words after a command by the parameter they belong to, then reads them.
struct CommandParser {
  /// A request that takes precedence over the command.
  enum Request: Error {
    case help
    case version
    case error(UsageError.Finding)
  }

  private let command: CommandDeclaration
  private let options: [ParameterDeclaration]
  private var given: [String: [String]] = [:]
  private var positionals: [String] = []

  private init(_ command: CommandDeclaration) {
    self.command = command
    options = command.options
  }

  /// The values of all parameters of the command.
  static func parse(
    _ words: [String], for command: CommandDeclaration, title: String
  ) throws(Request) -> ParsedArguments {
    // Whoever asks for help gets it, whatever else is wrong with the line.
    let considered = words.prefix { $0 != "--" }
    if considered.contains("--help") || considered.contains("-h") { throw .help }
    if considered.contains("--version") { throw .version }
    var parser = CommandParser(command)
    try parser.sort(words)
    try parser.placePositionals()
    return ParsedArguments(command: title, values: try parser.read())
  }

  private mutating func sort(_ words: [String]) throws(Request) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        return
      } else if word.hasPrefix("--") {
        try takeLong(word, &rest)
      } else if isOption(word) {
        try takeLetters(word, &rest)
      } else {
        positionals.append(word)
      }
    }
  }

  /// Whether a word is an option rather than a value; "-" and negative numbers are values.
  private func isOption(_ word: String) -> Bool {
    guard let letter = word.dropFirst().first, word.hasPrefix("-") else { return false }
    return Double(word) == nil || options.contains { $0.short == letter }
  }

  private mutating func takeLong(_ word: String, _ rest: inout ArraySlice<String>) throws(Request) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let title = String(parts[0])
    guard let option = options.first(where: { $0.title == title }) else {
      throw .error(.unknownOption(title, nearest: nearestOption(to: title)))
    }
    let joined = parts.count == 2 ? String(parts[1]) : nil
    switch (option.kind, joined) {
    case (.flag, let value?): throw .error(.unexpectedValue(flag: title, value: value))
    case (.flag, nil): given[title, default: []].append("")
    case (_, let value?): try take(value, for: option)
    case (_, nil): try take(separateValue(of: option, as: title, &rest), for: option)
    }
  }

  /// Joined letters: flags, and at most one option, whose value is what follows its letter.
  private mutating func takeLetters(_ word: String, _ rest: inout ArraySlice<String>) throws(Request) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        // "-seed" is more likely a long name with a hyphen too few than five letters.
        let nearest = word.count > 2 ? nearestOption(to: "-" + word) : nil
        throw .error(.unknownOption(nearest == nil ? "-\(letter)" : word, nearest: nearest))
      }
      if option.title == "--help" { throw .help }
      if option.kind == .flag {
        given[option.title, default: []].append("")
      } else if letters.isEmpty {
        try take(separateValue(of: option, as: "-\(letter)", &rest), for: option)
      } else {
        try take(String(letters.first == "=" ? letters.dropFirst() : letters), for: option)
        return
      }
    }
  }

  private func separateValue(
    of option: ParameterDeclaration, as title: String, _ rest: inout ArraySlice<String>
  ) throws(Request) -> String {
    guard let word = rest.first, word != "--", !isOption(word) else {
      let next = rest.first == "--" ? nil : rest.first
      throw .error(.missingValue(option: title, placeholder: option.placeholder, next: next))
    }
    rest.removeFirst()
    return word
  }

  private mutating func take(_ value: String, for option: ParameterDeclaration) throws(Request) {
    if let first = given[option.title]?.first, !option.isRepeated {
      throw .error(.repeated(option: option.title, first: first, second: value))
    }
    given[option.title, default: []].append(value)
  }

  private mutating func placePositionals() throws(Request) {
    var rest = positionals[...]
    for positional in command.positionals {
      given[positional.title] = Array(positional.isRepeated ? rest : rest.prefix(1))
      rest = rest.dropFirst(positional.isRepeated ? rest.count : 1)
    }
    if let word = rest.first {
      throw .error(.unexpectedWord(word, takes: command.positionals.map(\.title)))
    }
  }

  private func read() throws(Request) -> [String: any Sendable] {
    var values: [String: any Sendable] = [:]
    for parameter in command.parameters {
      let declaration = parameter.declaration
      let words = given[declaration.title] ?? []
      if words.count < declaration.minimum {
        throw .error(
          .missing(
            parameter: declaration.title, help: declaration.help, given: words.count,
            atLeast: declaration.minimum))
      }
      do {
        values[declaration.title] = try ParsedArguments.boxed(parameter, words)
      } catch {
        throw .error(.unreadable(parameter: declaration.title, error))
      }
    }
    return values
  }

  private func nearestOption(to title: String) -> String? {
    likelyName(for: String(title.drop { $0 == "-" }), among: options.map(\.name)).map { "--\($0)" }
  }
}
