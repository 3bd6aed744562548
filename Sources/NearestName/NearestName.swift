/// The candidate closest to a misspelt name, or nil where none is close enough to be what was meant.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  candidates.first { $0 == name }
}
