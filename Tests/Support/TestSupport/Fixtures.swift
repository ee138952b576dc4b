import FoundationEssentials
import SynopticCore
import SynopticFiles

/// What many tests need: the checkout's own resources and, where it is present, the evaluation data beside it.
public enum Fixtures {
  /// The checkout's folder.
  public static let root: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.path
  }()

  public static let resources = ResourceFolder(path: root + "/Resources")
  public static let english: Language = try! resources.language("en")
  /// Every language there is a folder for.
  public static let languages: [Language] = resources.languageCodes().map { try! resources.language($0) }
  public static let pipeline: Pipeline = try! resources.pipeline()

  /// The folder of evaluation data, or nil: `SYNOPTIC_EVAL`, then `../shared/eval/dev` beside the checkout.
  public static let evaluation: String? = existing(
    ProcessInfo.processInfo.environment["SYNOPTIC_EVAL"] ?? root + "/../shared/eval/dev")
  /// The folder with the two real articles, or nil.
  public static let seeds: String? = existing(root + "/../shared/seeds")

  /// One of the two real articles, imported.
  public static func seed(_ name: String, through pipeline: Pipeline) throws -> [Article] {
    let bytes = Array(try Data(contentsOf: URL(filePath: (seeds ?? "") + "/" + name)))
    return try pipeline.articles(from: ImportedFile(name: name, bytes: bytes))
  }

  private static func existing(_ path: String) -> String? { FileManager.default.fileExists(atPath: path) ? path : nil }

  /// An article whose paragraphs are the text's non-empty lines.
  public static func article(_ text: String, published: String? = nil, source: String = "Test") -> Article {
    var blocks: [Block] = []
    var offset = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(Block(kind: .paragraph, span: Span(offset, offset + line.count))) }
      offset += line.count + 1
    }
    return Article(
      text: text, blocks: blocks, source: Source(name: source, origin: .given),
      publication: published.map { Publication(day: CalendarDay(iso: $0)!, origin: .given) })
  }

  /// One article through the whole chain, read in a language whatever its words tell.
  public static func annotated(_ text: String, in language: String, published: String? = nil) -> AnnotatedArticle {
    let pipeline = try! resources.pipeline(language: language)
    return pipeline.read([article(text, published: published)]).articles[0]
  }

  /// One article through the whole chain, by itself.
  public static func annotated(_ text: String, published: String? = nil) -> AnnotatedArticle {
    pipeline.read([article(text, published: published)]).articles[0]
  }
}
