import Testing
import TestSupport

@testable import SynopticCore

/// Who says what by which words. Samples mark the parts: [content], {cue}, <speaker>.
@Suite struct QuotationTaggerTests {
  @Test(arguments: [
    // direct
    "“[We are ready],” <Ann Lee> {said}.",
    "“[We are ready],” {said} <Ann Lee>, the mayor.",
    "<The mayor> {said}: “[We are ready]”.",
    "<A senior Ukrainian official> {told} reporters on Thursday: “[It will be discussed]”.",
    "“[We are ready],” <she> {added}, “[and we will go]”.",
    "“[We are ready],” <she> {said}. “[Nobody will stay behind]”.",
    "“[A great day for all of us]” {—} <Ann Lee>",
    "<The mayor> {said} by email that, “[We are ready.]”",
    "<The mayor> {says} of the bridge, “[It will hold.]”",
    "<The mayor> laughed, {tweeting}, “[Who said so?]”",
    "As <the New Herald> {put it}, “[the operator]” was away.",
    "<The mayor> {said}:\n\n“[We are ready.]”",
    "<The mayor> made the following comment{:}\n\n“[We are ready.]”",
    // indirect
    "<The mayor> {said} that [the bridge was closed].",
    "<Police> {said} [they had closed the bridge].",
    "<Officials> {said} on Monday that [the bridge was closed].",
    "<Ann Lee> {said} earlier this month that [it would be impossible].",
    "[The bridge was closed on Monday], <police> {said}.",
    "[The bridge was closed on Monday], {according to} <the police>.",
    "{According to} <an anonymous source>, [the leaders will meet again].",
    "<Ann Lee, a lawyer for the family>, {said} [the bridge was closed].",
    "<Ann Lee>, for her part, {said} [the bridge was closed].",
    "<They> {pointed out} that [nobody was hurt].",
    "[The bridge was closed on Monday], {according to} <Russian presidential aide Yuri Hill>.",
    "<The man> who had been arrested on Sunday {said} [he was innocent].",
    "<The woman, who lives in Leeds>, {said} [she had heard a shot].",
    "<The mayor> on Sunday {said} [the bridge was closed].",
    "“[We are ready],” {said} <the head of the council, Ann Lee>.",
    "<The mayor> {warned} US President Joe Hill during a call that [the bridge was closed].",
    // mixed
    "<The mayor> {said} [the plan was “a mistake” and would fail].",
    "<The mayor> {called} the plan “[a terrible mistake]”.",
  ])
  func readsSpeakerCueAndWords(marked: String) throws {
    let sample = MarkedQuotation(marked)
    let quotations = tag(sample.text)
    let quotation = try #require(quotations.first)
    let article = Fixtures.article(sample.text)
    #expect(quotation.content.map { String(article[$0]) } == sample.content)
    #expect(quotation.cue.map { String(article[$0]) } == sample.cue)
    #expect(quotation.speaker.map { String(article[$0.span]) } == sample.speaker)
    #expect(quotations.count == 1)
  }

  /// What somebody says of his own or another's thoughts is his statement; another's quoted words stand for themselves.
  @Test(arguments: [
    ("Ann Lee said she hopes the plan fails.", ["she hopes the plan fails"]),
    ("Ann Lee said the police believe it failed.", ["the police believe it failed"]),
    ("She thinks the plan was “mad,” Ann Lee said.", ["She thinks the plan was “mad,”"]),
    ("Ann Lee said Bob Hill had called it “mad”.", ["Bob Hill had called it “mad”", "mad"]),
    ("Ann Lee said it failed, and so, she warned that it was closed.", ["it failed", "it was closed"]),
    ("Ann Lee said it failed, and Bob Hill said it had not.", ["it failed", "it had not"]),
  ])
  func keepsWhatIsReportedWithItsReport(text: String, contents: [String]) {
    let article = Fixtures.article(text)
    #expect(tag(text).map { String(article[$0.content[0]]) } == contents)
  }

  @Test(arguments: ["\n", "\n\n"])
  func readsAListOfWordsAndTheirSpeakers(separator: String) {
    let text = ["“We are ready.” — Ann Lee", "“So are we. We go.” ― Bob Hill.", "“Never.” – Eve"].joined(
      separator: separator)
    let article = Fixtures.article(text)
    let quotations = tag(text)
    #expect(quotations.map { $0.speaker.map { String(article[$0.span]) } } == ["Ann Lee", "Bob Hill", "Eve"])
    #expect(quotations.map { String(article[$0.content[0]]) } == ["We are ready.", "So are we. We go.", "Never."])
  }

