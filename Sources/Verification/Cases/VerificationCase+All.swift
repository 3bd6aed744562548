extension VerificationCase {
  /// Every case, in the order of the table.
  public static let all: [VerificationCase] =
    [
      answered("mm1", "M/M/1", file: "mm1.json5"),
      answered("mmc", "M/M/c, means and stationary distribution", file: "mmc.json5"),
      answered("mmck", "M/M/c/K, whoever finds it full is turned away", file: "mmck.json5"),
      answered("erlang-a", "M/M/c+M (Erlang A), whoever waits too long gives up", file: "erlang-a.json5"),
      answered("machine-repair", "M/M/c//N, a finite number of sources", file: "machine-repair.json5"),
      answered("mg1", "M/G/1 with Erlang service, by Pollaczek and Khinchine", file: "mg1.json5"),
      answered("md1", "M/D/1, constant service", file: "md1.json5"),
      answered("mg-infinity", "M/G/∞, a server for everybody", file: "mg-infinity.json5"),
      answered("priority", "priorities that do not interrupt, by Cobham", file: "priority.json5"),
      answered("preemptive", "preemptive-resume priorities", file: "preemptive.json5"),
      answered(
        "priority-two-servers", "priorities with different rates at two servers, by a Markov chain",
        file: "priority-two-servers.json5"),
      answered(
        "preemptive-two-servers", "preemption at two servers, by a Markov chain",
        file: "preemptive-two-servers.json5"),
      answered("n-system", "an N-shaped two-skill team, by a Markov chain", file: "n-system.json5"),
      answered(
        "threshold-server", "a second server switched on from n = 5, by a Markov chain",
        file: "threshold-server.json5"),
      answered(
        "overflow", "work that overflows to a faster helper, by a Markov chain", file: "overflow.json5"),
      busyPeriod, tandem, jacksonFeedback, varyingArrivals, varyingPopulation, littlesLaw,
    ] + kernel
}
