/// The words of a text as the planner compares them.
struct Words: Equatable {
  /// The words in lower case, without filler words.
  let written: [String]
  /// Their stems, one per word.
  let stems: [String]

  private static let fillers: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "of", "on", "or", "our",
    "per", "so", "that", "the", "their", "this", "to", "up", "with",
  ]

  /// Words are runs of letters and digits.
  init(_ text: String) {
    written = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !Self.fillers.contains($0) }
    stems = written.map(Self.stem)
  }

  static func == (first: Words, second: Words) -> Bool { first.stems == second.stems }

  /// Where all stems of a phrase follow one another in this text.
  func places(of phrase: Words) -> [Int] {
    let length = phrase.stems.count
    guard length > 0, length <= stems.count else { return [] }
    return (0...stems.count - length).filter { stems[$0..<$0 + length].elementsEqual(phrase.stems) }
  }

  /// How much the most similar pair of words resembles each other, from 0 to 1.
  func resemblance(to other: Words) -> Double {
    var best = 0.0
    for word in written {
      for otherWord in other.written { best = max(best, Self.resemblance(word, otherWord)) }
    }
    return best
  }

  /// Cuts the endings that tell "caching", "caches" and "cache" apart; meant for comparing, not for reading.
  private static func stem(_ word: String) -> String {
    if word.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    for ending in ["ing", "ed", "es"] where word.hasSuffix(ending) && word.count >= ending.count + 3 {
      return String(word.dropLast(ending.count))
    }
    if word.hasSuffix("ss") { return word }
    for ending in ["s", "e"] where word.hasSuffix(ending) && word.count > 3 {
      return String(word.dropLast())
    }
    return word
  }

  /// Dice, "Measures of the Amount of Ecologic Association Between Species", 1945, over pairs of neighbouring
  /// letters.
  private static func resemblance(_ first: String, _ second: String) -> Double {
    let (pairs, otherPairs) = (letterPairs(first), letterPairs(second))
    guard !pairs.isEmpty, !otherPairs.isEmpty else { return first == second ? 1 : 0 }
    var left = otherPairs
    var shared = 0
    for pair in pairs {
      if let index = left.firstIndex(of: pair) {
        left.remove(at: index)
        shared += 1
      }
    }
    return 2 * Double(shared) / Double(pairs.count + otherPairs.count)
  }

  private static func letterPairs(_ word: String) -> [String] {
    zip(word, word.dropFirst()).map { String([$0, $1]) }
  }
}
