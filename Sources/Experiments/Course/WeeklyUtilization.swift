import OutputAnalysis

/// Utilization week by week over the replications: of people, of those who hold a skill, and of the team.
public struct WeeklyUtilization: Hashable, Sendable {
  /// The weeks.
  public var grid: WeekGrid
  /// The individual contributors in the order of the roster, up to a number that is looked at, then the first lead.
  public var people: [Row]
  /// Those who hold a skill, together; skills that the same people hold share a row.
  public var skills: [Row]
  /// The individual contributors of all teams.
  public var team: [TeamWeek]
  /// People for whom there is no row.
  public var omittedPeople: Int

  /// A row of the map.
  public struct Row: Hashable, Sendable {
    /// The person's id, or the skills' names.
    public var name: String
    /// Of skills: the roles that hold them.
    public var holders: [String] = []
    /// A cell per week; nil where nobody of the row had hours in any replication.
    public var weeks: [Cell?]
  }

  /// Utilization in one week: busy over available hours.
  public struct Cell: Hashable, Sendable {
    /// Mean over the replications.
    public var mean: Double
    /// Half-width of the interval of the mean; nil with one replication.
    public var halfWidth: Double?
    /// Share of replications in which the week's utilization reaches the critical mark.
    public var criticalShare: Double
  }

  /// How the team's utilization of one week is spread over the replications.
  public struct TeamWeek: Hashable, Sendable {
    /// Mean over the replications.
    public var mean: Double
    /// Half-width of the interval of the mean; nil with one replication.
    public var halfWidth: Double?
    /// Values that 5, 25, 50, 75 and 95 % of the replications do not exceed, to a quarter of a percent.
    public var quantiles: [Double]
    /// The confidence interval of the median; nil with too few replications.
    public var medianInterval: MetricSummary.Ends?
  }

  /// The probabilities of `TeamWeek.quantiles`.
  public static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]
}
