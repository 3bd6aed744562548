import Experiments

extension CSVTable<WarmUp.Day> {
  /// `warmup.csv`: a row per simulated day with the averages over the replications, the data of Welch's plot.
  static var warmUp: Self {
    Self(
      "A row per simulated day, averaged over the replications: the data of Welch's plot.", key: ["date"],
      [
        Column("date", .day.required, "The day.") { $1.append($0.date.iso8601) },
        Column("phase", .choice(["warm-up", "measured"]).required, "Whether the day is measured.") {
          $1.append($0.isMeasured ? "measured" : "warm-up")
        },
        Column("tasks_in_system_mean", .number("tasks"), "Mean number of tasks in the system.") {
          $1.append($0.population)
        },
        Column(
          "tasks_in_system_moving_average", .number("tasks"),
          "The same, averaged over the days around this one."
        ) { $1.append($0.smoothedPopulation) },
        Column("utilization_mean", .share, "Mean utilization of the team.") { $1.append($0.utilization) },
        Column(
          "utilization_moving_average", .share, "The same, averaged over the days around this one."
        ) { $1.append($0.smoothedUtilization) },
      ])
  }
}
