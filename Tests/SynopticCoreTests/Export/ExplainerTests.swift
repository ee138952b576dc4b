import SynopticCore
import TestSupport
import Testing

@Suite struct ExplainerTests {
  private static let story: Comparison = {
    let texts = [
      "The ferry Aurora sank off Kyiv on Monday, killing seven people, police said.\n\n“We were told it was safe,” "
        + "President Anna Berg said on Tuesday. Berg will leave next week.",
      "The ferry Aurora sank near Kiev on Monday, killing eight people, police said.",
    ]
    let articles = texts.map { Fixtures.article($0, published: "2025-03-05") }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
  }()

  /// The explanations of the first occurrence of some words, of one subject.
  private func explanations(_ words: String, _ subject: Explanation.Subject) throws -> [Explanation] {
    let article = ExplainerTests.story.articles[0].article
    let hit = try SearchIndex([article]).search(SearchQuery(text: words)).hits[0]
    return Explainer(ExplainerTests.story).explanations(in: hit.span, of: 0).filter { $0.subject == subject }
  }

  private func fact(_ label: String, _ words: String, _ subject: Explanation.Subject) throws -> String? {
    try explanations(words, subject).first?.facts.first { $0.label == label }?.text
  }

  @Test func aTimeNamesItsRuleItsMeaningAndWhatItWasCountedFrom() throws {
    #expect(try fact("found by", "Monday", .time) == "time rule “weekday”")
    #expect(try fact("says", "Monday", .time) == "Monday, the latest that fits: the verb is in the past")
    #expect(try fact("counted", "Monday", .time) == "from the day of publication: Wed 5 Mar 2025")
    #expect(try fact("stands", "Monday", .time) == "2025-03-03 Mon")
    #expect(try fact("says", "next week", .time) == "1 week after the day of publication")
  }

  @Test func plainWordsComeFirst() throws {
    let time = try explanations("Monday", .time)[0].facts.map(\.label)
    #expect(time == ["stands", "says", "counted", "found by", "TIMEX3"])
    #expect(try explanations("Kyiv", .mention)[0].facts[0].label == "is")
  }

  @Test func aNameNamesWhatFoundItAndWhatItWasMergedWith() throws {
    #expect(try fact("found by", "Anna Berg", .mention) == "title")
    #expect(try fact("around it", "Anna Berg", .mention) == "“President”")
    let merged = try #require(try fact("merged by", "Kyiv", .mention))
    #expect(merged.hasPrefix("variant in the lists: Kiev = Kyiv, in "))
    #expect(merged.contains("variants.txt, line "))
    #expect(try fact("linked by", "Berg will", .mention) == "surname")
  }

  @Test func aNameNamesTheListsThatHoldItAndTheWordsBesideIt() throws {
    #expect(try fact("listed", "Kyiv", .mention)?.hasPrefix("“Kyiv” in countries.txt, line ") == true)
    #expect(try fact("word", "Anna Berg", .mention)?.hasPrefix("“Anna” in given.txt, line ") == true)
    #expect(try fact("in front", "Anna Berg", .mention)?.contains("titles.txt") == true)
    #expect(try fact("behind", "Anna Berg", .mention)?.contains("contexts.txt") == true)
    #expect(try fact("in the news", "Anna Berg", .mention) != nil)
  }

  /// Names no list holds, so that the model has its say.
  private static let unlisted = Fixtures.pipeline.read([
    Fixtures.article(
      "A spokesman for CNN affiliate Teletica said so. They flew from Zanthor to Quarvel and back with Aeroquil.")
  ])

  @Test func aNameTheModelMadeNamesWhatWeighedMostAndByHowMuch() throws {
    let article = Self.unlisted.articles[0].article
    let names = Explainer(Self.unlisted).explanations(in: article.span, of: 0).filter {
      $0.facts.contains { $0.text.hasPrefix("trained model") } && $0.facts.contains { $0.label == "model" }
    }
    #expect(!names.isEmpty)
    for name in names {
      let weights = name.facts.compactMap { fact in
        Int(fact.label.replacing("−", with: "-")).map { (weight: $0, text: fact.text) }
      }
      #expect(weights.count == 6 && weights.last?.text == "all other features together")
      let summary = try #require(name.facts.first { $0.label == "model" }?.text.split(separator: "(").last)
      let sums = summary.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(sums.count == 2 && sums[0] - sums[1] == weights.reduce(0) { $0 + $1.weight })
      #expect(weights.allSatisfy { $0.text.count < 200 })
    }
  }

  @Test func aNameOfTheRulesIsWeighedInOneLine() throws {
    let model = try #require(try fact("model", "Anna Berg", .mention))
    #expect(model.hasPrefix("person rather than "))
    #expect(try explanations("Anna Berg", .mention)[0].facts.allSatisfy { Int($0.label) == nil })
  }

  @Test func aQuotationNamesItsCueAndSpeaker() throws {
    #expect(try fact("cue", "safe", .quotation) == "“said”, neutral")
    #expect(try fact("speaker", "safe", .quotation) == "“President Anna Berg”, who is Anna Berg")
  }

  @Test func anEventNamesWhatItsDayRestsOn() throws {
    #expect(try fact("dated by", "sank", .event) == "“Monday” in its clause")
    #expect(try fact("told as", "leave", .event) == "planned")
  }

  @Test func aStatementNamesTheEvidenceOfItsLinksAndItsDifferences() throws {
    let statement = try #require(try explanations("ferry", .statement).first)
    #expect(statement.facts.contains { $0.label == "because" && $0.text.contains("name “Aurora” “Aurora”") })
    #expect(statement.facts.contains { $0.text.hasPrefix("name: A ¶1 “Kyiv”") })
  }

  @Test func everythingFoundIsExplainedWithSpansInTheText() {
    for (index, annotated) in ExplainerTests.story.articles.enumerated() {
      let all = Explainer(ExplainerTests.story).explanations(in: annotated.article.span, of: index)
      let found =
        annotated.mentions.count + annotated.times.count + annotated.quotations.count + annotated.events.count
      #expect(all.count { $0.subject != .statement } == found)
      #expect(all.allSatisfy { annotated.article.span.contains($0.span) && !$0.facts.isEmpty })
      #expect(all.allSatisfy { $0.facts.allSatisfy { !$0.text.isEmpty && !$0.text.contains("\n") } })
    }
  }

  @Test(arguments: [("1:1", 0, 1), ("2:3", 5, 7), ("2:4", 7, 8)]) func placesAreLinesAndColumns(
    place: String, lower: Int, upper: Int
  ) throws {
    let text = "ab\nc é."
    let position = try #require(TextPosition(place))
    #expect(position.span(in: text) == Span(lower, upper))
    #expect(TextPositions(text)[Span(lower, upper).lower] == position)
  }

  @Test(arguments: ["", "5", "0:1", "1:0", "a:b", "1:2:3"]) func otherPlacesAreRefused(place: String) {
    #expect(TextPosition(place) == nil)
  }

  @Test(arguments: ["3:1", "1:9"]) func placesOutsideTheTextAreNone(place: String) throws {
    #expect(try #require(TextPosition(place)).span(in: "ab\nc") == nil)
  }
}
