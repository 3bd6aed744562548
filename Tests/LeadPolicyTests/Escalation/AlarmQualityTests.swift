import LeadPolicy
import Testing

@Suite("The quality of alarms")
struct AlarmQualityTests {
  @Test func `of two alarms one followed by a miss, and of three misses two announced`() {
    var quality = AlarmQuality(horizon: 5)
    quality.alarm(at: 1)
    quality.miss(at: 3)
    quality.miss(at: 6)
    quality.miss(at: 9)
    quality.alarm(at: 10)
    quality.finish(at: 20)
    #expect(quality.precision == 0.5)
    #expect(quality.recall == 2.0 / 3)
    #expect(quality.meanLeadTime == (2.0 + 5) / 2)
  }

  @Test func `a miss at the horizon is announced, one just beyond it and one at the same instant are not`() {
    for (miss, isAnnounced) in [(2.0, false), (2.0.nextUp, true), (7, true), (7.0.nextUp, false)] {
      var quality = AlarmQuality(horizon: 5)
      quality.alarm(at: 2)
      quality.miss(at: miss)
      quality.finish(at: 100)
      #expect(quality.recall == (isAnnounced ? 1 : 0))
      #expect(quality.precision == (isAnnounced ? 1 : 0))
    }
  }

  @Test func `the lead time is that from the earliest alarm within the horizon`() {
    var quality = AlarmQuality(horizon: 5)
    for instant in [0.0, 2, 6, 6.5] { quality.alarm(at: instant) }
    quality.miss(at: 7)
    #expect(quality.meanLeadTime == 5)
  }

  @Test func `an alarm whose horizon has not passed counts for recall and not for precision`() {
    var quality = AlarmQuality(horizon: 5)
    quality.alarm(at: 10)
    quality.miss(at: 11)
    quality.finish(at: 15.0.nextDown)
    #expect(quality.precision == nil)
    #expect(quality.recall == 1)
    quality.finish(at: 15)
    #expect(quality.precision == 1)
  }

  @Test func `without alarms or misses nothing is defined`() {
    var quality = AlarmQuality(horizon: 5)
    #expect(quality.precision == nil && quality.recall == nil && quality.meanLeadTime == nil)
    quality.miss(at: 1)
    #expect(quality.precision == nil && quality.recall == 0 && quality.meanLeadTime == nil)
  }

  @Test func `after a reset earlier alarms are not counted, but still announce`() {
    var quality = AlarmQuality(horizon: 5)
    quality.alarm(at: 1)
    quality.alarm(at: 8)
    quality.miss(at: 9)
    quality.reset(at: 10)
    quality.alarm(at: 10)
    quality.miss(at: 12)
    quality.finish(at: 30)
    #expect(quality.alarms == 1 && quality.alarmsFollowed == 1)
    #expect(quality.misses == 1 && quality.meanLeadTime == 4)
  }

  @Test func `bad instants and horizons do no harm`() {
    var backwards = AlarmQuality(horizon: 5)
    backwards.alarm(at: 10)
    backwards.miss(at: 3)
    backwards.miss(at: .nan)
    #expect(backwards.recall == 0)
    backwards.miss(at: 11)
    #expect(backwards.missesAnnounced == 1)
    for horizon in [-1.0, 0, .nan] {
      var quality = AlarmQuality(horizon: horizon)
      quality.alarm(at: 1)
      quality.miss(at: 1)
      quality.miss(at: 1.5)
      #expect(quality.recall == 0 && quality.precision == 0)
    }
    var endless = AlarmQuality(horizon: .infinity)
    endless.alarm(at: 1)
    endless.miss(at: 1e300)
    endless.finish(at: 1e300)
    #expect(endless.recall == 1 && endless.precision == nil)
  }

  @Test func `whatever happens, the figures are those that comparing every alarm with every miss gives`() {
    var draws = SplitMix64(seed: 31)
    for _ in 0..<1_500 {
      let horizon = Double(Int.random(in: 1...12, using: &draws)) / 2
      let busy = Int.random(in: 1...3, using: &draws)
      var quality = AlarmQuality(horizon: horizon)
      var alarms: [(at: Double, isCounted: Bool)] = []
      var misses: [(at: Double, isCounted: Bool)] = []
      var now = 0.0
      for _ in 0..<120 {
        // Halves, so that ties and distances of exactly the horizon are frequent and exact.
        now += Double(Int.random(in: 0...busy, using: &draws)) / 2
        switch Int.random(in: 0..<40, using: &draws) {
        case 0:
          quality.reset(at: now)
          for index in alarms.indices { alarms[index].isCounted = false }
          for index in misses.indices { misses[index].isCounted = false }
        case 1..<20:
          quality.alarm(at: now)
          alarms.append((now, true))
        default:
          quality.miss(at: now)
          misses.append((now, true))
        }
      }
      quality.finish(at: now)

      func announces(_ alarm: Double, _ miss: Double) -> Bool { alarm < miss && miss - alarm <= horizon }
      let settled = alarms.filter { $0.isCounted && now - $0.at >= horizon }
      let followed = settled.filter { alarm in misses.contains { announces(alarm.at, $0.at) } }
      let leadTimes = misses.filter(\.isCounted).compactMap { miss in
        alarms.filter { announces($0.at, miss.at) }.map { miss.at - $0.at }.max()
      }
      #expect(quality.alarms == settled.count)
      #expect(quality.alarmsFollowed == followed.count)
      #expect(quality.misses == misses.filter(\.isCounted).count)
      #expect(quality.missesAnnounced == leadTimes.count)
      // Sums of halves are exact.
      let mean = leadTimes.isEmpty ? nil : leadTimes.reduce(0, +) / Double(leadTimes.count)
      #expect(quality.meanLeadTime == mean)
    }
  }
}
