import Arguments
import ExactResults
import Experiments
import ExternalProgram
import GitRevision
import Reports
import ResultStore
import Scenarios
import TeamModel
import Terminal
import Verification

/// An error as the person at the terminal sees it: what to say, and the exit code.
struct Failure {
  /// What to say.
  let message: String
  private let exitCode: ExitCode

  init(_ error: any Error) {
    switch error {
    case let error as UsageError:
      (message, exitCode) = (error.description, .badInput)
    case let error as ScenarioErrors:
      (message, exitCode) = (error.description, .badInput)
    case let error as TuningProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as ComparisonProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as CheckProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as StoredPointProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as CheckSource.NoOverrides:
      (message, exitCode) = (error.description, .badInput)
    case let error as GitProblem:
      (message, exitCode) = (error.description, error.kind == .gitFailed ? .inputOutputFailed : .badInput)
    case let error as PointProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as ShardProblem:
      (message, exitCode) = (error.description, error.isDamage ? .inputOutputFailed : .badInput)
    case let error as UncertaintyExperiment.Mismatch:
      (message, exitCode) = (error.description, .badInput)
    case let error as CompilationProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as NotExactlySolvable:
      (message, exitCode) = (error.description, .badInput)
    case let error as ForgetsTooSlowly:
      (message, exitCode) = (error.description, .badInput)
    case let error as NothingToCompare:
      (message, exitCode) = (error.description, .badInput)
    case let error as Instability:
      (message, exitCode) = (error.description, .badInput)
    case let error as MarkovChainProblem:
      (message, exitCode) = (error.description, .badInput)
    case let error as ExternalProgramError:
      (message, exitCode) = ("assignment.external: \(error)", .inputOutputFailed)
    case let error as ExtensionProblem:
      (message, exitCode) = (error.description, error.isDamage ? .inputOutputFailed : .badInput)
    case let error as StaleResults:
      (message, exitCode) = (error.description, .inputOutputFailed)
    case let error as StoreError:
      (message, exitCode) = (error.description, .inputOutputFailed)
    case let error as ReportError:
      (message, exitCode) = (error.description, .inputOutputFailed)
    case WriteError.failed:
      (message, exitCode) = ("standard output: \(error)", .inputOutputFailed)
    case WriteError.readerGone:
      // As in `plimsoll … | head`: nothing is wrong.
      (message, exitCode) = ("", .success)
    default:
      (message, exitCode) = ("\(error)", .inputOutputFailed)
    }
  }

  /// Says what went wrong and returns the exit code.
  func report(on diagnostics: StandardStream) -> ExitCode {
    if !message.isEmpty {
      // Nothing is left to be done when even this cannot be written.
      try? diagnostics.write(message.hasSuffix("\n") ? message : message + "\n")
    }
    return exitCode
  }
}
