import LeadPolicy
import Testing

@Suite("Borrowed people")
struct BorrowingPlanTests {
  /// What happens day by day: r request, a arrival, l leaving, and after them who is there.
  func steps(_ wanted: String, delay: Int, stay: Int) -> String {
    var plan = BorrowingPlan(delayDays: delay, minimumDays: stay)
    return String(
      wanted.map { day in
        switch plan.observe(isWanted: day == "x") {
        case .request: "r"
        case .arrive: "a"
        case .leave: "l"
        case .unchanged: plan.isPresent ? "+" : plan.isRequested ? "-" : "."
        }
      })
  }

  @Test func `they come after the delay and leave when they are no longer wanted`() {
    #expect(steps(".xxxxxxxx...", delay: 3, stay: 2) == ".r--a++++l..")
  }

  @Test func `they stay their days though the need has passed`() {
    #expect(steps("xx..........", delay: 1, stay: 4) == "ra+++l......")
  }

  @Test func `a request stands though the need has passed before they come`() {
    #expect(steps("x.......", delay: 3, stay: 2) == "r--a+l..")
  }

  @Test func `a need that comes and goes while they are awaited or there is one request`() {
    #expect(steps("x.x.x.xx.x..", delay: 4, stay: 1) == "r---alr---al")
    #expect(steps("x.x.xxxx.xx.", delay: 4, stay: 6) == "r---a++++++l")
  }

  @Test func `a new request follows only after they have left`() {
    #expect(steps("xxx.xxx", delay: 1, stay: 1) == "ra+lra+")
  }

  @Test func `without a delay they are there at once, for a day at least`() {
    #expect(steps("x..x..", delay: 0, stay: 0) == "al.al.")
    #expect(steps("x..", delay: -3, stay: -3) == "al.")
  }

  @Test func `steps are named for records`() {
    #expect(BorrowingStep.allCases.map(\.code) == ["unchanged", "request", "arrive", "leave"])
  }
}
