import FoundationEssentials
import SynopticCore
import SynopticFiles
import TestSupport
import Testing

/// Adding a language is adding a folder: a few lists of Esperanto are read, and articles in it are analysed.
@Suite struct NewLanguageTests {
  private static let files = [
    "grammar.txt": """
    la\tdeterminer
    kaj\tcoordinator
    ke\tcomplementizer,declarative
    li|ŝi|ĝi|ni|ili|mi|vi\tsubject
    estas\tbe,present
    estis\tbe,past
    en|al|kun|por|sur|el|pri|dum|post|antaŭ\tpreposition
    de\tpreposition,nominal
    ne\tnegation,adverb
    sed\tcoordinator
    """,
    "abbreviations.txt": "s-ro|d-ro\ttitle",
    "numbers.txt": ",\tdecimal\n.\tgroup",
    "names/titles.txt": "sinjoro, Sinjoro, prezidanto\thonorific\tm",
    "names/countries.txt": "Pollando\tcountry\tPL\nPola, Poloj\tpeople\tPL",
    "names/places.txt": "Varsovio, Bjalistoko\tcity",
    "names/variants.txt": "Varsovio\twarsaw",
    "names/never.txt": "la li ŝi ĝi ni ili en de kaj",
    "quotations/cues.txt": "|diras|diris|dirita|diri|diros\tneutral\tspeech",
    "events/verbs.txt": "|atakas|atakis|atakita|ataki|atakos\tataki",
    "time/words.txt": "lundo\tweekday\t1\nlundon\tweekday\t1\nmarto\tmonth\t3\nmarton\tmonth\t3\nhieraŭ\tdeictic\t-1",
    "time/tense.txt": "-is\tpast\n-os\tfuture",
    "time/rules": """
    day 2025-10-16
    phase dates
    rule weekday : date
      weekday => date
      yes Li diris tion [lundon]. = 2025-10-13
    rule calendar-date : date
      day=day-number "de" month year=year-number => date
      yes Estis la [3 de marto 2024]. = 2024-03-03
    rule deictic-day : date
      deictic => shift
      yes Pluvis [hieraŭ]. = 2025-10-15
    """,
  ]

  /// A resources folder with English and the new language.
  private func resources() throws -> ResourceFolder {
    let root = FileManager.default.temporaryDirectory.path + "/synoptic-languages-\(UUID().uuidString)"
    for (path, text) in Self.files {
      let file = URL(filePath: "\(root)/languages/eo/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.copyItem(
      atPath: Fixtures.root + "/Resources/languages/en", toPath: root + "/languages/en")
    return ResourceFolder(path: root)
  }

  private static let text = """
    Sinjoro Petro Novak diris, ke la trupoj atakis Bjalistokon lundon. Li ne estas en Varsovio, sed en Pollando.

    La konferenco estis en la urbo la 3 de marto 2024 kaj ĝi kostis 2,5 milionojn.
    """

  @Test func anArticleInItIsAnalysed() throws {
    let resources = try resources()
    defer { try? FileManager.default.removeItem(atPath: resources.path) }
    #expect(resources.languageCodes() == ["en", "eo"])
    let article = try resources.pipeline().read([Fixtures.article(Self.text, published: "2025-10-16")]).articles[0]
    #expect(article.layer.choice.code == "eo")
    #expect(article.layer.choice.origin == .detected)
    #expect(article.sentences.count == 3)
    #expect(article.times.map(\.value) == ["2025-10-13", "2024-03-03"])
    let names = article.mentions.filter { $0.form == .name }.map { String(article.article[$0.span]) }
    #expect(names.starts(with: ["Petro Novak"]) && names.contains("Varsovio") && names.contains("Pollando"))
    let quotation = try #require(article.quotations.first)
    #expect(article.article[try #require(quotation.speaker).span] == "Sinjoro Petro Novak")
    #expect(article.events.contains { article.article[$0.trigger] == "atakis" })
  }

  /// Every example of the new rules, by the code that runs those of the others.
  @Test func itsExamplesRun() throws {
    let resources = try resources()
    defer { try? FileManager.default.removeItem(atPath: resources.path) }
    let (pipeline, day) = (try resources.pipeline(language: "eo"), try #require(CalendarDay(iso: "2025-10-16")))
    for shown in TimeRuleTests.shown(in: [try resources.language("eo")]) {
      #expect(TimeRuleTests.problem(with: shown, by: pipeline, day: day) == nil, "\(shown.testDescription)")
    }
  }

  @Test func itsNamesMeetThoseOfAnotherLanguage() throws {
    let resources = try resources()
    defer { try? FileManager.default.removeItem(atPath: resources.path) }
    let english = "The delegates arrived in Warsaw on Monday, and it was said that they had been in Poland before."
    let story = try resources.pipeline().read([Fixtures.article(Self.text), Fixtures.article(english)])
    #expect(story.entities.contains { Set($0.formTexts).isSuperset(of: ["Varsovio", "Warsaw"]) })
    #expect(story.entities.contains { Set($0.formTexts).isSuperset(of: ["Pollando", "Poland"]) })
  }

  /// A folder that cannot be used is no reason to fail: its articles are read by the first language, and that is said.
  @Test func aBrokenFolderIsSaid() throws {
    let resources = try resources()
    defer { try? FileManager.default.removeItem(atPath: resources.path) }
    try Data("kaj\tnonsense".utf8).write(to: URL(filePath: resources.path + "/languages/eo/events/order.txt"))
    let choice = try resources.pipeline().tokenize(Fixtures.article(Self.text)).choice
    #expect(choice.code == "en")
    let message = try #require(choice.warning?.message)
    #expect(message.contains("events/order.txt, line 1"))
    #expect(!message.contains("has no folder"))
  }
}

extension Entity {
  /// What all sources call it.
  var formTexts: [String] { forms.flatMap { $0.map(\.form) } }
}
