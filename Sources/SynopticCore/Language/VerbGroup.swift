/// What stands before a verb and belongs to it: "has not yet", "will also", "to".
struct VerbGroup {
  /// From its first word to the verb, which is not in; empty where the verb stands by itself.
  let tokens: Range<Int>
  /// The classes of all its words.
  let classes: Grammar.WordClass

  var start: Int { tokens.lowerBound }

  /// Words looked at before a verb.
  private static let reach = 6

  /// - Parameter start: where the verb's sentence starts.
  init(before verb: Int, from start: Int, in tokens: [Token], _ grammar: Grammar) {
    var classes: Grammar.WordClass = []
    var first = verb
    while first > max(start, verb - VerbGroup.reach), tokens[first - 1].kind == .word {
      let wordClass = grammar[tokens[first - 1]]
      guard !wordClass.isDisjoint(with: [.adverb, .negation, .auxiliary, .infinitive]),
        wordClass.isDisjoint(with: [.subject, .possessive, .determiner])
      else { break }
      classes.formUnion(wordClass)
      first -= 1
    }
    self.tokens = first..<verb
    self.classes = classes
  }
}

extension Grammar {
  /// Words around a capitalised one that tell whether the sentence is a headline.
  private static let reach = 12

  /// A capitalised word inside a sentence is part of a name, unless all around it is capitalised as in a headline.
  func isName(_ index: Int, of tokens: [Token], in sentence: Range<Int>) -> Bool {
    guard tokens[index].isCapitalised, index > sentence.lowerBound else { return false }
    return (max(sentence.lowerBound, index - Grammar.reach)..<min(sentence.upperBound, index + Grammar.reach)).contains
    {
      tokens[$0].shape == .lower && self[tokens[$0]].isEmpty
    }
  }

  /// "a *still unspecified* date", "the *2017* pardon": a determiner stands before it and a noun behind.
  func isAttribute(_ range: Range<Int>, of tokens: [Token], in sentence: Range<Int>) -> Bool {
    guard range.upperBound < sentence.upperBound, tokens[range.upperBound].kind == .word,
      self[tokens[range.upperBound].word].isEmpty
    else { return false }
    var first = range.lowerBound - 1
    while first > sentence.lowerBound, self[tokens[first].word] == .adverb { first -= 1 }
    return first >= sentence.lowerBound && self[tokens[first].word].opensNounPhrase
  }
}

extension Grammar.WordClass {
  /// A determiner or possessive that is no pronoun: a noun follows.
  var opensNounPhrase: Bool {
    !isDisjoint(with: [.determiner, .possessive]) && isDisjoint(with: [.subject, .relative])
  }
}
