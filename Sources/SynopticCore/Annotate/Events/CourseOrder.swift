/// Puts events in order by the course things of their kinds usually take: a quake, then its dead, then their rescue.
///
/// What words and dates leave open, readers fill in from what they know (scripts: Schank and Abelson 1977). Each event
/// is put behind the last one told of the step before its own, and before the last one of the step after it. It is a
/// conclusion: what words or dates say otherwise wins in `DateOrder`.
struct CourseOrder {
  private let lexicon: EventLexicon
  private let tokens: [Token]
  /// By course and step: the event told last.
  private var last: [[Int?]]

  init(lexicon: EventLexicon, tokens: [Token]) {
    self.lexicon = lexicon
    self.tokens = tokens
    last = lexicon.courses.lengths.map { [Int?](repeating: nil, count: $0) }
  }

  /// Reads the events of a sentence, from `first` on.
  mutating func read(_ events: inout [ToldEvent], from first: Int) {
    for index in first..<events.count where events[index].happened {
      for step in lexicon.steps(of: tokens[events[index].tokens.lowerBound].word) {
        let course = last[step.course]
        if let earlier = course[..<step.place].last(where: { $0 != nil }) ?? nil {
          put(earlier, before: index, &events)
        }
        if let later = course[(step.place + 1)...].first(where: { $0 != nil }) ?? nil {
          put(index, before: later, &events)
        }
        last[step.course][step.place] = index
      }
    }
  }

  /// Links of an event looked at: its words' own come first, and hostile texts stay linear.
  private static let reach = 8

  private func put(_ earlier: Int, before later: Int, _ events: inout [ToldEvent]) {
    let known = events[later].event.toldAfter.prefix(CourseOrder.reach)
    guard !known.contains(where: { $0.event == earlier }) else { return }
    events[later].event.toldAfter.append(.init(event: earlier, rule: EventRule.course))
  }
}

extension ToldEvent {
  /// Not only possible, or denied.
  fileprivate var happened: Bool {
    event.modality != .possible && event.polarity == .positive
  }
}
