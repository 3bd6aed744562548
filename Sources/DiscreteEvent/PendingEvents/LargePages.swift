#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Pages of 2 MiB for large memory that is read at random, of which one entry of the processor's address
/// cache covers as much as 512 of the ordinary ones.
///
/// Advice only: where the system has none to spare, or is not Linux, nothing but speed changes.
@usableFromInline
enum LargePages {
  @inlinable
  static var size: Int { 1 &<< 21 }

  @usableFromInline
  static func advise(_ memory: UnsafeMutableRawPointer, _ byteCount: Int) {
    #if os(Linux)
      _ = madvise(memory, byteCount, Int32(MADV_HUGEPAGE))
    #endif
  }
}
