/// Tells who a speaker phrase refers to.
struct SpeakerLinker {
  let layer: TokenizedArticle
  let mentions: [Mention]
  let grammar: Grammar

  func speaker(_ phrase: Range<Int>) -> Quotation.Speaker {
    let span = layer.span(phrase)
    if let entity = (titled(phrase) ?? mention(in: phrase) ?? name(endingOf: phrase)).map({ mentions[$0].entity }) {
      return Quotation.Speaker(span: span, kind: .entity, entity: entity)
    }
    return Quotation.Speaker(span: span, kind: isUnnamed(phrase) ? .unnamed : .unlinked, entity: nil)
  }

  /// "Reuters", of "told Reuters": somebody by name is told something, but passes nothing on.
  func relay(_ phrase: Range<Int>) -> Span? {
    mention(in: phrase).map { mentions[$0].type == .person } ?? false ? nil : layer.span(phrase)
  }

  /// "the president of the republic, Ann Smith": the name behind the last comma; and what "which" stands for.
  private func name(endingOf phrase: Range<Int>) -> Int? {
    let last = phrase.upperBound - 1
    if phrase.count == 1, grammar[layer.tokens[last].word].contains(.relative) {
      let end = last > 0 && layer.tokens[last - 1].kind == .comma ? last - 1 : last
      return end > 0 ? mention(endingAt: layer.tokens[end - 1].span.upper) : nil
    }
    guard let comma = phrase.last(where: { layer.tokens[$0].kind == .comma }), comma < last else { return nil }
    let span = layer.span(comma + 1..<phrase.upperBound)
    return mention(endingAt: span.upper).flatMap {
      mentions[$0].span == span && mentions[$0].type == .person ? $0 : nil
    }
  }

  /// "Secretary of State Ann Smith": the person whose name ends a phrase that begins with an office, which is written with a
  /// capital and has no article; "a lawyer for Ann Smith" is somebody else.
  private func titled(_ phrase: Range<Int>) -> Int? {
    guard let found = mention(endingAt: layer.span(phrase).upper), mentions[found].type == .person else { return nil }
    let name = layer.tokens(of: mentions[found].span).lowerBound
    guard name > phrase.lowerBound, layer.tokens[phrase.lowerBound].isCapitalised else { return nil }
    let office = phrase.lowerBound..<name
    let isClosed = office.allSatisfy { index in
      let token = layer.tokens[index]
      return token.kind == .dash || token.kind == .word && !grammar[token.word].contains(.relative)
    }
    return isClosed && grammar[layer.tokens[phrase.lowerBound].word].isDisjoint(with: [.determiner, .possessive])
      && grammar[layer.tokens[name - 1].word].isDisjoint(with: [.preposition, .determiner, .possessive, .coordinator])
      ? found : nil
  }

  private func mention(endingAt end: TextOffset) -> Int? {
    let next = mentions.partitioningIndex { $0.span.lower >= end }
    return next > 0 && mentions[next - 1].span.upper == end ? next - 1 : nil
  }

  /// The mention that is the phrase's head: it covers the phrase, or ends where the phrase's first part does.
  private func mention(in phrase: Range<Int>) -> Int? {
    let span = layer.span(phrase)
    let head = layer.span(head(of: phrase))
    var index = mentions.partitioningIndex { $0.span.lower >= span.lower }
    if index > 0, mentions[index - 1].span.upper >= head.upper { return index - 1 }
    while index < mentions.count, mentions[index].span.lower < head.upper {
      if mentions[index].span.upper >= head.upper { return isAttribute(index, of: phrase) ? nil : index }
      index += 1
    }
    return nil
  }

  /// "el presidente ruso": a people's name in small letters behind a noun says where somebody is from.
  private func isAttribute(_ index: Int, of phrase: Range<Int>) -> Bool {
    let tokens = layer.tokens(of: mentions[index].span)
    guard mentions[index].type == .group, tokens.lowerBound > phrase.lowerBound,
      !layer.tokens[tokens.lowerBound].isCapitalised
    else { return false }
    let before = layer.tokens[tokens.lowerBound - 1]
    return before.kind == .word && grammar[before.word].isEmpty
  }

  /// The phrase up to its first comma, preposition or relative pronoun: "Gov. Phil Bryant" of "Gov. Phil Bryant of
  /// Mississippi", "the man" of "the man who shot Hill".
  private func head(of phrase: Range<Int>) -> Range<Int> {
    let rest = phrase.dropFirst().first { index in
      layer.tokens[index].kind == .comma || layer.tokens[index].kind == .open
        || !grammar[layer.tokens[index].word].isDisjoint(with: [.preposition, .relative])
    }
    return phrase.lowerBound..<(rest ?? phrase.upperBound)
  }

  /// Somebody the text gives no name: no pronoun and no capitalised head, but for "Residents" at the head of a sentence.
  private func isUnnamed(_ phrase: Range<Int>) -> Bool {
    let index = head(of: phrase).upperBound - 1
    let last = layer.tokens[index]
    return (!last.isCapitalised || opensSentence(index))
      && grammar[last.word].isDisjoint(with: [.pronoun, .relative, .contraction, .subject])
  }

  private func opensSentence(_ index: Int) -> Bool {
    let next = layer.sentences.partitioningIndex { $0.tokens.lowerBound > index }
    return next > 0 && layer.sentences[next - 1].tokens.lowerBound == index
  }
}
