/// What of the scaling table the command line asks for.
enum ScalingRequest {
  /// Every size of some arrangements.
  case table([ScalingArrangement])
  /// One size of one, measured in this process and printed as JSON.
  case row(ScalingArrangement, people: Int)

  /// Reads the words that follow `scaling`, up to the first option.
  init(_ rest: inout ArraySlice<String>) throws(UsageError) {
    guard let name = rest.first, !name.hasPrefix("-") else {
      self = .table(ScalingArrangement.allCases)
      return
    }
    guard let arrangement = ScalingArrangement(rawValue: name) else {
      let known = ScalingArrangement.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "scaling: found \(name), expected one of \(known)")
    }
    rest.removeFirst()
    guard let size = rest.first, !size.hasPrefix("-") else {
      self = .table([arrangement])
      return
    }
    guard let people = Int(size), people > 0, people % 2 == 0 else {
      throw UsageError(message: "scaling: found \(size) people, expected an even number above 0")
    }
    rest.removeFirst()
    self = .row(arrangement, people: people)
  }
}
