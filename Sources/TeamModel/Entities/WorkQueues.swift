/// The queues of the people, or of the roles, by their index: a fixed number in memory of their own.
struct WorkQueues: ~Copyable {
  private let queues: UnsafeMutablePointer<WorkQueue>
  let count: Int

  init(count: Int) {
    self.count = count
    queues = .allocate(capacity: max(1, count))
    for place in 0..<count { (queues + place).initialize(to: WorkQueue()) }
  }

  deinit {
    queues.deinitialize(count: count)
    queues.deallocate()
  }

  subscript(place: Int) -> WorkQueue {
    @inline(__always) unsafeAddress {
      assert(place >= 0 && place < count, "everybody has a queue")
      return UnsafePointer(queues + place)
    }
    @inline(__always) unsafeMutableAddress {
      assert(place >= 0 && place < count, "everybody has a queue")
      return queues + place
    }
  }

  mutating func removeAll() {
    for place in 0..<count { queues[place].removeAll() }
  }
}
