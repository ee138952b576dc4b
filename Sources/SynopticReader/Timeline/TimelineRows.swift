import SynopticCore

/// A story's timeline as the pane and the view show it: entries in rows, gathered by a unit of time.
struct TimelineRows: Sendable {
  /// What entries are gathered by. An entry told less precisely than the unit stands by itself.
  enum Zoom: String, CaseIterable, Hashable, Sendable { case year, month, day, hour }

  struct Choice: Hashable, Sendable {
    var zoom = Zoom.hour
    /// Only what this source tells.
    var source: Int?
  }

  /// A row is a heading over what has no calendar day, or entries.
  enum Row: Hashable, Sendable {
    case report
    case undated
    case entries(Entries)
  }

  struct Entries: Hashable, Sendable {
    /// When: `2025-10-16 Thu`; the unit, where several entries share the row.
    let label: String
    /// What happened; of several, the first that is no publication.
    let what: String
    /// Indices into the timeline's entries.
    let entries: [Int]
    /// Per source: how it tells it; nil where it does not.
    let marks: [Timeline.Statement.Mark?]
    let kind: Timeline.Entry.Kind
    let isPlanned: Bool
  }

  let choice: Choice
  let rows: [Row]
  /// Columns the widest label takes.
  let labelWidth: Int

  init(_ comparison: Comparison, _ choice: Choice) {
    self.choice = choice
    var builder = TimelineRowBuilder(comparison, choice)
    for told in comparison.timeline.told(by: choice.source, in: comparison) { builder.add(told) }
    rows = builder.rows
    labelWidth = rows.map { $0.entries.map { DisplayWidth.width(of: $0.label) } ?? 0 }.max() ?? 0
  }

  /// The row an entry stands in.
  func row(of entry: Int) -> Int? { rows.firstIndex { $0.entries?.entries.contains(entry) == true } }
}

extension TimelineRows.Row {
  var entries: TimelineRows.Entries? { if case .entries(let entries) = self { entries } else { nil } }
}

/// An entry as it is shown, and which of the timeline's it is.
private struct ToldEntry {
  let index: Int
  let entry: Timeline.Entry
}

extension Timeline {
  /// All entries, or those a source tells: at its time, in its words.
  fileprivate func told(by source: Int?, in comparison: Comparison) -> [ToldEntry] {
    let told = entries.enumerated().compactMap { index, entry in
      entry.told(by: source, in: comparison).map { ToldEntry(index: index, entry: $0) }
    }
    return source == nil ? told : told.sorted { $0.order < $1.order }
  }
}

extension Timeline.Entry {
  fileprivate func told(by source: Int?, in comparison: Comparison) -> Timeline.Entry? {
    guard let source, statements.contains(where: { $0.article != source }) else { return self }
    guard let own = statements.first(where: { $0.article == source }) else { return nil }
    let annotated = comparison.articles[source]
    let time = own.time.map { annotated.times[$0].placement } ?? .unplaced
    return Timeline.Entry(
      kind: kind, placement: time == .unplaced ? placement : time,
      what: own.span.map { String(annotated.article[$0]) } ?? what, statements: statements, planned: planned)
  }
}

extension ToldEntry {
  /// The source's own time may stand elsewhere among the others than the entry's.
  var order: (Int, Int, Int) { (entry.placement.part, entry.placement.start, index) }
}

/// Gathers entries into rows.
private struct TimelineRowBuilder {
  private let comparison: Comparison
  private let choice: TimelineRows.Choice
  private var sections: [Section] = []
  private var groups: [TimeUnit: Int] = [:]

  private enum Section {
    case heading(TimelineRows.Row)
    case group(label: String, entries: [ToldEntry])
  }

  init(_ comparison: Comparison, _ choice: TimelineRows.Choice) {
    self.comparison = comparison
    self.choice = choice
  }

  mutating func add(_ told: ToldEntry) {
    addHeading(before: told.entry)
    let unit = TimeUnit(told.entry.placement, choice.zoom)
    if let unit, let group = groups[unit], case .group(let label, let entries) = sections[group] {
      sections[group] = .group(label: label, entries: entries + [told])
    } else {
      if let unit { groups[unit] = sections.count }
      sections.append(.group(label: label(of: told.entry), entries: [told]))
    }
  }

