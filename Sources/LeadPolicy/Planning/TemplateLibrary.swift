/// The breakdowns the lead knows by heart, one file per category under `Templates`.
///
/// A task's key starts with the number of its template, so that keys are unique in the whole library.
public enum TemplateLibrary {
  /// Every built-in template, category by category; each passes the plan gates with the reference team.
  public static let builtIn: [StrategicTemplate] =
    apiDevelopment + databaseOperations + microservices + backendSecurity + performanceOptimization
    + externalIntegration
}
