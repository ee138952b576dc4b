/// What a stretch of text says somebody said, in tokens: a quotation before its speaker is linked.
struct Attribution: Sendable {
  /// The words, by token; at least one range.
  var content: [Range<Int>]
  var manner: Quotation.Manner
  var cue: Range<Int>?
  var cueClass: Quotation.CueClass?
  var speaker: Range<Int>?
  var relay: Range<Int>?
  var rule: String
}

/// Names of the constructions that make quotations, shown to the reader who asks.
enum QuotationRule {
  static let reportedClause = "reported clause"
  static let clauseBefore = "clause before cue"
  static let quotedBefore = "quoted before cue"
  static let quotedAfter = "quoted after cue"
  static let infinitive = "infinitive"
  static let source = "source"
  static let colon = "after colon"
  static let dash = "before dash"
}

/// A sentence for the purpose of quoting: full stops inside quotation marks do not end it.
struct QuotingUnit: Sendable {
  let tokens: Range<Int>
  let block: Int
  /// Indices into the passages of the article.
  let passages: Range<Int>
}

extension QuotingUnit {
  /// The units of an article in text order.
  static func units(of layer: TokenizedArticle, passages: [QuotedPassage]) -> [QuotingUnit] {
    var units: [QuotingUnit] = []
    units.reserveCapacity(layer.sentences.count)
    var passage = 0
    var start: Int?
    for sentence in layer.sentences {
      let first = start ?? sentence.tokens.lowerBound
      while passage < passages.count, passages[passage].outer.upperBound <= sentence.tokens.upperBound { passage += 1 }
      let isInside = passage < passages.count && passages[passage].outer.lowerBound < sentence.tokens.upperBound
      if isInside {
        start = first
        continue
      }
      let low = units.last?.passages.upperBound ?? 0
      units.append(
        QuotingUnit(tokens: first..<sentence.tokens.upperBound, block: sentence.block, passages: low..<passage))
      start = nil
    }
    return units
  }
}
