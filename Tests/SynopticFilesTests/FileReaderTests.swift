import Glibc
import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@Suite struct FileReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 65_536, 200_001]) func readsAllBytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write(bytes, to: "file")
    #expect(try FileReader.bytes(of: path) == bytes)
  }

  @Test func refusesALargeFileWithoutReadingIt() throws {
    let path = try folder.write("", to: "large")
    truncate(path, Int(Limits.fileSize) + 1)
    let error = #expect(throws: FileError.self) { try FileReader.bytes(of: path) }
    #expect(error?.problem.contains("larger than the limit of 64 MB") == true)
  }

  @Test(arguments: [
    ("/nonexistent/a.txt", "no such file or folder"), ("/dev/zero", "is a device or socket"), ("/", "is a folder"),
    ("/dev/null/a", "a part of the path is not a folder"),
  ])
  func saysWhatIsWrong(path: String, problem: String) {
    let error = #expect(throws: FileError.self) { try FileReader.bytes(of: path) }
    #expect(error?.problem.hasPrefix(problem) == true)
  }

  @Test func aPipeNobodyWritesToIsEmpty() throws {
    let path = "\(folder.path)/pipe"
    mkfifo(path, 0o600)
    #expect(try FileReader.bytes(of: path) == [])
  }

  @Test func readsAPipeToItsEnd() throws {
    let path = "\(folder.path)/pipe"
    mkfifo(path, 0o600)
    // Open for reading and writing, so that neither side waits; the kernel keeps what was written.
    let writer = open(path, O_RDWR)
    let text = Array("through a pipe".utf8)
    #expect(write(writer, text, text.count) == text.count)
    var descriptors = [pollfd(fd: writer, events: Int16(POLLIN), revents: 0)]
    #expect(poll(&descriptors, 1, 0) == 1)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    close(writer)
    #expect(try FileReader.bytes(of: "/dev/fd/\(reader)") == text)
    close(reader)
  }

  @Test func namesAreShownWithoutControls() {
    let error = FileError(path: "a\u{1b}[31m\u{202e}b\u{200b}.txt", problem: "x")
    #expect(error.description == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}.txt: x")
  }
}
