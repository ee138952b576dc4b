/// Hands out, sentence by sentence, which words are whose.
struct QuotationCursor {
  struct Cue {
    let tokens: Range<Int>
    let quotation: Int
  }
  /// The quotations as far as they lie in one sentence.
  struct Reading {
    /// In text order.
    let cues: [Cue]
    /// Tokens at which quoted words start or have just ended, in order.
    let edges: [Int]
    /// From a token on, the innermost quotation its words belong to; in text order.
    fileprivate let voices: [(token: Int, quotation: Int?)]

    func attribution(at token: Int) -> Int? {
      let after = voices.partitioningIndex { $0.token > token }
      return after > 0 ? voices[after - 1].quotation : nil
    }
  }

  private let cues: [Cue]
  private let voices: [(token: Int, quotation: Int?)]
  private var nextCue = 0
  private var nextVoice = 0

  init(_ quotations: [Quotation], in layer: TokenizedArticle) {
    cues = quotations.enumerated().compactMap { index, quotation in
      guard quotation.isTold, let tokens = quotation.cue.map(layer.tokens), !tokens.isEmpty else { return nil }
      // A colon behind the speaker's name introduces words, but is no telling.
      return layer.tokens[tokens.lowerBound].kind == .word ? Cue(tokens: tokens, quotation: index) : nil
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    voices = QuotationCursor.voices(quotations, in: layer)
  }

  /// Where the innermost quotation changes.
  private static func voices(_ quotations: [Quotation], in layer: TokenizedArticle) -> [(token: Int, quotation: Int?)] {
    var parts: [(tokens: Range<Int>, quotation: Int)] = []
    for (index, quotation) in quotations.enumerated() where quotation.isTold {
      for span in quotation.content { parts.append((layer.tokens(of: span), index)) }
    }
    parts.sort { ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound) }
    var voices: [(token: Int, quotation: Int?)] = []
    var open: [(tokens: Range<Int>, quotation: Int)] = []
    func close(before token: Int) {
      while let last = open.last, last.tokens.upperBound <= token {
        open.removeLast()
        voices.append((last.tokens.upperBound, open.last?.quotation))
      }
    }
    for part in parts {
      close(before: part.tokens.lowerBound)
      voices.append((part.tokens.lowerBound, part.quotation))
      open.append(part)
    }
    close(before: Int.max)
    return voices
  }

  /// The quotations of the next sentence; sentences come in text order.
  mutating func read(_ sentence: Range<Int>) -> Reading {
    let firstCue = nextCue
    while nextCue < cues.count, cues[nextCue].tokens.lowerBound < sentence.upperBound { nextCue += 1 }
    // The voice that is speaking when the sentence starts is the last one before it.
    let firstVoice = max(0, nextVoice - 1)
    while nextVoice < voices.count, voices[nextVoice].token < sentence.upperBound { nextVoice += 1 }
    let own = Array(voices[firstVoice..<nextVoice])
    return Reading(
      cues: Array(cues[firstCue..<nextCue]), edges: own.map(\.token).filter { $0 > sentence.lowerBound }, voices: own)
  }
}

extension Quotation {
  /// Somebody tells something; what somebody "plans to" do is a happening of its own rather than a telling.
  fileprivate var isTold: Bool { rule != QuotationRule.infinitive }
}

extension TokenizedArticle {
  /// The tokens a span covers.
  func tokens(of span: Span) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.upper > span.lower }
    let end = tokens.partitioningIndex { $0.span.lower >= span.upper }
    return first..<max(first, end)
  }
}
