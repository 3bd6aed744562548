import Experiments
import Scenarios

/// Where the inputs come from, as the people behind the scenario say.
struct InputBasis {
  let study: StudyDescription

  func render() -> Markup {
    guard !study.inputs.isEmpty else {
      return """
        <h3>Where inputs come from</h3>
        <p>The scenario does not say which of its inputs were measured, calibrated or assumed; <code>study.inputs</code> \
        is the place to say it. Until then take them for assumed.</p>

        """
    }
    let items: [Markup] = StudyDescription.Basis.allCases.compactMap { basis in
      let paths = study.inputs.filter { $0.basis == basis }.map(\.path)
      guard !paths.isEmpty else { return nil }
      let codes: [Markup] = paths.map { "<code>\($0)</code> " }
      return "<div><dt>\(basis.title)</dt><dd>\(codes)</dd></div>\n"
    }
    return """
      <h3>Where inputs come from</h3>
      <dl class="basis">
      \(items)</dl>

      """
  }
}

extension StudyDescription.Basis {
  fileprivate var title: String {
    switch self {
    case .measured: "Measured"
    case .calibrated: "Calibrated, so that outputs agree with data"
    case .assumed: "Assumed"
    }
  }
}
