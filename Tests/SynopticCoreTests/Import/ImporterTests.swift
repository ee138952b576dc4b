import FoundationEssentials
import Testing
import TestSupport

@testable import SynopticCore

@Suite struct ImporterTests {
  @Test func theLastImporterReadsAnyText() {
    #expect(Importers.all.last?.recognises([]) == true)
    #expect(Set(Importers.all.map(\.name)).count == Importers.all.count)
    let extensions = Importers.all.flatMap(\.extensions)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test(arguments: [("a.MD", "Markdown"), ("a.txt", "plain text"), ("a.log", "plain text"), ("-", "plain text")])
  func theNameChoosesTheImporter(name: String, importer: String) {
    #expect(Importers.importer(of: ImportedFile(name: name, bytes: Array("text".utf8))).name == importer)
  }

  @Test func refusesWhatIsTooLarge() {
    let file = ImportedFile(name: "a.txt", bytes: [UInt8](repeating: 0x61, count: Limits.fileSize + 1))
    #expect(throws: ImportError(file: "a.txt", reason: .tooLarge(bytes: file.bytes.count))) {
      try Fixtures.pipeline.articles(from: file)
    }
  }

  @Test(arguments: [
    ("import/lines.txt", "share\tsharing\tsomewhere"), ("import/lines.txt", "share\tnonsense\tline"),
    ("import/dates.txt", "smarch\tmonth\t13"), ("import/headers.txt", "titel\ttitel"),
    ("import/outlets.txt", "site\tin"),
    ("abbreviations.txt", "mr\tsir"),
  ])
  func saysWhichEntryOfALanguageIsWrong(file: String, line: String) throws {
    let language = try Language(code: "xx", files: [file: Array("# comment\n\(line)".utf8)])
    let error = #expect(throws: LanguageError.self) { try Pipeline(languages: [language]) }
    #expect(error?.file == file)
    #expect(error?.line == 2)
  }

  @Test(arguments: ["a\n", "\n", "A ", "\u{201c}", "1", "By Jane Doe\n", "A / B\n", "- x\n", "Share\n", "# a\n", ">"])
  func anyTextGivesBlocksInOrder(unit: String) throws {
    let text = "x" + String(repeating: unit, count: 3_000) + "y"
    for name in ["a.txt", "a.md"] { expectSound(try imported(text, name: name)) }
  }

  /// Blocks are in order, not empty and inside the text; nothing hidden is left in it.
  private func expectSound(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) {
    var end = 0
    for block in article.blocks {
      #expect(block.span.lower.index >= end && !block.span.isEmpty, sourceLocation: sourceLocation)
      end = block.span.upper.index
    }
    #expect(end == article.text.utf8.count, sourceLocation: sourceLocation)
    let hidden = article.text.unicodeScalars.filter {
      $0 != "\t" && $0.value != 0x0a && CharacterVisibility($0.value) == .hidden
    }
    #expect(hidden.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(.enabled(if: Fixtures.evaluation != nil, "the evaluation data is not beside the checkout"))
  func hostileFilesGiveSoundArticlesOrAnError() throws {
    let folder = try #require(Fixtures.evaluation) + "/hostile"
    var files = try FileManager.default.contentsOfDirectory(atPath: folder + "/bytes").map { "bytes/" + $0 }
    files += ["UTF-8-test.txt", "terminal-strings.jsonl", "blns.json"]
    for name in files.sorted() {
      let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
      guard let articles = try? Fixtures.pipeline.articles(from: ImportedFile(name: name, bytes: bytes)) else {
        continue
      }
      articles.forEach { expectSound($0) }
    }
  }

  @Test(.enabled(if: Fixtures.evaluation != nil, "the evaluation data is not beside the checkout"))
  func hostileStringsAreCleaned() throws {
    struct Sample: Decodable { let text: String }
    let path = try #require(Fixtures.evaluation) + "/hostile/terminal-strings.jsonl"
    for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
      let sample = try JSONDecoder().decode(Sample.self, from: Data(line))
      let file = ImportedFile(name: "a.txt", bytes: Array(sample.text.utf8))
      if let article = try? Fixtures.pipeline.articles(from: file).first { expectSound(article) }
    }
  }
}
