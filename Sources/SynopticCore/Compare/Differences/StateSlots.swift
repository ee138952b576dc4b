/// What linked statements say to stand one way and the other way: "open" and "closed".
///
/// The two have to be said of one thing, named before both words, in clauses that tell the same for the most part.
struct StateSlots {
  private typealias Told = (token: Int, state: StateLexicon.State, clause: Clause)
  private let pair: LinkedPair

  /// Words for states that are looked at, and words before one in which it is negated or denied.
  private static let limit = 6
  private static let reach = 8
  /// How much of the lighter clause has to stand in the other one, and in how many words.
  private static let leastShare: Float = 0.5
  private static let leastWords = 2

  init(_ pair: LinkedPair) { self.pair = pair }

  var differences: [Discrepancy] {
    guard pair.isSure else { return [] }
    let (left, right) = (states(of: pair.a), states(of: pair.b))
    return left.flatMap { own in
      right.compactMap { other in
        guard exclude(own, other, among: (left, right)) else { return nil }
        let isLater = pair.facts.areOfDifferentDays(
          pair.a.terms.statement.article, pair.b.terms.statement.article)
        return pair.difference(
          .polarity, isLater ? .update : .conflict, own.clause.span, other.clause.span, rule: .opposites)
      }
    }
  }

  private func exclude(_ own: Told, _ other: Told, among all: ([Told], [Told])) -> Bool {
    own.state.matter == other.state.matter && own.state.holds != other.state.holds
      && !all.0.contains { $0.state == other.state } && !all.1.contains { $0.state == own.state }
      && pair.facts.areNear(subject(of: own), subject(of: other))
      && own.clause.isActual == other.clause.isActual && !own.clause.isDatedApart(from: other.clause)
      && pair.facts.tellAlike(
        own.clause, other.clause, share: StateSlots.leastShare, words: StateSlots.leastWords)
  }

  /// Those that are said to hold: what is negated or denied says no more than that its contrary may.
  private func states(of facts: StatementFacts) -> [Told] {
    let statement = facts.terms.statement
    let lexicon = pair.facts.states[statement.article]
    let (tokens, range) = (facts.article.tokens, facts.article.sentences[statement.sentence].tokens)
    return range.lazy.compactMap { index -> Told? in
      guard let state = lexicon[tokens[index].word], tokens[index].shape == .lower,
        !isNegated(index, in: range, of: facts.article, lexicon)
      else { return nil }
      return (index, state, Clause(around: tokens[index].span, of: facts))
    }.prefix(StateSlots.limit).map(\.self)
  }

  private func isNegated(
    _ token: Int, in sentence: Range<Int>, of article: AnnotatedArticle, _ lexicon: StateLexicon
  ) -> Bool {
    let grammar = article.layer.language.grammar
    return (max(sentence.lowerBound, token - StateSlots.reach)..<token).contains {
      grammar[article.tokens[$0].word].contains(.negation) || lexicon.isDenial(article.tokens[$0].word)
    }
  }

  /// The terms of its clause before the word that tell something.
  private func subject(of told: Told) -> [Int32] {
    let facts = told.clause.facts
    return zip(facts.terms.sequence, facts.terms.tokens).filter { term, token in
      token < told.token && told.clause.span.contains(facts.article.tokens[token].span)
        && pair.rarity(term) > StateSlots.leastRarity
    }.map(\.0)
  }
  private static let leastRarity: Float = 2
}

extension Clause {
  /// Nothing in it is a plan or a possibility.
  fileprivate var isActual: Bool {
    facts.happenings.allSatisfy {
      !span.contains($0.event.trigger) || $0.event.modality != .planned && $0.event.modality != .possible
    }
  }

  /// Both tell their times, of which none can be that of the other.
  fileprivate func isDatedApart(from other: Clause) -> Bool {
    let (own, theirs) = (times, other.times)
    return !own.isEmpty && !theirs.isEmpty
      && !own.contains { time in theirs.contains { time.period.overlaps($0.period) } }
  }

  private var times: [StatementFacts.Time] { facts.times.filter { span.contains($0.span) } }
}
