import NearestName

/// The text a value may be given as: how it is read, what was expected when it cannot be, and what the
/// help, the error messages and the shell completion say about it.
public struct ValueSyntax<Value: Sendable>: Sendable {
  /// What stands for the value in the help, "N".
  public var placeholder: String
  /// The kind of value, "a whole number".
  public var kind: String
  /// What narrows the kind, "1 or more"; nil where nothing does.
  public var limits: String?
  /// What a shell may offer in its place.
  public var hint: ValueHint
  /// Makes a value of a word, or says why it cannot.
  public var read: @Sendable (String) throws(UnreadableValue) -> Value
  /// The word for a value, as the help shows a default.
  public var write: @Sendable (Value) -> String

  /// A syntax whose reader explains its own refusals.
  public init(
    placeholder: String, kind: String, limits: String? = nil, hint: ValueHint = .anything,
    write: @escaping @Sendable (Value) -> String = { String(describing: $0) },
    read: @escaping @Sendable (String) throws(UnreadableValue) -> Value
  ) {
    self.placeholder = placeholder
    self.kind = kind
    self.limits = limits
    self.hint = hint
    self.read = read
    self.write = write
  }

  /// A syntax whose reader gives nil for a word it cannot read; the refusal then names `kind` and `limits`.
  public init(
    placeholder: String, kind: String, limits: String? = nil, hint: ValueHint = .anything,
    write: @escaping @Sendable (Value) -> String = { String(describing: $0) },
    reading: @escaping @Sendable (String) -> Value?
  ) {
    let expected = limits.map { "\(kind), \($0)" } ?? kind
    self.init(placeholder: placeholder, kind: kind, limits: limits, hint: hint, write: write) {
      (word) throws(UnreadableValue) in
      guard let value = reading(word) else { throw UnreadableValue(found: word, expected: expected) }
      return value
    }
  }
}

/// What a shell may offer where a value is due.
public enum ValueHint: Sendable, Hashable {
  /// Nothing in particular.
  case anything
  /// Names of files.
  case file
  /// Names of directories.
  case directory
  /// One of these words.
  case oneOf([String])
}

/// A word that is not a value of the kind asked for.
public struct UnreadableValue: Error, Sendable, Hashable {
  /// The word.
  public var found: String
  /// What it should have been, "a whole number, 1 or more".
  public var expected: String
  /// The word that was probably meant.
  public var nearest: String?

  /// A refusal of one word.
  public init(found: String, expected: String, nearest: String? = nil) {
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}

extension ValueSyntax where Value == String {
  /// Any text, the empty one included.
  public static var text: ValueSyntax { ValueSyntax(placeholder: "TEXT", kind: "text", reading: { $0 }) }

  /// The path of a file; whether it exists is for the reader of the file to say.
  public static var file: ValueSyntax { path(placeholder: "FILE", kind: "the path of a file", hint: .file) }

  /// The path of a directory.
  public static var directory: ValueSyntax {
    path(placeholder: "DIR", kind: "the path of a directory", hint: .directory)
  }

  private static func path(placeholder: String, kind: String, hint: ValueHint) -> ValueSyntax {
    ValueSyntax(placeholder: placeholder, kind: kind, hint: hint, reading: { $0.isEmpty ? nil : $0 })
  }

  /// One word of a list that is known only when the program runs.
  /// - Precondition: `words` is not empty.
  public static func oneOf(_ words: [String]) -> ValueSyntax {
    choice(among: words.map { ($0, $0) })
  }
}

extension ValueSyntax where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of the cases of an enumeration, by its raw value.
  public static var choice: ValueSyntax {
    choice(among: Value.allCases.map { ($0.rawValue, $0) }, write: { $0.rawValue })
  }
}

extension ValueSyntax {
  private static func choice(
    among choices: [(word: String, value: Value)],
    write: @escaping @Sendable (Value) -> String = { String(describing: $0) }
  ) -> ValueSyntax {
    precondition(!choices.isEmpty, "a choice has at least one word to choose")
    let words = choices.map(\.word)
    let list = listed(words, conjunction: "or")
    return ValueSyntax(
      placeholder: "WORD", kind: "a word", limits: list, hint: .oneOf(words), write: write
    ) { (word) throws(UnreadableValue) in
      guard let match = choices.first(where: { $0.word == word }) else {
        throw UnreadableValue(found: word, expected: list, nearest: likelyName(for: word, among: words))
      }
      return match.value
    }
  }
}
