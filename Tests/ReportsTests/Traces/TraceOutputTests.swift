import Foundation
import Reports
import Testing

@Suite struct TraceOutputTests {
  @Test("the earlier file stays until the new one is whole")
  func earlierFileStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("earlier", to: "trace.json")
    let output = try TraceOutput(at: folder.path + "/trace.json")
    try output.write(Array("later".utf8))
    #expect(try folder.read("trace.json") == "earlier")
    try output.commit()
    #expect(try folder.read("trace.json") == "later")
    #expect(try folder.names() == ["trace.json"])
  }

  @Test("a trace that was given up leaves nothing")
  func discardedTraceLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let output = try TraceOutput(at: folder.path + "/trace.json")
    try output.write([0x7B])
    output.discard()
    #expect(try folder.names().isEmpty)
  }

  @Test("a link keeps pointing to the file that is replaced")
  func linkIsFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("earlier", to: "real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
    let output = try TraceOutput(at: folder.path + "/link")
    try output.write(Array("later".utf8))
    try output.commit()
    #expect(try folder.read("real") == "later")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link").hasSuffix("/real"))
  }

  @Test("a folder is refused, a device is written to as it is")
  func foldersAndDevices() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ReportError.aFolder(path: folder.path)) { try TraceOutput(at: folder.path) }
    let device = try TraceOutput(at: "/dev/null")
    try device.write([1, 2, 3])
    try device.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }
}
