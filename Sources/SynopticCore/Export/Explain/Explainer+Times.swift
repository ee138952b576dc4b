extension Explainer {
  /// A time expression: the rule that read it, what it says, what it was counted from, where it stands.
  func explanation(of time: TimeExpression, in article: Int) -> Explanation {
    var facts = [
      Explanation.Fact("found by", time.rule.isEmpty ? "a listed word" : "time rule “\(time.rule)”"),
      .init("says", TimeMeaningText.text(time.meaning)),
    ]
    facts += anchor(of: time, in: article)
    facts.append(.init("value", value(of: time)))
    facts.append(.init("stands", Wording.time(time.placement, reportWeekday: story.days[article].weekday)))
    return Explanation(
      subject: .time, article: article, span: time.span, heading: "\(words(time.span, article)), time expression",
      facts: facts)
  }

  private func value(of time: TimeExpression) -> String {
    ["TIMEX3 \(time.kind.rawValue) \(time.value)", time.modifier.map { "mod \($0.rawValue)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func anchor(of time: TimeExpression, in article: Int) -> [Explanation.Fact] {
    switch time.anchor {
    case .explicit: return [.init("counted", "from nothing: the words give the date")]
    case .none: return [.init("counted", "from nothing that is known")]
    case .expression(let index):
      return [.init("counted", "from \(words(story.articles[article].times[index].span, article)) before it")]
    case .publicationDay:
      let day = story.days[article]
      return [.init("counted", "from the day of publication: \(Wording.publicationDay(day))")]
        + day.reasons.map { .init("because", Explainer.excerpt($0.message[...])) }
    }
  }
}
