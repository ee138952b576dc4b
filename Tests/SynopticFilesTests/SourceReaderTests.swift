import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@Suite struct SourceReaderTests {
  private let folder: TemporaryFolder
  private static let text = "The ferry sank on Monday.\n\nSeven people were saved by a tug.\n"

  init() throws { folder = try TemporaryFolder() }

  private func read(_ names: [String], fallback: StatedMetadata = StatedMetadata()) -> (
    stories: [LoadedStory], failures: [String]
  ) {
    SourceReader(rules: Fixtures.pipeline.importRules, fallback: fallback).read(names.map { "\(folder.path)/\($0)" })
  }

  /// The names of the files of each story.
  private func names(_ stories: [LoadedStory]) -> [[String]] {
    stories.map { $0.paths.map { String($0.dropFirst(folder.path.count + 1)) } }
  }

  private func write(_ names: String...) throws {
    for name in names { try folder.write(SourceReaderTests.text, to: name) }
  }

  @Test func filesAreReadBeforeAnyLanguageIs() throws {
    let rules = try Fixtures.resources.importRules()
    let paths = Fixtures.resources.sampleStory()
    let early = SourceReader(rules: rules).read(paths).stories.flatMap(\.articles)
    let late = SourceReader(rules: Fixtures.pipeline.importRules).read(paths).stories.flatMap(\.articles)
    #expect(early.count == paths.count && early.map(\.id) == late.map(\.id))
    #expect(early.map(\.blocks) == late.map(\.blocks) && early.map(\.title) == late.map(\.title))
    #expect(early.map(\.publication) == late.map(\.publication) && early.contains { $0.publication != nil })
  }

  @Test func filesNamedOneByOneAreOneStoryInTheirOrder() throws {
    try write("b.txt", "a.txt")
    let (stories, failures) = read(["b.txt", "a.txt"])
    #expect(names(stories) == [["b.txt", "a.txt"]])
    #expect(stories[0].name == nil)
    #expect(failures == [])
  }

  @Test func aFolderIsAStoryOfItsArticlesSorted() throws {
    try write("story/b.txt", "story/a.TXT", "story/c.pdf", "story/.hidden.txt", "story/inner/d.txt")
    let (stories, failures) = read(["story"])
    #expect(names(stories) == [["story/a.TXT", "story/b.txt"]])
    #expect(stories[0].name == "story")
    #expect(failures == [])
  }

  @Test func aFolderOfFoldersIsAStoryForEach() throws {
    try write("all/two/a.txt", "all/one/a.txt", "all/none/a.pdf")
    let (stories, failures) = read(["all/"])
    #expect(names(stories) == [["all/one/a.txt"], ["all/two/a.txt"]])
    #expect(stories.map(\.name) == ["one", "two"])
    #expect(failures == [])
  }

  @Test func severalFoldersAndFilesAreSeveralStories() throws {
    try write("x/a.txt", "y/a.txt", "b.txt")
    #expect(names(read(["x", "b.txt", "y"]).stories) == [["b.txt"], ["x/a.txt"], ["y/a.txt"]])
  }

  @Test func whatFailsIsNamedAndTheRestIsRead() throws {
    try write("a.txt", "empty folder/x.pdf")
    try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], to: "binary.txt")
    try folder.write("", to: "empty.txt")
    let (stories, failures) = read(["missing.txt", "a.txt", "binary.txt", "empty.txt", "empty folder"])
    #expect(names(stories) == [["a.txt"]])
    #expect(failures.count == 4)
    #expect(failures[0].hasSuffix("missing.txt: no such file or folder"))
    #expect(failures[1].contains("binary.txt") && failures[1].contains("binary file"))
    #expect(failures[2].contains("empty.txt") && failures[2].contains("no text"))
    #expect(failures[3].contains("empty folder") && failures[3].contains(".txt"))
  }

  @Test func moreArticlesThanAStoryHoldsAreReported() throws {
    for number in 0..<Limits.articles + 2 { try write("many/\(number).txt") }
    let (stories, failures) = read(["many"])
    #expect(stories[0].articles.count == Limits.articles)
    #expect(failures.count == 1)
    #expect(failures[0].contains("a story holds \(Limits.articles) articles; 2 files were not read"))
  }

  @Test func theSameFileTwiceIsTwoSources() throws {
    try write("a.txt")
    #expect(names(read(["a.txt", "a.txt"]).stories) == [["a.txt", "a.txt"]])
  }

  @Test func statedMetadataFillsWhatArticlesDoNotState() throws {
    try write("plain.txt")
    try folder.write("Source: Harbour News\nDate: 2025-03-01\n\n" + SourceReaderTests.text, to: "stated.txt")
    let day = CalendarDay(iso: "2025-10-16")!
    let fallback = StatedMetadata(source: "Given", publication: Publication(day: day, origin: .given))
    let articles = read(["plain.txt", "stated.txt"], fallback: fallback).stories[0].articles
    #expect(articles.map(\.source.name) == ["Given", "Harbour News"])
    #expect(articles.map(\.publication?.day) == [day, CalendarDay(iso: "2025-03-01")!])
  }

  @Test func completesPaths() throws {
    try write("notes.txt", "north/a.txt", ".hidden")
    #expect(
      PathCompletion.paths(startingWith: "\(folder.path)/no") == ["\(folder.path)/north/", "\(folder.path)/notes.txt"])
    #expect(PathCompletion.paths(startingWith: "\(folder.path)/.h") == ["\(folder.path)/.hidden"])
    #expect(PathCompletion.paths(startingWith: "\(folder.path)/none/x") == [])
  }
}
