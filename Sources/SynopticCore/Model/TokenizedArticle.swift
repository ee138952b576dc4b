/// The first layer over an article: tokens, sentences and the words they are made of.
public struct TokenizedArticle: Sendable {
  public let article: Article
  public let language: Language
  /// Why it is read in that language.
  public let choice: LanguageChoice
  public let tokens: [Token]
  /// In text order, not overlapping, every token in exactly one.
  public let sentences: [Sentence]
  /// Forms of this article that are in none of the language's lists.
  let ownWords: WordTable

  init(
    article: Article, language: Language, choice: LanguageChoice, tokens: [Token], sentences: [Sentence],
    ownWords: WordTable
  ) {
    self.article = article
    self.language = language
    self.choice = choice
    self.tokens = tokens
    self.sentences = sentences
    self.ownWords = ownWords
  }

  /// The lower-cased form behind an id of one of this article's tokens.
  public func form(_ word: WordID) -> String {
    let known = language.words.count
    return Int(word.number) < known
      ? language.words.form(Int(word.number)) : ownWords.form(Int(word.number) - known)
  }

  /// The words of a token, as written.
  public func text(_ token: Int) -> Substring { article[tokens[token].span] }

  /// The span from the first to the last token of a range that is not empty.
  public func span(_ range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].span.lower, tokens[range.upperBound - 1].span.upper)
  }
}
