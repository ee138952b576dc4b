/// What an article has told so far, as far as it dates what it tells next.
///
/// A report names the day once and goes on: what is told in the simple past without a time is of the day told last
/// (the narrative container of Pustejovsky and Stubbs 2011), what is told as planned is of the planned day, and what it
/// names again was when it was told before. All are conclusions, and are marked as such. Nothing here depends on the
/// publication day, which may be learnt later.
struct Narrative {
  let layer: TokenizedArticle
  let times: [TimeExpression]
  let quotations: [Quotation]
  /// The event the last sentence was about: its last finite verb that tells what happened.
  private(set) var main: Int?
  /// The last deed told with a month or a year, and its paragraph, which goes on with it unless it has told a day.
  private var background: (time: Int, block: Int)?
  /// The last deed told with its day in the narrator's own words, and the time that names the day.
  private var container: (event: Int, time: Int, block: Int)?
  /// The time of what a noun with a time of its own named last.
  private var named: (time: Int, sentence: Int)?
  /// The last plan told with its day, and whose words told it.
  private var plan: (time: Int, sentence: Int, attribution: Int?)?
  /// The last plan told by a verb.
  private(set) var intended: Int?
  /// When things happened, by act.
  private var known: [String: Int] = [:]

  init(layer: TokenizedArticle, times: [TimeExpression], quotations: [Quotation]) {
    self.layer = layer
    self.times = times
    self.quotations = quotations
  }

  /// Dates the events of a sentence, from `first` on, as far as what was told before allows.
  mutating func read(_ events: inout [ToldEvent], from first: Int) {
    for index in first..<events.count {
      if events[index].isSpeech, events[index].event.dating == .tense, let container {
        events[index].event.toldAfter.append(.init(event: container.event, rule: EventRule.toldOf))
      }
      if events[index].event.isInferred,
        let time = time(of: events[index], behind: index > first ? events[index - 1] : nil)
      {
        events[index].event.date(.narrative, by: time, at: times[time].placement.inDays)
      }
      remember(index, events[index])
    }
  }

  private func time(of told: ToldEvent, behind previous: ToldEvent?) -> Int? {
    guard !told.isSpeech, !told.isApart else { return nil }
    guard told.event.isSaidToHaveHappened else { return plannedTime(of: told) }
    if told.isDefinite, let time = known[told.predicate.act] { return time }
    if told.isPointing, let named, told.event.sentence - named.sentence <= 1 { return named.time }
    if told.isFinite || told.wasThere { return told.tense == .past || told.wasThere ? day(around: told) : nil }
    // "held a meeting", "searched the house to find it": with what is done.
    guard let previous, previous.clause == told.clause || told.predicate.form == .gerund,
      previous.event.dating == .narrative
    else { return nil }
    return previous.event.time
  }

  /// The day told last, or the month or year its paragraph is about; somebody's own words tell of their own time.
  private func day(around told: ToldEvent) -> Int? {
    guard let attribution = told.event.attribution else {
      let block = block(of: told)
      guard let background, background.block == block, container?.block != block else { return container?.time }
      return background.time
    }
    return quotations[attribution].manner == .indirect ? container?.time : nil
  }

  /// The planned day told last, for what it goes on with; "then they will meet" is of a later one.
  private func plannedTime(of told: ToldEvent) -> Int? {
    guard let plan, told.event.modality == .planned, !told.isNoun,
      told.isCountedFrom || told.event.sentence - plan.sentence <= 1 && !isConnected(told)
    else { return nil }
    let isQuoted = told.event.attribution.map { quotations[$0].manner == .direct } ?? false
    return isQuoted && told.event.attribution != plan.attribution ? nil : plan.time
  }

  private func isConnected(_ told: ToldEvent) -> Bool {
    told.event.toldAfter.contains { $0.rule == EventRule.connective }
  }

  private func block(of told: ToldEvent) -> Int { layer.sentences[told.event.sentence].block }

  private mutating func remember(_ index: Int, _ told: ToldEvent) {
    if told.event.modality == .planned { rememberPlan(index, told) }
    guard told.event.isSaidToHaveHappened else { return }
    if told.isFinite { main = index }
    guard !told.isSpeech, let time = told.event.time else { return }
    if known[told.predicate.act] == nil { known[told.predicate.act] = time }
    if told.isNoun, !told.event.isInferred { named = (time, told.event.sentence) }
    let isTold = !told.event.isInferred && told.event.attribution == nil
    guard isTold, told.tense == .past else { return }
    let namesDay = times[time].meaning.namesDay
    if namesDay { container = (index, time, block(of: told)) }
    if namesDay { background = nil } else if !told.isRelative { background = (time, block(of: told)) }
  }

  private mutating func rememberPlan(_ index: Int, _ told: ToldEvent) {
    if !told.isNoun { intended = index }
    guard let time = told.event.time, times[time].meaning.namesDay else { return }
    plan = (time, told.event.sentence, told.event.attribution)
  }
}

extension TimeMeaning {
  /// A day, or a part of one.
  var namesDay: Bool {
    switch self {
    case .date(let fields, _), .refined(_, let fields): fields.finest.map { $0 <= .day } ?? false
    case .shifted(let unit, _, _), .beside(_, let unit, _), .same(let unit): unit <= .day
    case .night: true
    case .range(let first, _): first.namesDay
    case .part(let inner, _), .bounded(let inner, _): inner.namesDay
    case .reference, .duration, .recurring: false
    }
  }
}
