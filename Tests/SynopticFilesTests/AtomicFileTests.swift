import Glibc
import SynopticFiles
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String, overwrite: Bool = false) throws -> AtomicFile.Outcome {
    try AtomicFile.write(Array(text.utf8), to: "\(folder.path)/\(name)", overwrite: overwrite)
  }

  @Test func writesANewFileAndLeavesNothingElse() throws {
    #expect(try write("text", to: "new.md") == .written)
    #expect(try folder.read("new.md") == "text")
    #expect(folder.names == ["new.md"])
  }

  @Test func doesNotReplaceUnlessTold() throws {
    try folder.write("old", to: "a.md")
    #expect(try write("new", to: "a.md") == .exists)
    #expect(try folder.read("a.md") == "old")
    #expect(try write("new", to: "a.md", overwrite: true) == .written)
    #expect(try folder.read("a.md") == "new")
    #expect(folder.names == ["a.md"])
  }

  @Test func keepsPermissions() throws {
    let path = try folder.write("old", to: "a.md")
    chmod(path, 0o640)
    _ = try write("new", to: "a.md", overwrite: true)
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func followsASymbolicLink() throws {
    try folder.write("old", to: "real/a.md")
    symlink("real/a.md", "\(folder.path)/link.md")
    #expect(try write("new", to: "link.md", overwrite: true) == .written)
    #expect(try folder.read("real/a.md") == "new")
    var status = stat()
    lstat("\(folder.path)/link.md", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func writesToDevicesAsTheyAre() throws {
    #expect(try AtomicFile.write(Array("x".utf8), to: "/dev/null", overwrite: false) == .written)
  }

  @Test(arguments: [
    ("missing/a.md", "no such file or folder"), ("real", "is a folder"), ("nowhere", "leads nowhere"),
  ])
  func saysWhatIsWrongWithAPlace(name: String, problem: String) throws {
    try folder.write("x", to: "real/a.md")
    symlink("gone", "\(folder.path)/nowhere")
    let error = #expect(throws: FileError.self) { try write("text", to: name, overwrite: true) }
    #expect(error?.description.contains(problem) == true)
    #expect(folder.names == ["nowhere", "real"])
  }

  @Test func leavesTheOldFileWhenTheDeviceIsFull() throws {
    let error = #expect(throws: FileError.self) {
      try AtomicFile.write(Array("x".utf8), to: "/dev/full", overwrite: true)
    }
    #expect(error?.problem == "no space is left on the device")
  }
}
