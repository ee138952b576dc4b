/// Brackets and quotation marks of a block: which close with a sentence, and which keep one together.
struct Enclosures {
  /// Tokens between a bracket or quotation mark that opened in the middle of a sentence and its end; in order,
  /// not overlapping.
  private let inside: [Range<Int>]

  /// Tokens that are kept together; an unclosed bracket or a long speech is not.
  private static let longest = 80

  init(_ tokens: [Token], _ bytes: [UInt8], _ range: Range<Int>) {
    var found: [Range<Int>] = []
    var brackets: [Int] = []
    var quote: Int?
    for index in range {
      switch tokens[index].kind {
      case .open: brackets.append(index)
      case .close:
        if let start = brackets.popLast(), Enclosures.isInMiddle(start, tokens, range) { found.append(start..<index) }
      case .quote where Enclosures.opens(index, tokens, bytes, range.upperBound): quote = index
      case .quote:
        // The last stop before the closing mark may end the sentence.
        if let start = quote, start > range.lowerBound, tokens[start - 1].kind == .comma, start < index - 1 {
          found.append(start..<index - 1)
        }
        quote = nil
      default: break
      }
    }
    inside = Enclosures.outermost(found.filter { $0.count <= Enclosures.longest })
  }

  /// Something of the same sentence stands before the bracket.
  private static func isInMiddle(_ start: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return false }
    return tokens[start - 1].kind != .terminator && tokens[start - 1].kind != .quote
  }

  private static func outermost(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    var outer: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
    where range.lowerBound >= outer.last?.upperBound ?? 0 {
      outer.append(range)
    }
    return outer
  }

  /// No sentence ends at this token, because a bracket or quotation around it is still open.
  func isInside(_ index: Int) -> Bool {
    let next = inside.partitioningIndex { $0.upperBound > index }
    return next < inside.count && inside[next].contains(index)
  }

  // MARK: - Direction

  /// A quotation mark or bracket that closes what stands before it.
  static func closes(_ index: Int, _ tokens: [Token], _ bytes: [UInt8], _ end: Int) -> Bool {
    switch tokens[index].kind {
    case .close: true
    case .quote: !opens(index, tokens, bytes, end)
    default: false
    }
  }

  /// Whether a quotation mark opens: by its sign, or by the white space around a sign that has no direction.
  private static func opens(_ index: Int, _ tokens: [Token], _ bytes: [UInt8], _ end: Int) -> Bool {
    switch UTF8Decoding.scalar(in: bytes, at: tokens[index].span.lower.index).scalar {
    case 0x201c, 0x2018, 0x201a, 0x201e, 0xab, 0x2039, 0x300c, 0x300e, 0x60: return true
    case 0x201d, 0x2019, 0xbb, 0x203a, 0x300d, 0x300f: return false
    default: return tokens[index].spaced && index + 1 < end
    }
  }
}
