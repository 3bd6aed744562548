import Foundation

/// A place for a report: the folder itself and the hidden names beside it that are used on the way there.
struct ReportLocation: Sendable {
  /// The report's folder, without a slash at its end.
  let path: String
  private let parent: String
  private let name: String

  /// What is found at the path.
  enum Occupant {
    case nothing, emptyFolder, report
  }

  init(_ given: String) throws(ReportError) {
    var path = given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path == "." || path == ".." || path.hasSuffix("/.") || path.hasSuffix("/..") {
      guard let resolved = realpath(path, nil) else { throw .last("find the folder", path) }
      path = String(cString: resolved)
      free(resolved)
    }
    guard !path.isEmpty, path != "/", !path.utf8.contains(0) else { throw .unusablePath(path: given) }
    self.path = path
    if let slash = path.lastIndex(of: "/") {
      parent = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
    } else {
      parent = "."
      name = path
    }
  }

  /// Where this process writes the report before it is put in place.
  var partialPath: String { sibling(partialPrefix + "\(getpid())") }
  private var partialPrefix: String { ".\(name).partial-" }

  /// Where this process keeps the earlier report while it is being replaced.
  private var asidePath: String { sibling(asidePrefix + "\(getpid())") }
  private var asidePrefix: String { ".\(name).replaced-" }

  private func sibling(_ name: String) -> String { parent == "/" ? "/" + name : parent + "/" + name }

  /// Looks at the path and refuses whatever a report must not replace.
  func occupant() throws(ReportError) -> Occupant {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      switch errno {
      case ENOENT: return .nothing
      case ENOTDIR: throw .unusablePath(path: path)
      default: throw .last("inspect", path)
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: throw .symbolicLink(path: path)
    case S_IFDIR: break
    default: throw .notAFolder(path: path)
    }
    let names = try Self.names(in: path)
    if let reported = ReportManifest.names(inReportAt: path) {
      let foreign = names.filter { !reported.contains($0) }
      guard foreign.isEmpty else { throw .foreignFiles(path: path, names: foreign) }
      return .report
    }
    guard names.isEmpty else { throw .foreignFolder(path: path) }
    return .emptyFolder
  }

  /// Makes the folders above the report.
  func createParents() throws(ReportError) { try Self.createFolders(parent) }

  /// Makes a folder and those above it.
  static func createFolders(_ path: String) throws(ReportError) {
    var prefix = path.hasPrefix("/") ? "" : "."
    for component in path.split(separator: "/") where component != "." {
      prefix += "/" + component
      let shown = prefix.hasPrefix("./") ? String(prefix.dropFirst(2)) : prefix
      guard mkdir(prefix, 0o777) == 0 || errno == EEXIST else { throw .last("create the folder", shown) }
    }
  }

  /// Moves the partial folder into place. An earlier report steps aside first and comes back if the
  /// new one cannot take its place.
  func putInPlace() throws(ReportError) {
    let earlier = try occupant()
    if earlier == .report {
      guard rename(path, asidePath) == 0 else { throw .last("replace the report", path) }
    }
    guard rename(partialPath, path) == 0 else {
      let failure = ReportError.last("put the report in place at", path)
      if earlier == .report { _ = rename(asidePath, path) }
      throw failure
    }
    try Self.sync(parent)
    if earlier == .report { try? FileManager.default.removeItem(atPath: asidePath) }
  }

  /// Removes what runs that have ended left unfinished.
  func removeAbandonedPartials() {
    for leftover in abandoned(partialPrefix) where !Self.isLocked(leftover) {
      try? FileManager.default.removeItem(atPath: leftover)
    }
  }

  /// Brings back the earlier report of a run that ended between the two renames; removes it where
  /// the run got further than that.
  func restoreReportSetAside() {
    for leftover in abandoned(asidePrefix) {
      if access(path, F_OK) == 0 || rename(leftover, path) != 0 {
        try? FileManager.default.removeItem(atPath: leftover)
      }
    }
  }

  /// Siblings with this prefix and the process identifier of no other living process.
  private func abandoned(_ prefix: String) -> [String] {
    let names = (try? Self.names(in: parent)) ?? []
    return names.filter { name in
      guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), process > 0 else {
        return false
      }
      return process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    }.map(sibling)
  }

  private static func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }

  /// The names in a folder, sorted.
  static func names(in path: String) throws(ReportError) -> [String] {
    // Opened first, because Foundation's errors do not say what the operating system said.
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("list", path) }
    close(descriptor)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .last("list", path)
    }
    return names.sorted()
  }

  /// Forces a file, or the names in a folder, to the disk.
  static func sync(_ path: String) throws(ReportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last("write", path) }
  }
}
