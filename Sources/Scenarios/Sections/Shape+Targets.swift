import PositionedJSON

extension Shape where Value == [Target] {
  /// Targets by the metric they are set for; a metric may have one on either side.
  static var targets: Shape {
    let bounds = Shape<[MapEntry<[(side: Target.Side, value: Double)]>]>.map(
      keys: .string(upTo: 200), count: 0...100
    ) { _ in .bounds }
    return bounds.map { entries in
      entries.flatMap { entry in
        entry.value.map { Target(metric: MetricReference(entry.key), side: $0.side, value: $0.value) }
      }
    }
  }
}

extension Shape where Value == [(side: Target.Side, value: Double)] {
  fileprivate static var bounds: Shape {
    object { reader in
      let least = reader.readIfPresent(
        "atLeast", .number(atLeast: nil),
        "A replication meets the target if the metric is this or more, in its unit")
      let most = reader.readIfPresent(
        "atMost", .number(atMost: nil),
        "A replication meets the target if the metric is this or less, in its unit")
      if least == nil, most == nil, !reader.has("atLeast"), !reader.has("atMost") {
        reader.report("found neither, expected \"atLeast\" or \"atMost\"")
      }
      if let least, let most, least > most {
        reader.report(
          "found \(plain(least)), expected at most \"atMost\", which is \(plain(most)) "
            + "(\(reader.words(for: "atMost")))", at: "atLeast")
      }
      return [least.map { (.atLeast, $0) }, most.map { (.atMost, $0) }].compactMap { $0 }
    }
  }
}
