import Experiments

/// The reporting checklist STRESS-DES, filled in from a scenario and its run: T. Monks, C. S. M. Currie, B. S. Onggo,
/// S. Robinson, M. Kunc, S. J. E. Taylor, "Strengthening the reporting of empirical simulation studies: Introducing
/// the STRESS guidelines", Journal of Simulation 13(1), 2019.
///
/// What a simulation cannot know (its purpose, where data came from) is what the scenario's section `study` says,
/// or is named as not stated. Nothing tells of the machine or the time of the run: the record has the same bytes
/// wherever it is made.
struct StressRecord {
  /// A section of the checklist.
  struct Section {
    let number: Int
    let title: String
    let items: [Item]
  }

  /// An item of the checklist and what is said to it: plain text, which its renderers escape.
  struct Item {
    let number: String
    let title: String
    let statements: [String]
  }

  let title: String
  let sections: [Section]

  init(_ result: RunResult) {
    title = result.scenario.title.isEmpty ? result.scenario.name : result.scenario.title
    sections = [
      Self.objectives(result), Self.logic(result), Self.data(result), Self.experimentation(result),
      Self.implementation(result), Self.codeAccess(result),
    ]
  }

  /// What stands where the scenario has no answer.
  static func notStated(_ key: String) -> [String] { ["Not stated: scenario key \(key)."] }

  /// "1 day", "2 days".
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
