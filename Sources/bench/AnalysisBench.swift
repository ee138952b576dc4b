import SynopticCore

/// Words a second of each stage, one after the other on one core.
struct AnalysisBench {
  let pipeline: Pipeline
  let corpus: Corpus

  func run() {
    let words = Corpus.words(of: corpus.articles)
    let table = Table("Analysis: \(corpus.name), \(corpus.articles.count) articles, \(words) words, one core")
    let layers = corpus.articles.map(pipeline.tokenize)
    let evidence = layers.map { pipeline.evidence(of: [$0]) }
    let annotated = zip(layers, evidence).map { pipeline.annotate($0, evidence: $1) }
    let stages: [(name: String, run: () -> Void)] = [
      ("tokens and sentences", { for article in corpus.articles { _ = pipeline.tokenize(article) } }),
      ("evidence of names", { for layer in layers { _ = pipeline.evidence(of: [layer]) } }),
      (
        "annotation",
        { for (layer, evidence) in zip(layers, evidence) { _ = pipeline.annotate(layer, evidence: evidence) } }
      ),
      ("comparison, article by article", { for article in annotated { _ = pipeline.compare([article]) } }),
    ]
    var total = 0.0
    for stage in stages {
      let time = (0..<5).map { _ in seconds(stage.run) }.median
      total += time
      table.line(stage.name, "\(rate(words, time)) words/s")
    }
    table.line("whole chain", "\(rate(words, total)) words/s")
    let story = corpus.texts(4, words: 1000).map { Article(text: $0) }
    table.line(
      "story of 4 articles of 1,000 words", milliseconds: (0..<9).map { _ in seconds { _ = pipeline.read(story) } })
    for (count, runs) in [(2, 15), (4, 9), (50, 5)] {
      let story = pipeline.read(corpus.texts(count, words: 1000).map { Article(text: $0) })
      let times = (0..<runs).map { _ in seconds { _ = pipeline.comparingStatements(of: story) } }
      table.line("statements of \(count) articles of 1,000 words", milliseconds: times)
    }
  }

  private func rate(_ words: Int, _ time: Double) -> Int { Int(Double(words) / time / 1000) * 1000 }
}

extension Article {
  /// A text whose lines are paragraphs.
  init(text: String) {
    var blocks: [Block] = []
    var offset = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(Block(kind: .paragraph, span: Span(offset, offset + line.count))) }
      offset += line.count + 1
    }
    self.init(text: text, blocks: blocks, source: Source(name: "bench", origin: .given))
  }
}
