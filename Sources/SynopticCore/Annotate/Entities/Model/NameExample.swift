/// An article as the trainer of the model sees it.
package struct NameExample: Sendable {
  /// A run of tokens in which names can stand, with the rows of weights of each token's features.
  package struct Run: Sendable {
    package let tokens: Range<Int>
    package let rows: [[UInt32]]
    /// Per token the tag the rules propose and how sure they are of it.
    package let proposals: [NameProposals.Trust]
  }
  package let runs: [Run]
  /// What the rules propose.
  package let proposed: [NameAgreement.Name]
  package let tokens: [Token]
}

extension Pipeline {
  /// The runs of an article read by itself.
  package func nameExample(of article: Article) -> NameExample {
    let layer = tokenize(article)
    return annotator(for: layer).nameExample(of: layer)
  }
}

extension Annotator {
  fileprivate func nameExample(of layer: TokenizedArticle) -> NameExample {
    let counts = NameEvidence([(layer, lexicon)]).counts(for: layer)
    let proposals = entityTagger.proposals(in: layer, times: timeTagger.times(in: layer), counts: counts)
    var features = NameFeatures(
      layer, lexicon: lexicon, words: entityTagger.words, proposals: proposals, counts: counts)
    let finder = NameRunFinder(layer, lexicon: lexicon, proposals: proposals)
    var runs: [NameExample.Run] = []
    for sentence in layer.sentences {
      features.enter(sentence)
      for run in finder.runs(in: sentence) {
        runs.append(
          NameExample.Run(
            tokens: run,
            rows: run.map { index in
              var rows: [UInt32] = []
              features.collect(index, in: run, into: &rows)
              return rows
            }, proposals: run.map(proposals.trust)))
      }
    }
    return NameExample(
      runs: runs, proposed: proposals.candidates.map { ($0.tokens, $0.type) }, tokens: layer.tokens)
  }
}

extension NameExample {
  /// The names a model finds in it.
  package func names(by model: NameModel) -> [NameAgreement.Name] {
    let names = runs.flatMap { run in
      let scores = zip(run.rows, run.proposals).map { model.score($0, trust: $1) }
      return NameTag.spans(model.tags(scores), from: run.tokens.lowerBound)
    }
    return NameAgreement.settled(names, proposed: proposed, tokens: tokens)
  }
}

extension NameModel {
  /// A model just trained.
  /// - Throws: `LanguageError` when the bytes are no model.
  package init(file bytes: [UInt8]) throws(LanguageError) { try self.init(ResourceBytes(bytes), language: "") }
}
