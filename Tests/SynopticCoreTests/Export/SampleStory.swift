import SynopticCore
import TestSupport

/// Two made-up articles with annotations set by hand, so that what the exporters write does not move when an
/// annotator is tuned. Their words hold what could break a format.
enum SampleStory {
  static let comparison = Comparison(
    articles: [herald.annotated, post.annotated], days: days, entities: entities, timeline: Timeline(entries: entries),
    statements: statements)

  private static let monday = CalendarDay(iso: "2025-05-12")!

  private static let herald = MarkedArticle(
    blocks: [
      (.title, "Bridge collapses in [Reka:LOC:0]"),
      (.caption, "The bridge on Sunday."),
      (
        .paragraph,
        "The old bridge collapsed {on Monday}, mayor [Anna Kowalska:PER:1] said. "
          + "“We were told that it was safe,” [Kowalska:PER:1] said, “and nobody looked.”"
      ),
      (.subheading, "What comes next"),
      (.listItem, "The council meets tomorrow."),
    ],
    title: "Bridge collapses in Reka", source: "River Herald", byline: "By Jan Novák", section: ["News", "Region"],
    url: "https://herald.example/reka_bridge",
    publication: Publication(day: monday, minute: 580, zone: 120, origin: .metadata), hiddenCharacters: 1,
    sayings: [
      .init(
        words: ["We were told that it was safe,", "and nobody looked."], manner: .direct, cue: "said",
        cueClass: .neutral, speaker: "Kowalska", kind: .entity, entity: 1)
    ],
    eventWords: ["collapsed"])

  private static let post = MarkedArticle(
    blocks: [
      (
        .paragraph,
        "{Yesterday} the bridge of [Reka|Řeka:LOC:0] fell. An inspection {in 2019} had found <b>cracks</b> & rust."
      ),
      (
        .paragraph,
        "“Nobody warned us *at all*,” a driver told Agency_1. [Ana Kowalska:PER:1] denied that the river rose."
      ),
      (.quotation, "1. Close the bridge!"),
    ],
    source: "post_1.txt",
    sayings: [
      .init(
        words: ["Nobody warned us *at all*,"], manner: .direct, cue: "told", cueClass: .neutral, speaker: "a driver",
        kind: .unnamed, relay: "Agency_1"),
      .init(
        words: ["that the river rose"], manner: .indirect, cue: "denied", cueClass: .doubting,
        speaker: "Ana Kowalska", kind: .entity, entity: 1),
    ])

  private static let days = [
    PublicationEstimate(certainty: .stated, day: monday, weekday: .monday, earliest: monday, latest: monday),
    PublicationEstimate(
      certainty: .unknown, day: nil, weekday: .tuesday, earliest: monday + 1,
      reasons: [.init(.pastDate("Monday"), article: 1, span: post.annotated.times[0].span)]),
  ]

  private static let entities = [
    Entity(
      name: "Reka", type: .place, mentions: [.init(article: 0, mention: 0), .init(article: 1, mention: 0)],
      forms: [[.init(form: "Reka", count: 1)], [.init(form: "Reka|Řeka", count: 1)]],
      related: [.init(entity: 1, rule: "mayor")]),
    Entity(
      name: "Anna Kowalska", type: .person,
      mentions: [.init(article: 0, mention: 1), .init(article: 0, mention: 2), .init(article: 1, mention: 1)],
      forms: [
        [.init(form: "Anna Kowalska", count: 1), .init(form: "Kowalska", count: 1)],
        [.init(form: "Ana Kowalska", count: 1)],
      ],
      joins: [
        .init(rule: "surname", left: "Anna Kowalska", right: "Kowalska"),
        .init(rule: "spelling", left: "Anna Kowalska", right: "Ana Kowalska"),
      ]),
  ]

  /// Both tell of the collapse, on days that do not agree; one each stands alone.
  private static let statements: StoryStatements = {
    let (left, right) = (Statement(article: 0, sentence: 2), Statement(article: 1, sentence: 0))
    let sides = [
      Discrepancy.Side(statement: left, span: herald.annotated.times[0].span),
      Discrepancy.Side(statement: right, span: post.annotated.times[0].span),
    ]
    return StoryStatements(
      alignments: [Alignment(a: left, b: right, label: .sameStatement, score: 0.8, evidence: [])],
      claims: [Claim(statements: [left, right], lead: left)],
      only: [Statement(article: 0, sentence: 5), Statement(article: 1, sentence: 1)],
      discrepancies: [
        Discrepancy(kind: .date, verdict: .conflict, a: sides[0], b: sides[1], rule: "days exclude each other")
      ], voices: [[0], [1]])
  }()

  private static let entries: [Timeline.Entry] = [
    entry(
      .calendar(Period(CalendarDay(iso: "2019-01-01")!, through: CalendarDay(iso: "2019-12-31")!, granularity: .year)),
      "an inspection had found <b>cracks</b>",
      [post.states("An inspection", at: "in 2019", .vague, article: 1)]),
    entry(
      .calendar(Period(monday)), "the old bridge collapsed",
      [
        herald.states("The old bridge", at: "on Monday", .states, article: 0),
        post.states("Yesterday", at: "Yesterday", .inferred, article: 1),
      ]),
    Timeline.Entry(
      kind: .publication, placement: .calendar(Period(monday)), what: "River Herald publishes",
      statements: [.init(article: 0, sentence: nil, span: nil, time: nil, mark: .states)], planned: false),
    entry(
      .relative(Period(from: Period.day, until: 2 * Period.day, granularity: .day)), "the council meets",
      [herald.states("The council", .states, article: 0)], planned: true),
    entry(.unplaced, "the river rose", [post.states("the river", .differs, article: 1)]),
  ]

  private static func entry(
    _ placement: Placement, _ what: String, _ statements: [Timeline.Statement], planned: Bool = false
  ) -> Timeline.Entry {
    Timeline.Entry(kind: .happening, placement: placement, what: what, statements: statements, planned: planned)
  }
}
