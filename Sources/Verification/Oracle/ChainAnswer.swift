import ExactResults
import LeadPolicy

extension ServiceSystem {
  /// The answer by Markov chains, one for each part of the system that depends on no other.
  package func chainAnswer() throws -> ExactAnswer {
    let parts = independentParts.filter { !$0.classes.isEmpty }
    let solutions = try parts.map { try ChainSolution($0) }
    let states = solutions.reduce(0) { $0 + $1.stationary.states.count }
    var answer = ExactAnswer(method: "Markov chain of \(states) states")
    let isLimited = capacity != nil
    var (busy, waiting, arriving, accepted, completed, abandoning) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var byStation: [String: Double] = [:]
    var byLevel: [Int: (waiting: Double, completed: Double)] = [:]
    var distribution = [1.0]
    for solution in solutions {
      for (index, station) in solution.layout.system.stations.enumerated() {
        let servers = solution.busyServers(index)
        busy += servers
        byStation[station.name] = servers / Double(station.servers)
      }
      for (index, line) in solution.layout.lines.enumerated() {
        let (inLine, begun) = (solution.waiting(index), solution.completions(index))
        waiting += inLine
        completed += begun
        abandoning += inLine * line.abandonmentRate
        arriving += solution.arrivals(index)
        accepted += begun + inLine * line.abandonmentRate
        let sofar = byLevel[line.level] ?? (0, 0)
        byLevel[line.level] = (sofar.waiting + inLine, sofar.completed + begun)
      }
      distribution = convolution(distribution, solution.populations)
    }
    answer.utilization = busy / Double(servers)
    answer.utilizations = stations.count > 1 ? stations.map { byStation[$0.name] ?? 0 } : []
    answer.queueLength = waiting
    answer.population = distribution.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    answer.throughput = completed
    if isLimited { answer.lostShare = 1 - accepted / arriving }
    if abandoning > 0 {
      answer.abandonedShare = abandoning / accepted
    } else {
      // Everybody who gets in is begun, so that J. D. C. Little's law gives the wait.
      answer.meanWait = waiting / completed
      if order != .firstInFirstOut, byLevel.count > 1 {
        answer.waitsByPriority = Priority.allCases.reversed().compactMap { priority in
          byLevel[priority.rawValue].map { (priority, $0.waiting / $0.completed) }
        }
      }
    }
    answer.distribution = distribution
    let days = solutions.map { $0.daysToForget() }
    answer.daysToForget = days.contains(nil) ? nil : days.compactMap(\.self).max().map(Double.init)
    return answer
  }
}

/// The distribution of the sum of two independent numbers.
private func convolution(_ a: [Double], _ b: [Double]) -> [Double] {
  var sums = [Double](repeating: 0, count: a.count + b.count - 1)
  for (i, p) in a.enumerated() { for (j, q) in b.enumerated() { sums[i + j] += p * q } }
  return sums
}
