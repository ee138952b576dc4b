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
    var stages = [
      (
        name: "tokens and sentences",
        seconds: time { for article in corpus.articles { _ = pipeline.tokenize(article) } }
      ),
      (name: "evidence of names", seconds: time { for layer in layers { _ = pipeline.evidence(of: [layer]) } }),
    ]
    stages += annotation(Array(zip(layers, evidence)))
    stages.append(
      (
        name: "merging and timeline, article by article",
        seconds: time { for article in annotated { _ = pipeline.compare([article]) } }
      ))
    let total = stages.reduce(0) { $0 + $1.seconds }
    for stage in stages {
      table.line(stage.name, "\(rate(words, stage.seconds)) words/s, \(Int((stage.seconds / total * 100).rounded())) %")
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

  private func time(_ body: () -> Void) -> Double { (0..<5).map { _ in seconds(body) }.median }

  /// What each stage of annotation takes, in seconds, for all articles together.
  private func annotation(_ layers: [(TokenizedArticle, NameEvidence)]) -> [(name: String, seconds: Double)] {
    var samples: [AnnotationStage: [Double]] = [:]
    for _ in 0..<5 {
      var spent: [AnnotationStage: Double] = [:]
      for (layer, evidence) in layers {
        var last = now()
        _ = pipeline.annotate(layer, evidence: evidence) { stage in
          let time = now()
          spent[stage, default: 0] += time - last
          last = time
        }
      }
      for (stage, seconds) in spent { samples[stage, default: []].append(seconds) }
    }
    return AnnotationStage.allCases.map { ($0.rawValue, samples[$0]!.median) }
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
