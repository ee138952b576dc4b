extension MarkdownDocument {
  /// A row a claim, a column a source with its words; where more than four sources would make cells too narrow to
  /// read, their marks and the words that stand for all. What one source alone tells follows.
  mutating func addCompare() {
    addHeading(2, "Claims")
    let chosen = story.statements.claims.enumerated().filter { index, claim in
      request.includes(item: index, restingOn: claim.statements)
    }.map(\.element)
    if chosen.isEmpty { add("Nothing was found in more than one text.") }
    let hasWords = story.articles.count <= 4
    var table = MarkdownTable(
      ["", hasWords ? nil : "Claim"].compactMap(\.self)
        + story.articles.indices.map { hasWords ? label($0) : Comparison.letter($0) } + ["Differences"])
    let differences = Dictionary(grouping: story.statements.discrepancies, by: \.a.statement)
    for claim in chosen { table.add(row(claim, differences, hasWords: hasWords)) }
    if !chosen.isEmpty { add(table) }
    if !chosen.isEmpty { add("! differs · = agreed · ≡ same words · ~ similar · empty: not found in the text") }
    guard request.selection == nil else { return }
    addOnlyHere()
    addCorrections()
  }

  private mutating func row(
    _ claim: Claim, _ differences: [Statement: [Discrepancy]], hasWords: Bool
  ) -> [String] {
    let marks = claim.statements.map { (statement: $0, mark: story.statements.mark(of: $0)) }
    let found = StoryStatements.mark(
      ofAll: claim.articles.compactMap { article in
        marks.filter { $0.statement.article == article }.compactMap(\.mark).min()
      })
    var cells: [String] = hasWords ? [] : [words(of: claim.lead)]
    for article in story.articles.indices {
      let own = marks.filter { $0.statement.article == article }
      cells.append(
        own.map { statement, mark in
          (hasWords ? words(of: statement) : mark.map { "\($0.rawValue) " } ?? "")
            + footnotes.reference(statement.article, statement.sentence)
        }.joined(separator: " … "))
    }
    return [found.map { String($0.rawValue) } ?? ""] + cells + [
      text(of: claim.statements.flatMap { differences[$0] ?? [] }, in: claim)
    ]
  }

  /// Those of some differences that are between statements of the claim, each with its rule.
  private mutating func text(of differences: [Discrepancy], in claim: Claim) -> String {
    let members = Set(claim.statements)
    return differences.filter { members.contains($0.b.statement) }.map { difference in
      let sides = "\(side(difference.a)) – \(side(difference.b))"
      let settled = difference.isSettled ? ", settled" : ""
      return "\(Wording.verdict(difference.verdict)): \(sides) (\(difference.rule))\(settled)"
    }.joined(separator: "; ")
  }
}
