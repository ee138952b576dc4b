import SynopticCore

/// What a claim, a difference or a lone statement rests on, as rows of words.
struct Evidence {
  private let story: Story
  private let claims: ClaimTable

  /// Nil while statements are not compared.
  init?(_ story: Story) {
    guard let claims = story.claims else { return nil }
    self.story = story
    self.claims = claims
  }

  /// Lines of a statement's words at most.
  private static let lines = 4

  // MARK: - Claims

  /// Who tells it and where, where sources contradict each other, the words of each, how these are framed, what is only
  /// worded otherwise, and what the words were linked by.
  func rows(of row: ClaimTable.Row) -> [TextRow] {
    let differences = claims.repeated(in: row).map { (difference: claims.differences[$0[0]], times: $0.count) }
    return [summary(of: row)] + emphasis(of: row) + notes(on: row.statements)
      + differences.filter { $0.difference.verdict <= .update }.map { self.row(of: $0, times: $1) }
      + row.statements.map { words(of: $0, in: row) } + framing(of: row) + [matched(in: row)].compactMap(\.self)
      + differences.filter { $0.difference.verdict > .update }.map { self.row(of: $0, times: $1) }
  }

  /// What the reader noted on statements.
  private func notes(on statements: [Statement]) -> [TextRow] {
    statements.compactMap { statement in
      story.comparison?.corrections.note(on: statement).map { TextRow(label: "note", text: $0, maximumLines: 2) }
    }
  }

  /// `3 of 4 sources, 2 voices; not found in C`
  private func summary(of row: ClaimTable.Row) -> TextRow {
    let telling = row.marks.indices.filter { row.marks[$0] != nil }
    let silent = row.marks.indices.filter { row.marks[$0] == nil }
    let voices = claims.voices.count { !Set($0).isDisjoint(with: telling) }
    var facts = ["\(telling.count) of \(Wording.count(row.marks.count, "source", "sources"))"]
    if voices < telling.count { facts.append(Wording.count(voices, "voice", "voices")) }
    let missing = silent.isEmpty ? "" : "; not found in \(story.letters(silent))"
    return TextRow(
      label: row.mark.meaning, text: facts.joined(separator: ", ") + missing, role: .heading, maximumLines: 2)
  }

  /// `A headline, in 4 % of its words · B middle, in 12 %`
  private func emphasis(of row: ClaimTable.Row) -> [TextRow] {
    guard let claim = row.claim, story.contrasts.emphases.indices.contains(claim) else { return [] }
    let places = story.contrasts.emphases[claim].prefix(Evidence.sources).enumerated().map { index, emphasis in
      "\(Comparison.letter(emphasis.article)) \(emphasis.place.rawValue), in \(Wording.percent(emphasis.share))"
        + (index == 0 ? " of its words" : "")
    }
    return [TextRow(label: "told in", text: places.joined(separator: " · "), maximumLines: 3)]
  }

  /// Sources that are listed one by one.
  private static let sources = 12

  /// `A doubting “claims” · B neutral “said”, hedge “reportedly”`, where the sources differ in it.
  private func framing(of row: ClaimTable.Row) -> [TextRow] {
    guard let claim = row.claim, story.contrasts.framings.indices.contains(claim),
      story.contrasts.framings[claim].isContrast
    else { return [] }
    return story.contrasts.framings[claim].prefix(Evidence.sources).enumerated().compactMap { index, framing in
      guard let article = story.annotated(framing.article)?.article else { return nil }
      let words = framing.marks.isEmpty ? "none of these" : FramingWording.text(of: framing.marks, in: article)
      return TextRow(
        label: index == 0 ? "worded" : "", text: "\(Comparison.letter(framing.article)) \(words)", maximumLines: 2)
    }
  }

  /// The lead's words that stand in the others too.
  private func matched(in row: ClaimTable.Row) -> TextRow? {
    guard let article = story.annotated(row.lead.article)?.article else { return nil }
    var seen: Set<String> = []
    let words = links(of: row.lead, in: row).flatMap { spans(of: $0, in: row.lead) }
      .map { oneLine(article[$0.span]) }.filter { seen.insert($0.lowercased()).inserted }
    return words.isEmpty
      ? nil : TextRow(label: "linked by", text: words.joined(separator: " · "), role: .secondary, maximumLines: 2)
  }

  private func links(of statement: Statement, in row: ClaimTable.Row) -> [Alignment] {
    claims.links(of: statement).filter { row.statements.contains($0.other(than: statement)) }
  }

  // MARK: - Differences

