import FoundationEssentials
import SynopticCore
import SynopticFiles

/// Pairs of sentences of one story with their features, and whether they were linked by hand.
struct LabelledStory {
  struct Pair {
    let features: [Float]
    /// The labelled sentences the two belong to; a sentence may be cut where the labels have one.
    let places: Set<Place>
    let isLinked: Bool
  }
  let name: String
  let pairs: [Pair]
  /// Links made by hand, whether their sentences were compared or not.
  let links: Int

  private struct Labels: Decodable {
    struct Article: Decodable {
      let id: String
      let sentences: [[Int]]
    }
    struct Link: Decodable {
      let a: Place
      let b: Place
    }
    let articles: [Article]
    let links: [Link]
  }
  /// An article's identity and a sentence's number: `["x", 3]`.
  struct Place: Decodable, Hashable {
    let article: String
    let sentence: Int

    init(article: String, sentence: Int) { (self.article, self.sentence) = (article, sentence) }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      article = try list.decode(String.self)
      sentence = try list.decode(Int.self)
    }
  }

  /// - Parameter articles: lines as `ComparisonRequest` reads them, by identity.
  init(file: String, articles: [String: [UInt8]], pipeline: Pipeline) throws {
    let labels = try JSONDecoder().decode(Labels.self, from: Data(try FileReader.bytes(of: file)))
    let lines = try labels.articles.map { article in
      guard let line = articles[article.id] else { throw TrainError(problem: "\(article.id): no such article") }
      return line
    }
    let story = pipeline.read(try ComparisonRequest(lines: lines).articles)
    let linked = Set(labels.links.map { Set([$0.a, $0.b]) })
    let places = story.articles.indices.map { LabelledStory.places(of: story.articles[$0], labels.articles[$0]) }
    pairs = pipeline.features(of: story).compactMap { pair in
      guard let a = places[pair.a.article][pair.a.sentence], let b = places[pair.b.article][pair.b.sentence] else {
        return nil
      }
      return Pair(features: pair.features, places: [a, b], isLinked: linked.contains([a, b]))
    }
    links = linked.count
    name = file.split(separator: "/").last.map(String.init) ?? file
  }

  /// The labelled sentence each sentence of an article overlaps most.
  private static func places(of article: AnnotatedArticle, _ labels: Labels.Article) -> [Place?] {
    var scalars = [Int](repeating: 0, count: article.article.text.utf8.count + 1)
    var count = 0
    for (offset, byte) in article.article.text.utf8.enumerated() {
      if !UTF8.isContinuation(byte) { count += 1 }
      scalars[offset + 1] = count
    }
    return article.sentences.map { sentence in
      let (start, end) = (scalars[sentence.span.lower.index], scalars[sentence.span.upper.index])
      let overlaps = labels.sentences.map { max(0, min(end, $0[1]) - max(start, $0[0])) }
      guard let best = overlaps.indices.max(by: { overlaps[$0] < overlaps[$1] }), overlaps[best] > 0 else { return nil }
      return Place(article: labels.id, sentence: best)
    }
  }
}
