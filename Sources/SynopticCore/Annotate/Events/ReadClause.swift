/// A clause with what was found in it.
struct ReadClause {
  /// Index of its sentence.
  let sentence: Int
  let tokens: Range<Int>
  /// Its first token, that of the piece it goes on with included.
  let start: Int
  /// The words that tell it.
  let span: Span
  /// Told of what stands before it: "that broke on Monday".
  let isRelative: Bool
  let predicates: [Predicate]
  /// What introduces somebody's words.
  let speech: [QuotationCursor.Cue]
  /// Indices of the mentions in its words.
  let participants: [Int]
  /// Indices of its times, in order.
  let times: [Int]
  /// The innermost quotation its words belong to.
  let attribution: Int?
}
