import ResultStore
import Testing

/// Folders of files.
@Suite struct ParentFolderTests {
  @Test(
    "a file lies in the folder that its path names, however short the path",
    arguments: [
      ("x", "."), ("é", "."), (".", "."), ("results.sqlite", "."), ("a/b", "a"), ("a/b/c", "a/b"),
      ("a/", "."),
      ("/x", "/"), ("/", "/"), ("./x", "."), ("../x", ".."), ("a//b", "a/"),
    ])
  func parent(path: String, folder: String) {
    #expect(parentFolder(ofFile: path) == folder)
  }
}
