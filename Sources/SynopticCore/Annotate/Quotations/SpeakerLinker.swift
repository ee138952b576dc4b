/// Tells who a speaker phrase refers to.
struct SpeakerLinker {
  let layer: TokenizedArticle
  let mentions: [Mention]
  let grammar: Grammar

  func speaker(_ phrase: Range<Int>) -> Quotation.Speaker {
    let span = layer.span(phrase)
    if let entity = mention(in: phrase).map({ mentions[$0].entity }) {
      return Quotation.Speaker(span: span, kind: .entity, entity: entity)
    }
    return Quotation.Speaker(span: span, kind: isUnnamed(phrase) ? .unnamed : .unlinked, entity: nil)
  }

  /// The mention that is the phrase's head: it covers the phrase, or ends where the phrase's first part does.
  private func mention(in phrase: Range<Int>) -> Int? {
    let span = layer.span(phrase)
    let head = layer.span(head(of: phrase))
    var index = mentions.partitioningIndex { $0.span.lower >= span.lower }
    if index > 0, mentions[index - 1].span.upper >= head.upper { return index - 1 }
    while index < mentions.count, mentions[index].span.lower < head.upper {
      if mentions[index].span.upper >= head.upper { return index }
      index += 1
    }
    return nil
  }

  /// The phrase up to its first comma or preposition: "Gov. Phil Bryant" of "Gov. Phil Bryant of Mississippi".
  private func head(of phrase: Range<Int>) -> Range<Int> {
    let rest = phrase.dropFirst().first { index in
      layer.tokens[index].kind == .comma || layer.tokens[index].kind == .open
        || grammar[layer.tokens[index].word].contains(.preposition)
    }
    return phrase.lowerBound..<(rest ?? phrase.upperBound)
  }

  /// Somebody the text gives no name: no pronoun and no capitalised head.
  private func isUnnamed(_ phrase: Range<Int>) -> Bool {
    let last = layer.tokens[head(of: phrase).upperBound - 1]
    return !last.isCapitalised && grammar[last.word].isDisjoint(with: [.pronoun, .relative, .contraction])
  }
}
