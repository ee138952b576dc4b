/// Puts the events of an article in order: by what its words say, and by what their dates, now that they are known, add.
///
/// What a noun names as known was there when the news begins; what is told in the past was before it was told; and
/// nothing told without a date is of times long past, which have theirs. Dates win over words, words over what grammar
/// only suggests, and that over the usual course of things: each pair enters a `Precedence`, the most certain first.
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
  private var order: Precedence
  private var completed: [Event]

  /// What leaves open when an event told by its tense alone was.
  private static let weak = [EventRule.named, EventRule.participlePhrase, EventRule.course]

  /// Days of which one report tells.
  private static let days = 10

  static func complete(_ events: [Event]) -> [Event] {
    var order = DateOrder(events)
    order.complete()
    return order.completed
  }

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
    order = Precedence(events.map { $0.dating == .tense ? .unplaced : $0.placement })
    completed = events
  }

  private static func last(of events: [Event], before limit: Int) -> Int? {
    var last: (event: Int, until: Int)?
    for (index, event) in events.enumerated() where !event.isInferred && event.modality == .actual {
      guard let until = event.placement.period?.until, until <= limit, until > last?.until ?? .min else { continue }
      last = (index, until)
    }
    return last?.event
  }

  private mutating func complete() {
    for index in events.indices { completed[index].after = [] }
    for isWeak in [false, true] {
      for index in events.indices {
        for link in events[index].toldAfter where DateOrder.weak.contains(link.rule) == isWeak {
          put(link.event, before: index, link.rule)
        }
      }
    }
    for index in events.indices where events[index].dating >= .tense { place(index) }
  }

  private mutating func place(_ index: Int) {
    let event = events[index]
    if event.rule == EventRule.noun {
      if event.namesKnown { putAcross(index, before: lead, EventRule.known) }
      return
    }
    guard isOpen(event) else { return }
    putAcross(background, before: index, EventRule.background)
    switch event.tense {
    case .present: putAcross(latest?.event, before: index, EventRule.present)
    case .past where event.rule != EventRule.speech: putAcross(index, before: telling, EventRule.toldOf)
    default: return
    }
  }

  /// Nothing places it so far but its tense.
  private func isOpen(_ event: Event) -> Bool {
    event.dating == .tense && event.modality == .actual && !event.isInHeading
      && (event.rule == EventRule.speech || event.attribution == nil)
      && event.toldAfter.allSatisfy { DateOrder.weak.contains($0.rule) }
  }

  /// Of events of one sentence its grammar tells the order.
  private mutating func putAcross(_ earlier: Int?, before later: Int?, _ rule: String) {
    guard let earlier, let later, events[earlier].sentence != events[later].sentence else { return }
    put(earlier, before: later, rule)
  }

  private mutating func put(_ earlier: Int, before later: Int, _ rule: String) {
    guard order.put(earlier, before: later) else { return }
    completed[later].after.append(.init(event: earlier, rule: rule))
  }
}

extension Event {
  /// Told as past, with a day of its own.
  fileprivate var isDeedOfDay: Bool {
    !isInferred && modality == .actual && tense == .past && placement.period.map { $0.granularity >= .day } ?? false
  }
}

extension Placement {
  fileprivate var period: Period? {
    switch self {
    case .calendar(let period), .relative(let period): period
    case .unplaced: nil
    }
  }
}
