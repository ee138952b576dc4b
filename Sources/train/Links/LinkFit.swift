import FoundationEssentials
import SynopticCore
import SynopticFiles

/// Fits the weights by which sentences of a story are linked to hand-made links, and says how well weights do on a story
/// that was not among those they were fitted to.
struct LinkFit {
  let pipeline: Pipeline

  /// - Parameter files: labels as `stories-gold/README.md` of the evaluation data describes them; the articles come as
  ///   JSON lines on standard input.
  func run(_ files: [String]) throws {
    let articles = try readArticles()
    let stories = try files.sorted().map { try LabelledStory(file: $0, articles: articles, pipeline: pipeline) }
    guard stories.count > 1 else { throw TrainError(problem: "leaving one story out needs two") }
    var left = LinkCounts()
    for story in stories.indices {
      let others = stories.indices.filter { $0 != story }.map { stories[$0] }
      let counts = StoryFit(others).counts(in: stories[story])
      print("left out \(stories[story].name)\t\(counts)")
      left += counts
    }
    print("all left out\t\(left)")
    let fit = StoryFit(stories)
    print("fitted to all\t\(stories.reduce(into: LinkCounts()) { $0 += fit.counts(in: $1) })")
    print("\(fit.regression.text)\nlinked from odds of e^\(fit.threshold)")
  }

  private func readArticles() throws -> [String: [UInt8]] {
    struct Line: Decodable { let id: String }
    var articles: [String: [UInt8]] = [:]
    while let line = readLine() {
      articles[try JSONDecoder().decode(Line.self, from: Data(line.utf8)).id] = Array(line.utf8)
    }
    return articles
  }
}

/// How many of the links are found.
struct LinkCounts: CustomStringConvertible {
  var right = 0
  var found = 0
  var labelled = 0

  static func += (a: inout LinkCounts, b: LinkCounts) {
    a.right += b.right
    a.found += b.found
    a.labelled += b.labelled
  }

  var f1: Double { 2 * Double(right) / Double(max(1, found + labelled)) }

  var description: String {
    "P \(Double(right) / Double(max(1, found)))\tR \(Double(right) / Double(max(1, labelled)))\tF1 \(f1)"
  }
}
