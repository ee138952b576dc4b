/// Who speaks in the next paragraph, where a sentence ends with a colon: "He said:".
struct Introduction {
  let cue: Range<Int>
  let cueClass: Quotation.CueClass
  let speaker: Range<Int>?
  let block: Int

  /// The words it introduces, as quoted.
  func attribution(of passage: QuotedPassage) -> Attribution {
    Attribution(
      content: [passage.inner], manner: .direct, cue: cue, cueClass: cueClass, speaker: speaker, relay: nil,
      rule: QuotationRule.paragraphAfterColon)
  }
}
