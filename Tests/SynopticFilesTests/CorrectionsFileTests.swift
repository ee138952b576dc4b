import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@Suite struct CorrectionsFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = CorrectionsFile.path(beside: folder.path + "/a.txt")
  }

  @Test func standsBesideTheArticles() throws {
    #expect(path == folder.path + "/synoptic.corrections")
    #expect(CorrectionsFile.path(beside: "a.txt") == "synoptic.corrections")
    let lines = try CorrectionsFile.lines(at: path)
    #expect(lines == [])
  }

  @Test func takesAwayWhatIsWrittenOtherwise() throws {
    try folder.write("title\t0123456789abcdef 0-0 x\tOne  two\u{200B}\n", to: CorrectionsFile.name)
    let line = try #require(try Correction(line: CorrectionsFile.lines(at: path)[0])?.line)
    try CorrectionsFile.change(path, adding: [], removing: [line])
    #expect(try folder.read(CorrectionsFile.name) == "\n")
  }

  @Test func keepsWhatOthersWrote() throws {
    try CorrectionsFile.change(path, adding: ["one", "two"], removing: [])
    try folder.write("# mine\n\nlater\tkind\none\ntwo\r\nby another\n", to: CorrectionsFile.name)
    try CorrectionsFile.change(path, adding: ["three"], removing: ["two", "gone"])
    #expect(try folder.read(CorrectionsFile.name) == "# mine\n\nlater\tkind\none\nby another\nthree\n")
    try CorrectionsFile.change(path, adding: ["three"], removing: [])
    let lines = try CorrectionsFile.lines(at: path)
    #expect(lines.count { $0 == "three" } == 1)
  }

  @Test func saysWhereItCannotWrite() throws {
    #expect(throws: FileError.self) {
      try CorrectionsFile.change(folder.path + "/missing/synoptic.corrections", adding: ["one"], removing: [])
    }
  }

  @Test func isReadWithTheArticles() throws {
    try folder.write("One sentence about the bridge.\n", to: "a.txt")
    let reader = SourceReader(rules: Fixtures.pipeline.importRules)
    let article = try #require(reader.read([folder.path]).stories.first?.articles[0])
    let note = Correction.note(Correction.Anchor(Span(0, 3), in: article), "mine")
    try CorrectionsFile.change(path, adding: [note.line, "unknown\tline"], removing: [])
    let (stories, failures) = reader.read([folder.path])
    #expect(failures.isEmpty)
    #expect(stories[0].articles.count == 1)
    #expect(stories[0].corrections == [note])
    #expect(stories[0].unknownLines == 1)
    #expect(stories[0].correctionsPath == path)
  }
}
