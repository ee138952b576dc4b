import FoundationEssentials
import Glibc
import SynopticCore
import TestSupport
import Testing

/// The program without a terminal: what it prints where, and its exit status.
@Suite struct CommandLineTests {
  private let folder: TemporaryFolder
  private static let first = "Source: Harbour News\nDate: 2025-03-03\n\nThe ferry sank on Monday, police said.\n"
  private static let second = "The ferry went down after a collision.\n\nA tug saved seven people.\n"

  init() throws { folder = try TemporaryFolder() }

  private func articles() throws -> [String] {
    [
      try folder.write(CommandLineTests.first, to: "a.txt"), try folder.write(CommandLineTests.second, to: "b.txt"),
    ]
  }

  // MARK: Help and usage

  @Test(arguments: [
    ["--help"], ["help"], ["help", "read"], ["export", "--help"], ["analyze", "--help"], ["merge", "--help"],
    ["explain", "--help"], ["compare", "--help"], ["align", "--help"],
  ])
  func helpGoesToStandardOutput(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: synoptic"))
    #expect(run.errors == "")
  }

  @Test func helpStatesTheExitStatus() throws {
    #expect(try Program.run(["--help"]).output.contains("EXIT STATUS"))
  }

  @Test func versionIsOneLine() throws {
    let run = try Program.run(["--version"])
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    ["--bogus"], ["--date", "yesterday", "a.txt"], ["--size", "0x0", "--dump", "-"], ["export", "--view", "none"],
    ["export", "--view", "search"], ["export", "--format", "pdf"], ["analyze", "--jobs", "0"],
  ])
  func wrongUsageIsStatusTwo(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage: synoptic"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreGenerated(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("dump-format"))
  }

  @Test func theManualPageNamesEveryOption() throws {
    let page = try Program.run(["manual"]).output
    #expect(page.hasPrefix(".TH SYNOPTIC 1"))
    for option in ["\\-\\-dump\\-format", "\\-\\-view", "\\-\\-jobs", "\\-\\-version"] {
      #expect(page.contains(option))
    }
  }

  @Test func theDoctorTellsWhatItFound() throws {
    let run = try Program.run(["--doctor"], environment: ["NO_COLOR": "1", "TERM": "xterm\u{1b}[31m"])
    #expect(run.status == 0)
    #expect(run.output.contains("NO_COLOR is set"))
    #expect(run.output.contains("not in the terminfo database"))
    #expect(!run.output.contains("\u{1b}"))
  }

  // MARK: The report

  @Test func withoutATerminalTheReportIsPrinted() throws {
    let run = try Program.run(try articles())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# "))
    #expect(run.output.contains("Harbour News"))
    #expect(run.errors == "")
  }

  @Test func theBundledStoryIsReadWhenNothingIsNamed() throws {
    let run = try Program.run([])
    #expect(run.status == 0)
    #expect(run.output.contains("4 sources"))
  }

  @Test func standardInputIsASource() throws {
    let run = try Program.run(["-"], input: CommandLineTests.first)
    #expect(run.status == 0)
    #expect(run.output.contains("Harbour News"))
  }

  @Test func statedMetadataFillsGaps() throws {
    let run = try Program.run(try articles() + ["--source", "Given Times", "--date", "2025-10-16"])
    #expect(run.output.contains("Given Times"))
    #expect(run.output.contains("Harbour News"))
    #expect(run.output.contains("16 Oct 2025") || run.output.contains("2025-10-16"))
  }

  // MARK: Failures

  @Test func aFailingSourceIsNamedAndTheRestIsRead() throws {
    let run = try Program.run(try articles() + ["\(folder.path)/gone.txt"])
    #expect(run.status == 1)
    #expect(run.output.contains("Harbour News"))
    #expect(run.errors == "synoptic: \(folder.path)/gone.txt: no such file or folder\n")
  }

  @Test func nothingReadableIsAFailure() throws {
    try folder.write([0, 1, 2, 3, 0xFF, 0xFE, 0, 0], to: "binary.txt")
    let run = try Program.run(["\(folder.path)/binary.txt"])
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("binary"))
  }

  @Test func aHugeFileIsRefusedBeforeItIsRead() throws {
    let path = try folder.write("", to: "huge.txt")
    truncate(path, 100_000_000)
    let run = try Program.run([path])
    #expect(run.status == 1)
    #expect(run.errors.contains("larger than the limit of 64 MB"))
  }

  @Test func fileNamesCannotSteerTheTerminal() throws {
    let run = try Program.run(["\(folder.path)/a\u{1b}]0;x\u{7}\u{202e}.txt"])
    #expect(run.status == 1)
    #expect(run.errors.contains("a\u{FFFD}]0;x\u{FFFD}\u{FFFD}.txt"))
    #expect(!run.errors.contains("\u{1b}"))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE] + "Ship sank.".utf8.flatMap { [$0, 0] },
      Array("Ship sank \u{e9}.".unicodeScalars.map { UInt8($0.value) }),
      Array("Ship sank.".utf8) + [0xC3, 0x28] + Array("\n\nMore.".utf8),
    ] as [[UInt8]])
  func otherEncodingsAreRead(bytes: [UInt8]) throws {
    let run = try Program.run([try folder.write(bytes, to: "a.txt")])
    #expect(run.status == 0)
    #expect(run.output.contains("Ship sank"))
  }

  // MARK: Descriptors

  @Test func aFullDeviceIsReported() throws {
    let run = try Program.run([], redirections: ">/dev/full")
    #expect(run.status == 1)
    #expect(run.errors.contains("standard output"))
  }

  @Test func aClosedOutputIsReported() throws {
    let run = try Program.run([], redirections: ">&-")
    #expect(run.status == 1)
    #expect(run.errors.contains("standard output"))
  }

  @Test func aClosedInputIsEmpty() throws {
    let run = try Program.run(["-"], redirections: "<&-")
    #expect(run.status == 1)
    #expect(run.errors.contains("standard input"))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let run = try Program.run([], redirections: "| head -n 1 >/dev/null")
    #expect(run.errors == "")
  }

  // MARK: Export

  @Test func exportWritesAFileOnce() throws {
    let target = "\(folder.path)/out.md"
    let sources = try articles()
    #expect(try Program.run(["export"] + sources + ["-o", target]).status == 0)
    #expect(try folder.read("out.md").hasPrefix("# "))
    let again = try Program.run(["export"] + sources + ["-o", target])
    #expect(again.status == 1)
    #expect(again.errors.contains("--force replaces it"))
    #expect(try Program.run(["export"] + sources + ["-o", target, "--force"]).status == 0)
  }

  @Test(arguments: ["/proc/synoptic.md", "/nonexistent/out.md"]) func exportSaysWhereItCannotWrite(path: String) throws
  {
    let run = try Program.run(["export"] + (try articles()) + ["-o", path])
    #expect(run.status == 1)
    #expect(run.errors.contains(path))
  }

  @Test(arguments: ExportRequest.View.allCases) func everyViewIsExported(view: ExportRequest.View) throws {
    let query = view == .search ? ["--query", "ferry"] : []
    let run = try Program.run(["export", "--view", view.rawValue] + query + (try articles()))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# "))
  }

  // MARK: Scripts

  @Test func aScriptDrawsTheSameScreenEveryTime() throws {
    let script = try folder.write("jj\n# a comment\nresize 60x20\nk\n", to: "keys")
    let arguments = try articles() + ["--script", script, "--dump", "-"]
    let first = try Program.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.split(separator: "\n", omittingEmptySubsequences: false).count == 21)
    #expect(try Program.run(arguments).output == first.output)
  }

  @Test func aWrongLineOfAScriptIsNamed() throws {
    let script = try folder.write("jj\n<nokey>\n", to: "keys")
    let run = try Program.run(try articles() + ["--script", script, "--dump", "-"])
    #expect(run.status == 1)
    #expect(run.errors.contains("line 2") && run.errors.contains("<nokey>"))
  }

  @Test func aScreenIsDumpedAsCells() throws {
    let run = try Program.run(try articles() + ["--size", "30x8", "--dump", "-", "--dump-format", "json"])
    struct Screen: Decodable { let columns, rows: Int }
    let screen = try JSONDecoder().decode(Screen.self, from: Data(run.output.utf8))
    #expect(screen.columns == 30 && screen.rows == 8)
  }
}
