/// What annotating an article does, in the order in which it is done.
package enum AnnotationStage: String, CaseIterable, Sendable {
  case times, names, linking, quotations, events
}

/// All stages over one article, for one language.
struct Annotator: Sendable {
  let language: Language
  /// What the lists say of names.
  let lexicon: NameLexicon
  /// How names are compared, inside an article and across them.
  let names: NameForms
  /// How numbers are read when statements are compared.
  let numbers: NumberLexicon
  private let sentenceSplitter: SentenceSplitter
  let timeTagger: TimeTagger
  let entityTagger: EntityTagger
  private let mentionLinker: MentionLinker
  private let quotationTagger: QuotationTagger
  private let eventTagger: EventTagger

  /// - Throws: `LanguageError` when a list or rule of the language cannot be read.
  init(_ language: Language) throws(LanguageError) {
    self.language = language
    sentenceSplitter = try SentenceSplitter(language)
    timeTagger = try TimeTagger(language)
    lexicon = NameLexicon(language)
    names = NameForms(language, lexicon: lexicon)
    entityTagger = try EntityTagger(language, lexicon: lexicon)
    mentionLinker = MentionLinker(language, lexicon: lexicon, names: names)
    quotationTagger = try QuotationTagger(language)
    eventTagger = try EventTagger(language)
    numbers = try NumberLexicon(language)
  }

  /// Tokens and sentences of an article that is known to be in the annotator's language.
  func tokenize(_ article: Article) -> TokenizedArticle {
    tokenize(article, as: LanguageChoice(code: language.code, origin: .given))
  }

  func tokenize(_ article: Article, as choice: LanguageChoice) -> TokenizedArticle {
    var own = WordTable()
    let tokens = Tokenizer.tokens(
      of: article.text, in: article.blocks.map(\.span), known: language.words, own: &own)
    let sentences = sentenceSplitter.sentences(of: article, tokens: tokens)
    return TokenizedArticle(
      article: article, language: language, choice: choice, tokens: tokens, sentences: sentences, ownWords: own)
  }

  /// - Parameter finished: told after each stage, for measuring them.
  func annotate(
    _ layer: TokenizedArticle, evidence: NameEvidence, finished: (AnnotationStage) -> Void = { _ in }
  ) -> AnnotatedArticle {
    let times = timeTagger.times(in: layer)
    finished(.times)
    let names = entityTagger.names(in: layer, times: times, evidence: evidence)
    finished(.names)
    let (mentions, entities) = mentionLinker.link(names, in: layer)
    finished(.linking)
    let quotations = quotationTagger.quotations(in: layer, mentions: mentions)
    finished(.quotations)
    let events = eventTagger.events(in: layer, mentions: mentions, times: times, quotations: quotations)
    finished(.events)
    return AnnotatedArticle(
      layer: layer, times: times, mentions: mentions, entities: entities, quotations: quotations, events: events)
  }
}

extension AnnotatedArticle {
  /// The same article, its times and events placed by what is known of its publication day. Nothing is tagged again.
  public func resolved(against day: PublicationEstimate) -> AnnotatedArticle {
    let times = TimeResolver.resolve(times, against: day)
    return AnnotatedArticle(
      layer: layer, times: times, mentions: mentions, entities: entities, quotations: quotations,
      events: EventTagger.place(events, by: times, day: day))
  }

  /// The same annotations over an article about which the reader stated something (title, source, day). Traps when it
  /// has another text.
  public func replacingArticle(_ article: Article) -> AnnotatedArticle {
    precondition(article.text == layer.article.text, "annotations belong to one text")
    let layer = TokenizedArticle(
      article: article, language: layer.language, choice: layer.choice, tokens: tokens, sentences: sentences,
      ownWords: layer.ownWords)
    return AnnotatedArticle(
      layer: layer, times: times, mentions: mentions, entities: entities, quotations: quotations, events: events)
  }
}
