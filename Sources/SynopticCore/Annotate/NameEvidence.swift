/// How words are capitalised over the articles of a story, so that a name seen clearly in one place is known in
/// another (a headline, the start of a sentence, a second article).
public struct NameEvidence: Sendable {
  /// Evidence from all articles of a story; the order of the articles does not matter.
  init(_ layers: [TokenizedArticle]) {}
}
