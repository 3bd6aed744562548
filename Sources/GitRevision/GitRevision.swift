import ExternalProgram
import NearestName

/// A revision of the git repository that a folder belongs to.
///
/// Files are read from the commit that the name stood for when this was made, whatever becomes of a branch meanwhile.
/// git is run without a shell, without a pager and without filters; nothing of the work tree is touched.
public struct GitRevision: Sendable, Hashable {
  /// The revision as it was named: "main", "v1.2", "HEAD~3".
  public let name: String
  /// The commit it stands for.
  public let commit: String
  private let folder: String
  /// The folder within the repository, ending in "/"; empty at its root.
  private let prefix: String

  /// Finds the revision.
  ///
  /// - Parameters:
  ///   - name: Anything that git resolves to a commit; what begins with "-" or is empty is refused.
  ///   - folder: A folder of the repository.
  /// - Throws: `GitProblem` where git cannot be run, the folder is in no repository or the name is that of no commit.
  public init(_ name: String, in folder: String = ".") throws(GitProblem) {
    let isName = !name.isEmpty && !name.hasPrefix("-") && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isName else {
      throw GitProblem(.noRevision, "found \"\(name)\", expected the name of a git revision")
    }
    self.name = name
    self.folder = folder
    let inside = try Self.git(["rev-parse", "--show-prefix"], folder)
    guard inside.ending == .exited(status: 0) else {
      throw GitProblem(.notARepository, "git: \(Self.words(inside)), needed for the revision \"\(name)\"")
    }
    prefix = Self.line(inside.bytes)
    let found = try Self.git(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"], folder)
    let hash = Self.line(found.bytes)
    guard found.ending == .exited(status: 0), hash.count >= 40, hash.allSatisfy(\.isHexDigit) else {
      let names = try Self.git(["for-each-ref", "--format=%(refname:short)"], folder)
      let known = Self.lines(names.bytes)
      let hint = nearestName(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      throw GitProblem(.noRevision, "git has no revision \"\(name)\" here\(hint)")
    }
    commit = hash
  }

  /// The first digits of the commit, for people.
  public var shortCommit: String { String(commit.prefix(10)) }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file, from the root of the repository or, beginning with "./" or "../", from the folder.
  ///   - limit: The most bytes it may have.
  /// - Throws: `GitProblem` where the revision has no such file, it is too large or git fails.
  public func bytes(of path: String, limit: Int) throws(GitProblem) -> [UInt8] {
    let place = try place(of: path)
    let kind = try Self.git(["cat-file", "-t", "\(commit):\(place)"], folder)
    guard kind.ending == .exited(status: 0) else {
      let hint = try nearest(place).map { "; did you mean \"\($0)\"?" } ?? ""
      throw GitProblem(.noFile, "\(name) has no file \"\(place)\"\(hint)")
    }
    guard Self.line(kind.bytes) == "blob" else {
      throw GitProblem(.noFile, "\"\(place)\" is a folder in \(name), expected a file")
    }
    let size = Int(Self.line(try Self.git(["cat-file", "-s", "\(commit):\(place)"], folder).bytes)) ?? 0
    guard size <= limit else {
      throw GitProblem(.tooLarge, "\"\(place)\" has \(size) bytes in \(name), expected at most \(limit)")
    }
    let read = try Self.git(["cat-file", "blob", "\(commit):\(place)"], folder, limit: limit + 1)
    guard read.ending == .exited(status: 0) else { throw GitProblem(.gitFailed, "git: \(Self.words(read))") }
    return read.bytes
  }

  /// The path from the root of the repository, without "." and "..".
  private func place(of path: String) throws(GitProblem) -> String {
    let isRelative = path.hasPrefix("./") || path.hasPrefix("../")
    var parts: [Substring] = []
    for part in ((isRelative ? prefix : "") + path).split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else {
        throw GitProblem(.noFile, "\"\(path)\" lies outside of the repository")
      }
    }
    guard !path.hasPrefix("/"), !parts.isEmpty, path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw GitProblem(.noFile, "found \"\(path)\", expected a file's path from the root of the repository")
    }
    return parts.joined(separator: "/")
  }

  /// The nearest name in the folder of a file that is not there.
  private func nearest(_ place: String) throws(GitProblem) -> String? {
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
    let tree = try Self.git(
      ["ls-tree", "--full-tree", "--name-only", "-z", "\(commit)"] + (folder.isEmpty ? [] : ["--", folder]),
      self.folder)
    guard tree.ending == .exited(status: 0) else { return nil }
    return nearestName(to: place, among: Self.lines(tree.bytes))
  }

  // MARK: Running git

  private static func git(
    _ arguments: [String], _ folder: String, limit: Int = 16 << 20
  ) throws(GitProblem) -> ProgramOutput {
    do throws(ExternalProgramError) {
      return try ProgramOutput.of(
        ["git", "--no-pager", "--no-replace-objects", "--literal-pathspecs"] + arguments, in: folder,
        environment: ["GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"],
        limit: limit, timeout: .seconds(60))
    } catch {
      let reason =
        error.kind == .notStarted
        ? "found \(error.finding), expected git for reading a revision" : "found \(error.finding)"
      throw GitProblem(.gitFailed, "git: \(reason)")
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == 0x0A || $0 == 0 }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ bytes: [UInt8]) -> String { lines(bytes).first ?? "" }

  /// What git itself said.
  private static func words(_ output: ProgramOutput) -> String {
    let said = output.diagnostics.last { !$0.isEmpty } ?? "\(output.ending)"
    return said.hasPrefix("fatal: ") ? String(said.dropFirst("fatal: ".count)) : said
  }
}
