/// A token as `train names` counts it.
package struct WordUse: Hashable, Sendable {
  /// A form in lower case and whether it is written with a capital.
  package struct Key: Hashable, Sendable, Comparable {
    private let hash: UInt64

    init(form: UInt64, isCapitalised: Bool) {
      let mixed = (form ^ (isCapitalised ? 0x5bd1_e995 : 0)) &* 0x9e37_79b9_7f4a_7c15
      hash = mixed ^ mixed >> 29
    }

    var slot: Int { Int(truncatingIfNeeded: hash >> 40) }
    var fingerprint: UInt64 { hash & (1 << 40 - 1) }
    package static func < (a: Key, b: Key) -> Bool { a.hash < b.hash }
  }
  /// As written, and the same form in lower case.
  package let key: Key
  package let lower: Key
  package let isCapitalised: Bool
  /// A capital here is not due to the place.
  package let tells: Bool
}

extension Pipeline {
  /// The tokens of an article's sentences as far as their capitals tell anything.
  package func wordUses(of article: Article) -> [[WordUse]] {
    let layer = tokenize(article)
    var facts = NameTokenFacts(layer, words: nil)
    return layer.sentences.filter { SentenceCase(layer, $0) == .normal }.map { sentence in
      sentence.tokens.map { index in
        let token = layer.tokens[index]
        let isOpening = SentenceCase.opensSentence(layer.tokens, at: index, in: sentence)
        let form = token.kind == .number ? 0 : facts.form(index)
        return WordUse(
          key: WordUse.Key(form: form, isCapitalised: token.isCapitalised && !isOpening),
          lower: WordUse.Key(form: form, isCapitalised: false), isCapitalised: token.isCapitalised,
          tells: token.kind == .word && !isOpening)
      }
    }
  }
}
