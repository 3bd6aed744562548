import NearestName

/// The name that was probably meant: the only one that begins like it, or else the nearest.
func likelyName(for word: String, among names: [String]) -> String? {
  let completions = names.filter { $0.hasPrefix(word) }
  if let only = completions.first, completions.count == 1, !word.isEmpty { return only }
  return nearestName(to: word, among: names)
}

/// "a", "a or b", "a, b or c".
func listed(_ words: [String], conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}