  /// `conflict  A “Thursday” – D “Friday”: they give different days for the same event`; `A “5” – “7”` within one article.
  func row(of difference: Discrepancy, times: Int = 1) -> TextRow {
    var text = ""
    var parts: [TextRow.Part] = []
    for (index, side) in [difference.a, difference.b].enumerated() {
      let isSame = index == 1 && side.statement.article == difference.a.statement.article
      text += (index == 0 ? "" : " – ") + (isSame ? "" : "\(Comparison.letter(side.statement.article)) ")
      let words = "“\(self.words(of: side))”"
      parts.append(TextRow.Part(span: Span(text.utf8.count, text.utf8.count + words.utf8.count), role: .conflict))
      text += words
    }
    if !difference.isContradiction { parts = [] }
    let rule =
      ": \(difference.rule)" + (times > 1 ? ", \(times) times" : "") + (difference.isSettled ? " (settled)" : "")
    parts.append(TextRow.Part(span: Span(text.utf8.count, text.utf8.count + rule.utf8.count), role: .secondary))
    return TextRow(label: Wording.verdict(difference.verdict), text: text + rule, parts: parts, maximumLines: 3)
  }

  /// Bytes of a wording that are shown: a clause has no bound of its own.
  private static let longestWording = 160

  private func words(of side: Discrepancy.Side) -> String {
    guard let annotated = story.annotated(side.statement.article) else { return "" }
    let words = annotated.article[side.span]
    let start = words.utf8.count > Evidence.longestWording ? words.prefix(Evidence.longestWording) + "…" : words
    return oneLine(start)
  }

  /// Both sentences, and how they are linked; for each place where the difference is found.
  func rows(of differences: [Discrepancy]) -> [TextRow] {
    differences.prefix(1).map { row(of: $0) } + differences.flatMap { sides(of: $0) }
  }

  private func sides(of difference: Discrepancy) -> [TextRow] {
    let link = claims.links(of: difference.a.statement).first { $0.b == difference.b.statement }
    let linked = link.map { link in
      TextRow(
        label: "linked", text: "\(link.label.rawValue), \(Wording.percent(link.score))", role: .secondary,
        maximumLines: 1)
    }
    let sides = [difference.a, difference.b]
    let statements = Set(sides.map(\.statement)).sorted()
    return statements.map { statement in
      let linking = link.map { spans(of: $0, in: statement) } ?? []
      let differing = sides.filter { $0.statement == statement }.map { ($0.span, Role.conflict) }
      return words(of: statement, highlighting: linking + differing)
    } + notes(on: statements) + [linked].compactMap(\.self)
  }

  // MARK: - Statements

  /// What stands nearest to a statement elsewhere.
  func rows(nearest statement: Statement) -> [TextRow] {
    let near = claims.links(of: statement).prefix(3).map { link in
      let other = link.other(than: statement)
      var row = words(of: other, highlighting: [])
      row.role = .secondary
      return row
    }
    return near.isEmpty
      ? [] : [TextRow(label: "", text: "nearest elsewhere, but not the same:", role: .secondary)] + near
  }

  /// That it was found in one text only, where something similar stands, and what stands nearest.
  func rows(ofLone statement: Statement) -> [TextRow] {
    let others = story.sources.indices.filter { $0 != statement.article }
    let marks = claims.row(of: statement).map { claims.rows[$0].marks }
    let similar = others.filter { marks?[$0] != nil }
    let silent = others.filter { marks?[$0] == nil }
    let found = [
      similar.isEmpty ? nil : "only something similar in \(story.letters(similar))",
      silent.isEmpty ? nil : "not found in \(story.letters(silent))",
    ]
    return [
      TextRow(
        label: "only \(Comparison.letter(statement.article))", text: found.compactMap(\.self).joined(separator: "; "),
        role: .heading, maximumLines: 2),
      words(of: statement, highlighting: []),
    ] + notes(on: [statement]) + rows(nearest: statement)
  }

  /// A claim's statement, with what differs and what it was linked by.
  private func words(of statement: Statement, in row: ClaimTable.Row) -> TextRow {
    let differing = claims.contradicting(statement, in: row).map { ($0, Role.conflict) }
    let linked = links(of: statement, in: row).prefix(1).flatMap { spans(of: $0, in: statement) }
    return words(of: statement, highlighting: linked + differing)
  }

  private func spans(of link: Alignment, in statement: Statement) -> [(span: Span, role: Role)] {
    link.evidence.map { (statement == link.a ? $0.a : $0.b, .told) }
  }

  /// `A ¶3  the words`
  private func words(of statement: Statement, highlighting spans: [(span: Span, role: Role)]) -> TextRow {
    guard let annotated = story.annotated(statement.article), let place = story.place(of: statement),
      let sentence = story.span(of: statement)
    else { return TextRow(text: "") }
    let excerpt = Excerpt(spans.last?.span ?? sentence, in: annotated)
    let parts = spans.compactMap { span, role in excerpt.place(of: span).map { TextRow.Part(span: $0, role: role) } }
    return TextRow(
      label: story.label(of: place), text: excerpt.text, parts: parts, maximumLines: Evidence.lines, place: place)
  }
}

extension StoryStatements.Mark {
  /// The word for it.
  var meaning: String {
    switch self {
    case .differs: "differs"
    case .sameWords: "same words"
    case .told: "agreed"
    case .similar: "similar"
    case .onlyHere: "only here"
    }
  }
}
