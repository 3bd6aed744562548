/// Interim
public enum CapacityCondition: String, CaseIterable, Sendable { case warning, critical }
public struct DefectFactors: Hashable, Sendable { public init() {} }