  @Test(arguments: [
    "The report was published on Monday.",
    "He made a claim about the bridge.",
    "The \"Morning Show\" is popular.",
    "State officials closed the bridge.",
    "The plan to close the bridge failed.",
    "Inspectors found cracks in the bridge.",
    "Monday's reports that the bridge was closed were false.",
    "The mayor has continued the work without stopping.",
  ])
  func leavesOtherSentencesAlone(text: String) {
    #expect(tag(text).isEmpty)
  }

  @Test(arguments: [
    ("“We are ready,” he said.", Quotation.Manner.direct),
    ("He said the plan was “a mistake” and would fail.", .mixed),
    ("He said that it had failed.", .indirect),
  ])
  func tellsTheManner(text: String, manner: Quotation.Manner) {
    #expect(tag(text).map(\.manner) == [manner])
  }

  @Test(arguments: [
    ("Officials said that it failed.", Quotation.CueClass.neutral),
    ("Officials insisted that it failed.", .assertive),
    ("Officials claimed that it failed.", .doubting),
  ])
  func tellsHowTheCueTakesIt(text: String, cueClass: Quotation.CueClass) {
    #expect(tag(text).map(\.cueClass) == [cueClass])
  }

  /// What somebody announces or praises is a thing unless a verb says something of it.
  @Test(arguments: ["The minister announced the plan on Wednesday.", "The mayor praised the plan."])
  func anObjectIsNotWhatIsSaid(text: String) { #expect(tag(text).isEmpty) }

  @Test func keepsWhomItWasTold() throws {
    let text = "An official told Reuters that the bridge was closed."
    let agency = Mention(span: Span(17, 24), type: .organisation, form: .name, entity: 0, rule: "test")
    let quotation = try #require(tag(text, mentions: [agency]).first)
    #expect(quotation.relay.map { String(Fixtures.article(text)[$0]) } == "Reuters")
    let person = Mention(span: Span(17, 24), type: .person, form: .name, entity: 0, rule: "test")
    #expect(try #require(tag(text, mentions: [person]).first).relay == nil)
  }

  @Test func linksTheSpeakerToTheHeadOfThePhrase() throws {
    let text = "A lawyer for Ann Lee said it failed. Ann Lee said it failed."
    let name = Span(13, 20)
    let second = Span(37, 44)
    let mentions = [
      Mention(span: name, type: .person, form: .name, entity: 0, rule: "test"),
      Mention(span: second, type: .person, form: .name, entity: 0, rule: "test"),
    ]
    let speakers = tag(text, mentions: mentions).compactMap(\.speaker)
    #expect(speakers.map(\.kind) == [.unnamed, .entity])
    #expect(speakers.map(\.entity) == [nil, 0])
  }

  @Test(arguments: [
    ("The head of the council, [Ann Lee], said it failed.", 0), ("[Ann Lee], who said it failed, left.", 0),
    ("The head of the council said [Ann Lee] failed.", nil),
  ])
  func linksTheSpeakerToTheNameBesideTheRole(marked: String, entity: Int?) throws {
    let text = String(marked.filter { $0 != "[" && $0 != "]" })
    let start = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "[")))
    let offset = marked.utf8.distance(from: marked.startIndex, to: start)
    let name = Mention(
      span: Span(offset, offset + 7), type: .person, form: .name, entity: 0, rule: "test")
    #expect(try #require(tag(text, mentions: [name]).first).speaker?.entity == entity)
  }

  @Test func aPronounWithoutMentionIsUnlinked() {
    #expect(tag("He said it failed.").map { $0.speaker?.kind } == [.unlinked])
  }

  @Test(arguments: ["said ", "\"said\" ", "he said, ", "according to ", "“a” said b. ", "that "])
  func anyRepetitionStaysInsideTheText(word: String) {
    let text = String(repeating: word, count: 4000)
    for quotation in tag(text) {
      for span in quotation.content + [quotation.cue, quotation.speaker?.span].compactMap({ $0 }) {
        #expect(span.upper.index <= text.utf8.count)
        #expect(span.lower < span.upper)
      }
    }
  }

  private func tag(_ text: String, mentions: [Mention] = []) -> [Quotation] {
    let layer = Fixtures.pipeline.tokenize(Fixtures.article(text))
    return try! QuotationTagger(Fixtures.english).quotations(in: layer, mentions: mentions)
  }
}

/// A sample with its parts in brackets.
private struct MarkedQuotation {
  private(set) var text = ""
  private(set) var content: [String] = []
  private(set) var cue: String?
  private(set) var speaker: String?

  init(_ marked: String) {
    var part = ""
    for character in marked {
      switch character {
      case "[", "{", "<": part = ""
      case "]": content.append(part)
      case "}": cue = part
      case ">": speaker = part
      default:
        text.append(character)
        part.append(character)
      }
    }
  }
}
