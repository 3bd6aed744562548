import ExactResults
import Foundation
import Testing

/// How fast birth-and-death processes forget.
@Suite struct RelaxationTests {
  @Test(
    "M/M/1/K forgets at the rate that trigonometry gives",
    arguments: [(0.8, 1), (0.8, 7), (1.0, 40), (1.3, 300)])
  func singleServer(load: Double, capacity: Int) {
    let queue = MMcKQueue(arrivalRate: load, serviceRate: 1, servers: 1, capacity: capacity)
    // L. Takács, "Introduction to the Theory of Queues", 1962, section 1.2.
    let exact = load + 1 - 2 * load.squareRoot() * cos(.pi / Double(capacity + 1))
    #expect(abs(queue.relaxationRate - exact) < 1e-7 * exact)
  }

  @Test("after the time to forget, a chain that began empty is as near as promised")
  func timeToForget() throws {
    let (load, capacity) = (1.4, 12)
    let queue = MMcKQueue(arrivalRate: load, serviceRate: 1, servers: 1, capacity: capacity)
    let time = queue.timeToForget(to: 0.01)
    // Kolmogorov's equations by Euler's method, in steps so short that their error is far below.
    var state = [1.0] + Array(repeating: 0, count: capacity)
    let steps = 200_000
    for _ in 0..<steps {
      var next = state
      for number in 0..<capacity {
        let flow = (load * state[number] - state[number + 1]) * time / Double(steps)
        next[number] -= flow
        next[number + 1] += flow
      }
      state = next
    }
    let distance = state.indices.reduce(0) { $0 + abs(state[$1] - queue.probability(of: $1)) } / 2
    #expect(distance < 0.01)
    #expect(abs(queue.timeToForget(to: 0.001) - time - log(10) / queue.relaxationRate) < 1e-6 * time)
  }

  @Test("servers for everybody forget with each service, whatever arrives")
  func enoughServers() {
    // Machines that each break down and are repaired by themselves: the sum of both rates.
    let machines = MachineRepairQueue(machines: 12, breakdownRate: 0.3, repairRate: 0.7, repairers: 12)
    #expect(abs(machines.relaxationRate - 1) < 1e-7)
    // M/M/∞, where waiting is as good as being served.
    let crowd = ErlangAQueue(arrivalRate: 30, serviceRate: 2, servers: 5, abandonmentRate: 2)
    #expect(abs(crowd.relaxationRate - 2) < 1e-6)
  }
}
