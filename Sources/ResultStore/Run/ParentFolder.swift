/// The folder that a file lies in, "." for one named without a folder.
///
/// `NSString.deletingLastPathComponent` would say the same, but traps on a path of a single character in Foundation for
/// Linux (Swift 6.3).
///
/// - Parameter path: The file's path, not empty. Slashes at its end do not count.
public func parentFolder(ofFile path: String) -> String {
  var rest = Substring(path)
  while rest.count > 1, rest.last == "/" { rest.removeLast() }
  guard let slash = rest.lastIndex(of: "/") else { return "." }
  let folder = rest[..<slash]
  return folder.isEmpty ? "/" : String(folder)
}
