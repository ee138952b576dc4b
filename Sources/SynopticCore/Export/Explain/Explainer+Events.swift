extension Explainer {
  /// A quotation: the rule that bounds it, its cue, its speaker and who passed it on.
  func explanation(of quotation: Quotation, in article: Int) -> Explanation {
    var facts = [Explanation.Fact("found by", quotation.rule)]
    if let cue = quotation.cue {
      let meaning = quotation.cueClass.map { ", \($0.rawValue)" } ?? ""
      facts.append(.init("cue", words(cue, article) + meaning))
    }
    facts.append(.init("speaker", quotation.speaker.map { speaker($0, in: article) } ?? "not found"))
    if let relay = quotation.relay { facts.append(.init("passed on", "by \(words(relay, article))")) }
    let span = Span(quotation.content[0].lower, quotation.content.last!.upper)
    return Explanation(
      subject: .quotation, article: article, span: span,
      heading: "\(words(span, article)), \(quotation.manner.rawValue) quotation", facts: facts)
  }

  private func speaker(_ speaker: Quotation.Speaker, in article: Int) -> String {
    switch (speaker.kind, speaker.entity) {
    case (.entity, let local?):
      let entity = story.entities[story.entity(ofLocal: local, in: article)]
      return "\(words(speaker.span, article)), who is \(Explainer.excerpt(entity.name[...]))"
    case (.unnamed, _): return "\(words(speaker.span, article)), whom the text does not name"
    default: return "\(words(speaker.span, article)), not linked to anybody"
    }
  }

  /// An event: what stands for it, what its day rests on, and whether it is told as having happened.
  func explanation(of event: Event, in article: Int) -> Explanation {
    var facts = [
      Explanation.Fact("found by", event.rule), .init("clause", words(event.clause, article)),
      .init("dated by", dating(of: event, in: article)),
      .init("stands", Wording.time(event.placement, reportWeekday: story.days[article].weekday)),
      .init("told as", "\(event.modality.rawValue)\(event.polarity == .negative ? ", denied" : "")"),
    ]
    if let attribution = event.attribution {
      let quotation = story.articles[article].quotations[attribution]
      facts.append(.init("in words of", quotation.speaker.map { speaker($0, in: article) } ?? "nobody that was found"))
    }
    for other in event.after.prefix(Explainer.predecessorLimit) {
      let earlier = story.articles[article].events[other.event]
      facts.append(.init("comes after", "\(words(earlier.trigger, article)), by \(other.rule)"))
    }
    if !event.participants.isEmpty {
      let names = event.participants.map { words(story.articles[article].mentions[$0].span, article) }
      facts.append(.init("with", names.joined(separator: ", ")))
    }
    return Explanation(
      subject: .event, article: article, span: event.trigger, heading: "\(words(event.trigger, article)), event",
      facts: facts)
  }

  /// Of what came before an event, as much as a reader wants to know.
  private static let predecessorLimit = 3

  private func dating(of event: Event, in article: Int) -> String {
    let time = event.time.map { words(story.articles[article].times[$0].span, article) } ?? ""
    return switch event.dating {
    case .clause: "\(time) in its clause"
    case .sentence: "\(time) in its sentence"
    case .narrative: "\(time) told before it: it is told as of that day"
    case .tense: "its tense alone: reported as having just happened"
    case .undated: "nothing"
    }
  }
}
