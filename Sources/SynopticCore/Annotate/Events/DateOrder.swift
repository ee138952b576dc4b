/// Puts the events of an article in order as far as their dates, now that they are known, add to what its words say.
///
/// What a noun names is known already when the news begins; what is told in the past was before it was told; and
/// nothing told without a date is of times long past, which have theirs. Where dates contradict the words, they win.
struct DateOrder {
  private let events: [Event]
  /// The deed with a day of its own that is told first: what the report is about.
  private let lead: Int?
  /// The latest of them.
  private let latest: (event: Int, from: Int)?
  /// The last of what happened long before the days the report is about.
  private let background: Int?
  /// The first words somebody is said to have said on a day.
  private let telling: Int?

  /// What leaves open when an event told by its tense alone was.
  fileprivate static let weak = [EventRule.named, EventRule.participlePhrase, EventRule.course]

  /// Days of which one report tells.
  private static let days = 10

  static func complete(_ events: [Event]) -> [Event] { DateOrder(events).completed() }

  private init(_ events: [Event]) {
    self.events = events
    var (lead, latest): (Int?, (event: Int, from: Int)?) = (nil, nil)
    for (index, event) in events.enumerated() where event.isDeedOfDay {
      lead = lead ?? index
      if let from = event.placement.period?.from, from > latest?.from ?? .min { latest = (index, from) }
    }
    self.lead = lead
    self.latest = latest
    background = latest.flatMap { DateOrder.last(of: events, before: $0.from - DateOrder.days * Period.day) }
    telling = events.firstIndex { $0.rule == EventRule.speech && $0.dating == .clause }
  }

  private static func last(of events: [Event], before limit: Int) -> Int? {
    var last: (event: Int, until: Int)?
    for (index, event) in events.enumerated() where !event.isInferred && event.modality == .actual {
      guard let until = event.placement.period?.until, until <= limit, until > last?.until ?? .min else { continue }
      last = (index, until)
    }
    return last?.event
  }

  private func completed() -> [Event] {
    var completed = events
    for index in events.indices { completed[index].after = events[index].toldAfter }
    for index in events.indices where events[index].dating >= .tense { place(index, in: &completed) }
    for index in completed.indices {
      completed[index].after.removeAll { events[index].placement.precedes(events[$0.event].placement) }
    }
    return completed
  }

  private func place(_ index: Int, in completed: inout [Event]) {
    let event = events[index]
    if event.rule == EventRule.noun {
      guard event.modality != .possible else { return }
      put(index, before: lead, EventRule.known, &completed)
      return
    }
    guard event.isOpen else { return }
    put(background, before: index, EventRule.background, &completed)
    switch event.tense {
    case .present, .perfect: put(latest?.event, before: index, EventRule.present, &completed)
    case .past where event.rule != EventRule.speech: put(index, before: telling, EventRule.toldOf, &completed)
    default: return
    }
  }

  /// Of events of one sentence its grammar tells the order.
  private func put(_ earlier: Int?, before later: Int?, _ rule: String, _ completed: inout [Event]) {
    guard let earlier, let later, events[earlier].sentence != events[later].sentence else { return }
    completed[later].after.append(.init(event: earlier, rule: rule))
  }
}

extension Event {
  /// Told as past, with a day of its own.
  fileprivate var isDeedOfDay: Bool {
    !isInferred && modality == .actual && tense == .past && placement.period.map { $0.granularity >= .day } ?? false
  }

  /// Nothing places it so far but its tense.
  fileprivate var isOpen: Bool {
    dating == .tense && modality == .actual && (rule == EventRule.speech || attribution == nil)
      && toldAfter.allSatisfy { DateOrder.weak.contains($0.rule) }
  }
}

extension Placement {
  fileprivate var period: Period? {
    switch self {
    case .calendar(let period), .relative(let period): period
    case .unplaced: nil
    }
  }

  /// It is over when the other begins.
  fileprivate func precedes(_ other: Placement) -> Bool {
    switch (self, other) {
    case (.calendar(let own), .calendar(let theirs)), (.relative(let own), .relative(let theirs)):
      guard let until = own.until, let from = theirs.from else { return false }
      return until <= from
    default: return false
    }
  }
}
