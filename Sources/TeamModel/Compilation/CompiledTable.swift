/// A table that stays the same, for the hot loop: reads cost no reference counting and in release builds no check.
///
/// Whoever makes one frees it; `CompiledScenario` does, and hands none of them out.
struct CompiledTable<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  private let storage: UnsafePointer<Element>
  let endIndex: Int

  /// A copy of the elements.
  init(_ elements: [Element]) {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, elements.count))
    _ = UnsafeMutableBufferPointer(start: copy, count: elements.count).initialize(from: elements)
    storage = UnsafePointer(copy)
    endIndex = elements.count
  }

  func deallocate() { storage.deallocate() }

  var startIndex: Int { 0 }

  /// Where an element is, and those that follow it.
  func address(of index: Int) -> UnsafePointer<Element> {
    assert(index >= 0 && index < endIndex, "an index lies within the table")
    return storage + index
  }

  subscript(index: Int) -> Element {
    @inline(__always) unsafeAddress {
      assert(index >= 0 && index < endIndex, "an index lies within the table")
      return storage + index
    }
  }
}
