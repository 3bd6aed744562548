/// The candidate closest to a misspelt name, or nil where none is close enough to be what was meant.
///
/// Close enough is a Damerau–Levenshtein distance of at most a third of the longer name's length, and
/// never less than one edit; case does not count. Among equally close candidates the first one wins.
/// Names longer than 128 characters match only themselves, so that hostile input costs nothing.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  var nearest: (name: String, distance: Int)?
  for candidate in candidates {
    if candidate == name { return candidate }
    let offered = Array(candidate.lowercased().unicodeScalars)
    let longer = max(wanted.count, offered.count)
    let tolerance = max(1, longer / 3)
    guard longer <= 128, abs(wanted.count - offered.count) <= tolerance else { continue }
    let distance = editDistance(wanted, offered)
    // A name of one letter is one edit away from every other: nothing of it would be kept.
    if distance <= tolerance, distance < longer, distance < nearest?.distance ?? .max {
      nearest = (candidate, distance)
    }
  }
  return nearest?.name
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one name into the other, no
/// part of which is edited twice (optimal string alignment).
///
/// F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// Communications of the ACM 7(3), 1964; the recurrence as in R. A. Wagner and M. J. Fischer, "The
/// string-to-string correction problem", Journal of the ACM 21(1), 1974, with Damerau's transposition.
/// O(mn) time, O(n) space.
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for i in first.indices {
    var current = [i + 1]
    current.reserveCapacity(second.count + 1)
    for j in second.indices {
      let substituted = previous[j] + (first[i] == second[j] ? 0 : 1)
      var best = min(previous[j + 1] + 1, current[j] + 1, substituted)
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        best = min(best, beforePrevious[j - 1] + 1)
      }
      current.append(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[second.count]
}
