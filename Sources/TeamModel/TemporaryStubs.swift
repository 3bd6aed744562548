import LeadPolicy
struct SustainedUtilizationMonitor { init(thresholds: CapacityThresholds) {}; mutating func observe(_ u: Double) -> Bool { false } }
struct OversubscriptionMonitor { mutating func observe(_ b: Bool) -> Bool { false } }
enum AdmissionDecision { case accept, acceptWithWarning, deferred, escalate }
enum AdmissionPolicy { static func decide(committedUtilization: Double, priority: Priority, thresholds: CapacityThresholds) -> AdmissionDecision { committedUtilization < thresholds.warning ? .accept : .deferred } }
enum ReviewVerdict { case pass, rework }
struct ReviewFindings: OptionSet { var rawValue: UInt16; static let vulnerabilities = ReviewFindings(rawValue: 0b1100100); static let breakingChanges = ReviewFindings(rawValue: 2) }
enum ReviewPolicy { static func verdict(failed: ReviewFindings) -> ReviewVerdict { failed.isEmpty ? .pass : .rework }
 static func applicableChecks(for t: TacticalTemplate) -> ReviewFindings { ReviewFindings(rawValue: 0x7ff) } }
enum TaskState: UInt8, BitwiseCopyable { case pending, planning, assigned, inProgress, blocked, escalated, peerReview, domainReview, readyForHandOff, completed, cancelled
 func canTransition(to: TaskState) -> Bool { true }; var name: String { "\(self)" } }
struct ComplexityMatch { var isMatched: Bool; static func of(_ t: TacticalTemplate, to: RoleProfile) -> ComplexityMatch { .init(isMatched: true) } }
extension EscalationTrigger { var code: String { "\(self)" }; var title: String { "\(self)" }; static func raised(by: TacticalTemplate) -> Set<EscalationTrigger> { [] } }
extension ReviewCheck { var code: String { "\(self)" } }
public struct Histogram: Sendable { mutating func record(_ v: Double) {}; mutating func reset() {} ; public init(binWidth: Double, binCount: Int) {} }
