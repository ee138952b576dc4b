extension Wording {
  /// What a story is called: the first headline, or the outlets where no article has one.
  public static func title(of story: Comparison) -> String {
    story.articles.lazy.compactMap(\.article.title).first
      ?? story.articles.map(\.article.source.name).joined(separator: ", ")
  }

  /// `Feb 2022 – Oct 2025`, from the first to the last dated entry of the timeline; nil when none is dated.
  public static func period(of story: Comparison) -> String? {
    let periods = story.timeline.entries.compactMap { entry -> Period? in
      if case .calendar(let period) = entry.placement { period } else { nil }
    }
    let first = periods.min { start($0) < start($1) }
    let last = periods.max { end($0) < end($1) }
    guard let first, let last else { return nil }
    let (from, to) = (month(start(first), first.granularity), month(end(last), last.granularity))
    return from == to ? from : "\(from) – \(to)"
  }

  /// `2 sources`
  public static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `¶3`, or `title`, `subheading`, `caption`: where in its article a block stands. Paragraphs, list items and block
  /// quotations are counted together from 1.
  public static func place(ofBlock block: Int, in article: Article) -> String {
    let kinds = article.blocks[...block].map(\.kind)
    return place(kinds[block], number: kinds.count { $0.isNumbered })
  }

  /// `place(ofBlock:in:)` of every block of an article, in one pass.
  static func places(in article: Article) -> [String] {
    var number = 0
    return article.blocks.map { block in
      if block.kind.isNumbered { number += 1 }
      return place(block.kind, number: number)
    }
  }

  private static func place(_ kind: Block.Kind, number: Int) -> String {
    switch kind {
    case .title: "title"
    case .subheading: "subheading"
    case .caption: "caption"
    case .paragraph, .listItem, .quotation: "¶\(number)"
    }
  }

  /// Who speaks: an entity's name, the words for somebody unnamed, `speaker not found`.
  public static func speaker(_ speaker: SpeakerGroup.Speaker, in story: Comparison) -> String {
    switch speaker {
    case .entity(let index): story.entities[index].name
    case .unnamed(let phrase): phrase.words
    case .unknown: "speaker not found"
    }
  }

  /// What a timeline entry tells: words of a source, or `B publishes: its headline`.
  public static func what(_ entry: Timeline.Entry, in story: Comparison) -> String {
    guard entry.kind == .publication, let article = entry.statements.first?.article else { return entry.what }
    let title = story.articles[article].article.title
    return "\(Comparison.letter(article)) publishes" + (title.map { ": \($0)" } ?? "")
  }

  private static func start(_ period: Period) -> CalendarDay { period.firstDay ?? period.lastDay ?? .init(number: 0) }
  private static func end(_ period: Period) -> CalendarDay { period.lastDay ?? period.firstDay ?? .init(number: 0) }

  private static func month(_ day: CalendarDay, _ granularity: Period.Granularity) -> String {
    granularity <= .year ? "\(day.year)" : "\(month(day.month)) \(day.year)"
  }
}

extension Block.Kind {
  /// Whether it is counted as a paragraph of the text.
  var isNumbered: Bool {
    switch self {
    case .paragraph, .listItem, .quotation: true
    case .title, .subheading, .caption: false
    }
  }
}

extension AnnotatedArticle {
  /// Words and numbers in the text.
  public var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }
}
