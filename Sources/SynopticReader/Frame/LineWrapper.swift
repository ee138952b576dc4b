import SynopticCore

/// Breaks text into lines, first fit.
///
/// A line may end at white space, behind a hyphen, dash or slash (not before a digit), and beside a wide character,
/// but never before closing or behind opening punctuation: the rules of UAX #14 that matter for news. A word longer
/// than a line is cut between grapheme clusters; a cluster is never cut.
public enum LineWrapper {
  /// The lines of a piece of a text, as spans into it without the white space at the breaks; none when it is blank. A
  /// line end in the text counts as a space.
  ///
  /// - Parameters:
  ///   - span: the piece, as a rule one block of an article.
  ///   - width: the cells of a line, at least 1; a wide character in one cell counts as one.
  public static func lines(of text: String, in span: Span, width: Int) -> [Span] {
    var lines = LineBuilder(columns: max(1, width), start: span.lower.index)
    let utf8 = text.utf8Span
    var clusters = ClusterScanner(utf8, from: span.lower.index, to: span.upper.index)
    while let cluster = clusters.next(in: utf8) { lines.add(cluster) }
    return lines.finished
  }
}

/// The state of first-fit wrapping: the line so far, and the last place where it may end.
private struct LineBuilder {
  private let columns: Int
  private var lines: [Span] = []
  /// The line so far, from its first visible cluster to its last.
  private var lower: Int
  private var upper: Int
  private var width = 0
  /// Columns of white space behind the last visible cluster.
  private var pending = 0
  /// Where the line may end, where the next one would begin, and the columns before that.
  private var candidate: (upper: Int, next: Int, used: Int)?
  private var previous = BreakClass.space

  init(columns: Int, start: Int) {
    self.columns = columns
    lower = start
    upper = start
  }

  mutating func add(_ cluster: ScannedCluster) {
    let kind = BreakClass(cluster)
    if kind == .space {
      if width > 0 { pending += cluster.width }
    } else {
      addVisible(cluster, kind)
    }
    // A dash that opens a word stays with it.
    previous = kind == .joint && previous == .space ? .word : kind
  }

  private mutating func addVisible(_ cluster: ScannedCluster, _ kind: BreakClass) {
    let columnsTaken = min(cluster.width, columns)
    if width == 0 {
      begin(at: cluster.lower)
    } else if BreakClass.allowsBreak(previous, kind) {
      candidate = (upper, cluster.lower, width + pending)
    }
    while width > 0 && width + pending + columnsTaken > columns { breakLine(before: cluster) }
    upper = cluster.upper
    width += pending + columnsTaken
    pending = 0
  }

  private mutating func begin(at offset: Int) {
    lower = offset
    upper = offset
    pending = 0
    candidate = nil
  }

  /// Ends the line at the last place where it may, and begins the next with what stands behind that.
  private mutating func breakLine(before cluster: ScannedCluster) {
    guard let candidate, candidate.upper > lower else {
      lines.append(Span(lower, upper))
      width = 0
      begin(at: cluster.lower)
      return
    }
    lines.append(Span(lower, candidate.upper))
    width = max(0, width + pending - candidate.used)
    let carried = upper
    begin(at: candidate.next)
    upper = max(carried, candidate.next)
  }

  var finished: [Span] { width > 0 ? lines + [Span(lower, upper)] : lines }
}

/// What a cluster means for the end of a line (UAX #14 classes, reduced).
private enum BreakClass {
  case space, word, digit
  /// A line may end behind it: hyphen, dash, slash.
  case joint
  /// Chinese, Japanese, Korean and emoji: a line may end on either side.
  case ideograph
  case opening, closing
  /// Stays with the number before it, with white space between them too: "5 %".
  case postfix
  /// The wide forms of marks that open and close: a line may also end outside of them.
  case wideOpening, wideClosing

  init(_ cluster: ScannedCluster) {
    switch cluster.scalar {
    case "a"..."z", "A"..."Z": self = .word
    case " ", "\n", "\t", "\r": self = .space
    case "0"..."9": self = .digit
    case "-", "/", "\u{2010}", "\u{2012}"..."\u{2014}": self = .joint
    case "(", "[", "{", "\u{2018}", "\u{201c}", "«", "‹": self = .opening
    case ")", "]", "}", "\u{2019}", "\u{201d}", "»", "›", "!", ",", ".", ":", ";", "?", "…": self = .closing
    case "%": self = .postfix
    case let scalar where cluster.width < 2: self = scalar.value < 0x2000 ? .word : BreakClass(narrow: scalar)
    case let scalar: self = BreakClass(wide: scalar)
    }
  }

  private init(narrow scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{ff61}", "\u{ff63}", "\u{ff64}": self = .wideClosing
    case "\u{ff62}": self = .wideOpening
    case "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200a}", "\u{205f}": self = .space
    default: self = .word
    }
  }

  private init(wide scalar: Unicode.Scalar) {
    switch scalar {
    case "「", "『", "（", "［", "｛", "〈", "《", "【", "〔", "〖", "〘": self = .wideOpening
    case "」", "』", "）", "］", "｝", "〉", "》", "】", "〕", "〗", "〙", "、", "。", "，", "．", "：", "；", "！", "？",
      "・", "ー", "々", "〻", "ゝ", "ゞ", "ヽ", "ヾ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ",
      "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ":
      self = .wideClosing
    default: self = .ideograph
    }
  }

  /// Whether a line may end between two clusters that follow each other.
  static func allowsBreak(_ before: BreakClass, _ after: BreakClass) -> Bool {
    if after == .postfix { return false }
    if before == .space { return true }
    if after == .closing || after == .wideClosing || before == .opening || before == .wideOpening { return false }
    if before == .joint { return after != .digit && after != .joint }
    return before.isWide || after.isWide
  }

  private var isWide: Bool { self == .ideograph || self == .wideClosing || self == .wideOpening }
}
