extension Explainer {
  /// A time expression: where it stands, what it says and was counted from, and the rule that read it.
  func explanation(of time: TimeExpression, in article: Int) -> Explanation {
    let facts =
      [
        Explanation.Fact("stands", Wording.time(time.placement, reportWeekday: story.days[article].weekday)),
        .init("says", TimeMeaningText.text(time.meaning)),
      ] + anchor(of: time, in: article) + [
        .init("found by", time.rule.isEmpty ? "a listed word" : "time rule “\(time.rule)”"),
        .init("TIMEX3", value(of: time)),
      ]
    return Explanation(
      subject: .time, article: article, span: time.span, heading: "\(words(time.span, article)), time expression",
      facts: facts)
  }

  private func value(of time: TimeExpression) -> String {
    ["\(time.kind.rawValue) \(time.value)", time.modifier.map { "mod \($0.rawValue)" }].compactMap(\.self)
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