  /// Entries come in three parts: on the calendar, around the day of the report, nowhere.
  private mutating func addHeading(before entry: Timeline.Entry) {
    let part = entry.placement.part
    guard part != lastEntry?.placement.part else { return }
    if part == 1 { sections.append(.heading(.report)) }
    if part == 2 { sections.append(.heading(.undated)) }
  }

  private var lastEntry: Timeline.Entry? {
    if case .group(_, let entries) = sections.last { entries.last?.entry } else { nil }
  }

  private func label(of entry: Timeline.Entry) -> String {
    if entry.placement == .unplaced { return "" }
    let weekday = entry.statements.first.flatMap { comparison.days[$0.article].weekday }
    return Wording.time(entry.placement, reportWeekday: weekday)
  }

  var rows: [TimelineRows.Row] {
    sections.map { section in
      switch section {
      case .heading(let row): row
      case .group(let label, let entries): .entries(row(label, entries))
      }
    }
  }

  private func row(_ label: String, _ told: [ToldEntry]) -> TimelineRows.Entries {
    let entries = told.map(\.entry)
    let main = entries.first { $0.kind == .happening } ?? entries[0]
    let unit = told.count > 1 ? TimeUnit(entries[0].placement, choice.zoom)?.label : nil
    return TimelineRows.Entries(
      label: unit ?? label, what: Wording.what(main, in: comparison), entries: told.map(\.index),
      marks: marks(of: entries), kind: main.kind,
      isPlanned: entries.allSatisfy(\.planned))
  }

  private func marks(of entries: [Timeline.Entry]) -> [Timeline.Statement.Mark?] {
    var marks = [Timeline.Statement.Mark?](repeating: nil, count: comparison.articles.count)
    for statement in entries.flatMap(\.statements) {
      let known = marks[statement.article]
      if known.map({ statement.mark.weight > $0.weight }) ?? true { marks[statement.article] = statement.mark }
    }
    return marks
  }
}

/// A unit of time that gathers entries.
private enum TimeUnit: Hashable {
  case year(Int)
  case month(CalendarDay)
  case day(CalendarDay)
  case hour(Int)
  /// Days count from the unknown day of the report.
  case reportDay(Int)

  /// Nil for what is longer than the unit, or has no place in time.
  init?(_ placement: Placement, _ zoom: TimelineRows.Zoom) {
    switch placement {
    case .calendar(let period): self.init(period, zoom)
    case .relative(let period):
      guard zoom != .hour, let first = period.firstDay, first == period.lastDay else { return nil }
      self = .reportDay(first.number)
    case .unplaced: return nil
    }
  }

  private init?(_ period: Period, _ zoom: TimelineRows.Zoom) {
    guard let first = period.firstDay, let last = period.lastDay, first.year == last.year else { return nil }
    switch zoom {
    case .year: self = .year(first.year)
    case .month where first.month == last.month: self = .month(first - (first.day - 1))
    case .day where first == last: self = .day(first)
    case .hour:
      guard let from = period.from, period.granularity >= .hour else { return nil }
      self = .hour(from / 60)
    default: return nil
    }
  }

  /// How the unit is called where several entries share it; nil for units that the entries' own label names.
  var label: String? {
    switch self {
    case .year(let year): String(year)
    case .month(let first): String(first.description.prefix(7))
    case .day(let day): Wording.isoDay(day)
    case .hour, .reportDay: nil
    }
  }
}

extension Placement {
  fileprivate var start: Int {
    switch self {
    case .calendar(let period), .relative(let period): period.from ?? .min
    case .unplaced: .min
    }
  }

  /// 0 on the calendar, 1 around the day of the report, 2 nowhere.
  fileprivate var part: Int {
    switch self {
    case .calendar: 0
    case .relative: 1
    case .unplaced: 2
    }
  }
}

extension Timeline.Statement.Mark {
  /// Which mark stands for several: a contradiction first, then the most certain.
  fileprivate var weight: Int {
    switch self {
    case .differs: 3
    case .states: 2
    case .vague: 1
    case .inferred: 0
    }
  }
}
