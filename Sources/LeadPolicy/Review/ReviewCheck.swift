/// The eleven checks of the lead's domain review, in the order they are made.
@frozen
public enum ReviewCheck: Int, CaseIterable, Sendable {
  case acceptanceCriteria = 0
  case apiDesign
  case inputValidation
  case errorHandling
  case databaseQueries
  case securityPractice
  case authentication
  case testCoverage
  case apiDocumentation
  case loggingAndMonitoring
  case performance
}
