/// How corrections are written: one a line, a word for the kind and its parts with tabs between them.
///
/// ```
/// # Corrections made while reading. One a line; lines can be merged, moved and deleted.
/// day	1f0c9a5be2d07c44 0-0 Press TV	2025-10-16
/// title	1f0c9a5be2d07c44 0-0 Press TV	Putin warns Trump about Tomahawk missiles
/// no-link	1f0c9a5be2d07c44 120-260 Putin warned …	9b1c33aa01f2e4d7 0-44 After a long telephone …
/// ```
/// An anchor is the article's hash, the place in UTF-8 offsets, and the words' beginning.
extension Correction {
  /// Nil for a line that is none: a comment, an empty line, one of a later version.
  public init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let anchors = fields.map(Anchor.init(field:))
    func anchor(_ index: Int) -> Anchor? { anchors.indices.contains(index) ? anchors[index] : nil }
    switch (fields[0], fields.count) {
    case ("day", 3):
      guard let article = anchor(1), let day = CalendarDay(iso: fields[2]) else { return nil }
      self = .day(article, day)
    case ("title", 3), ("source", 3):
      guard let article = anchor(1), let words = Correction.words(fields[2]) else { return nil }
      self = fields[0] == "title" ? .title(article, words) : .source(article, words)
    case ("split", 2):
      guard let name = anchor(1) else { return nil }
      self = .split(name)
    case ("note", 3):
      guard let statement = anchor(1), let words = Correction.words(fields[2]) else { return nil }
      self = .note(statement, words)
    case ("resolved", 4):
      guard let kind = Discrepancy.Kind(rawValue: fields[1]), let a = anchor(2), let b = anchor(3) else { return nil }
      self = .resolved(kind, a, b)
    case (let verb, 3):
      guard let make = Correction.pairs[verb], let a = anchor(1), let b = anchor(2) else { return nil }
      self = make(a, b)
    default: return nil
    }
  }

  private static let pairs: [String: @Sendable (Anchor, Anchor) -> Correction] = [
    "link": { .link($0, $1) }, "no-link": { .noLink($0, $1) }, "join": { .join($0, $1) },
  ]

  /// The line, without its end.
  public var line: String {
    let fields: [String] =
      switch self {
      case .day(let article, let day): ["day", article.field, day.description]
      case .title(let article, let text): ["title", article.field, text.visibleLine]
      case .source(let article, let name): ["source", article.field, name.visibleLine]
      case .link(let a, let b): ["link", a.field, b.field]
      case .noLink(let a, let b): ["no-link", a.field, b.field]
      case .join(let a, let b): ["join", a.field, b.field]
      case .split(let name): ["split", name.field]
      case .resolved(let kind, let a, let b): ["resolved", kind.rawValue, a.field, b.field]
      case .note(let statement, let text): ["note", statement.field, text.visibleLine]
      }
    return fields.joined(separator: "\t")
  }

  /// Words as a line keeps them, from a file or from a reader; nil for nothing that can be seen.
  public static func words(_ text: some StringProtocol) -> String? {
    let line = text.visibleLine
    return line.isEmpty ? nil : line
  }

  /// What a file of corrections begins with.
  public static let heading = "# Corrections made while reading. One a line; lines can be merged, moved and deleted."
}

extension Correction.Anchor {
  fileprivate init?(field: String) {
    let parts = field.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 16, parts[0].allSatisfy(\.isHexDigit) else { return nil }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let lower = ends[0], let upper = ends[1], 0 <= lower, lower <= upper,
      upper <= Limits.fileSize
    else { return nil }
    self.init(article: String(parts[0]), span: Span(lower, upper), words: parts[2].visibleLine)
  }

  fileprivate var field: String { "\(article) \(span.lower.index)-\(span.upper.index) \(words)" }
}
