import Foundation
import Scenarios

/// The repository's `scenarios` folder, found from this file.
let scenarioFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "scenarios").path

/// A scenario of the verification folder with overrides.
func verificationScenario(_ name: String, _ overrides: [String] = []) throws -> Scenario {
  try ScenarioReader.read(path: "\(scenarioFolder)/verification/\(name).json5", overrides: overrides)
}

/// Whether two numbers agree to a relative error.
func agree(_ a: Double?, _ b: Double?, to tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return false }
  return abs(a - b) <= tolerance * max(abs(a), abs(b))
}
