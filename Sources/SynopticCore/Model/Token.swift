/// One token: a word, number, mark or symbol.
///
/// Hyphenated words, "10am" and "$5" are several tokens without white space between them; "U.S.", "a.m." and "don't"
/// are one; a possessive "'s" is a token of its own.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    case word, number
    /// "." "!" "?" "…" and their full-width forms.
    case terminator
    /// Quotation marks of any style, the ASCII apostrophe only where it does not belong to a word.
    case quote
    case open, close, comma, colon, dash, slash
    /// Currency signs, percent, at sign, anything else that is visible.
    case symbol
    /// A web or mail address.
    case address
  }
  /// How a word is written; `none` for anything but words.
  public enum Shape: UInt8, Hashable, Sendable {
    case none
    /// "police", and scripts without case
    case lower
    /// "Police", also a single capital letter
    case initial
    /// "NATO"
    case upper
    /// "McDonald", "DeLorean"
    case mixed
    /// "iPhone"
    case lowerMixed
  }

  public let span: Span
  /// The lower-cased form, apostrophes straightened; numbers and marks have one too.
  public let word: WordID
  public let kind: Kind
  public let shape: Shape
  /// White space stands before it (true for the first token).
  public let spaced: Bool
  /// It is the first on its line.
  public let startsLine: Bool

  public init(span: Span, word: WordID, kind: Kind, shape: Shape, spaced: Bool, startsLine: Bool) {
    self.span = span
    self.word = word
    self.kind = kind
    self.shape = shape
    self.spaced = spaced
    self.startsLine = startsLine
  }

  /// Starts with a capital letter.
  public var isCapitalised: Bool { shape == .initial || shape == .upper || shape == .mixed }
}

/// A lower-cased word form, interned: equal ids mean equal forms within one language and article.
///
/// Ids below `Language.words.count` belong to the language's own lists, larger ones to the article.
public struct WordID: Hashable, Comparable, Sendable {
  public let number: Int32
  public init(_ number: Int) { self.number = Int32(number) }
  public static func < (a: WordID, b: WordID) -> Bool { a.number < b.number }
}

/// A sentence: its span (without surrounding white space), its tokens and the block it stands in.
public struct Sentence: Hashable, Sendable {
  public let span: Span
  /// Indices into the article's tokens.
  public let tokens: Range<Int>
  /// Index into the article's blocks.
  public let block: Int

  public init(span: Span, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}
