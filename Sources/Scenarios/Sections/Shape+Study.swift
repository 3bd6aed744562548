import PositionedJSON

extension Shape where Value == StudyDescription {
  /// What the record of a run quotes.
  static var study: Shape {
    object { reader in
      let statement = Shape<String>.string(upTo: 4000)
      let statements = Shape<[String]>.either(
        statement.map { [$0] }, .array(of: statement, count: 0...200))
      let inputs =
        reader.readIfPresent(
          "inputs", .map(keys: .path, of: { _ in .choice(StudyDescription.Basis.self) }),
          "Which inputs were measured, calibrated or assumed, by their paths") ?? []
      return StudyDescription(
        purpose: reader.readIfPresent("purpose", statement, "Why the model was made, and for whom"),
        outputs: reader.readIfPresent("outputs", statement, "Which outputs the study looks at, and why"),
        aims: reader.readIfPresent("aims", statement, "Which experiments are made with the model"),
        dataSources: reader.readIfPresent("dataSources", statements, "Where data came from") ?? [],
        preprocessing: reader.readIfPresent(
          "preprocessing", statement, "What was done to data before they became inputs"),
        assumptions: reader.readIfPresent(
          "assumptions", statements, "What was assumed where there were no data") ?? [],
        inputs: inputs.map { StudyDescription.Input(path: $0.key.value, basis: $0.value) },
        codeAccess: reader.readIfPresent(
          "codeAccess", statement, "Where model, scenario and data can be had"))
    }
  }
}

extension Shape where Value == String {
  /// The path of a value in a scenario, as `--set` takes it.
  static var path: Shape {
    text("a path such as \"workload.features.arrivals.perWeek\"", pattern: "^[^.=]+(\\.[^.=]+)*$") { text in
      let keys = text.split(separator: ".", omittingEmptySubsequences: false)
      return keys.contains("") || text.contains("=") || text.count > 400 ? nil : text
    }
  }
}
