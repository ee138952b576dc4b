import FoundationEssentials
import SynopticCore
import SynopticFiles

/// The articles the stages are measured on.
struct Corpus {
  let name: String
  let articles: [Article]

  /// Words as a reader counts them.
  static func words(of articles: [Article]) -> Int {
    articles.reduce(0) { $0 + $1.text.utf8.split { $0 == 0x20 || $0 == 0x0A }.count }
  }

  /// Real news of `SYNOPTIC_EVAL`, or the bundled story where that is absent.
  static func load(pipeline: Pipeline, resources: ResourceFolder) throws -> Corpus {
    let folder = ProcessInfo.processInfo.environment["SYNOPTIC_EVAL"] ?? "../shared/eval/dev"
    guard let bytes = try? FileReader.bytes(of: folder + "/stories/news-cluster.jsonl") else {
      print("SYNOPTIC_EVAL names no evaluation data: measuring on the bundled story.")
      let stories = SourceReader(rules: pipeline.importRules).read(resources.sampleStory()).stories
      return Corpus(name: "bundled story", articles: stories.flatMap(\.articles))
    }
    let articles = try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let text = try JSONDecoder().decode(Line.self, from: Data(line)).text
      return try pipeline.articles(from: ImportedFile(name: "article.txt", bytes: Array(text.utf8)))[0]
    }
    return Corpus(name: "news-cluster", articles: articles)
  }

  private struct Line: Decodable { let text: String }

  /// Articles of about so many words each, made by repeating the corpus.
  func texts(_ count: Int, words: Int) -> [String] {
    (0..<count).map { first in
      var text = ""
      var article = first
      while text.utf8.count < words * 6 {
        text += articles[article % articles.count].text + "\n\n"
        article += count
      }
      return text
    }
  }
}
