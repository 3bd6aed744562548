import LeadPolicy

/// How each task suits each role, without reference counting; whoever makes one frees it.
struct FitTable: @unchecked Sendable {
  private let storage: UnsafeMutablePointer<PoolFit>
  private let roleCount: Int

  /// A copy of the fits, those of task t at t × roles.
  init(_ fits: [PoolFit], roleCount: Int) {
    storage = .allocate(capacity: max(1, fits.count))
    _ = UnsafeMutableBufferPointer(start: storage, count: fits.count).initialize(from: fits)
    self.roleCount = roleCount
  }

  func deallocate() { storage.deallocate() }

  /// The fits of one task, by the role's place.
  func row(_ task: Int) -> Row { Row(base: UnsafePointer(storage + task * roleCount)) }

  struct Row {
    fileprivate let base: UnsafePointer<PoolFit>
    subscript(role: Int) -> PoolFit { base[role] }
  }
}
