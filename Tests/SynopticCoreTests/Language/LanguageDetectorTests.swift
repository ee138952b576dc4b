import SynopticCore
import SynopticFiles
import TestSupport
import Testing

/// The language of an article is told by its own words; what its file says helps where they do not.
@Suite struct LanguageDetectorTests {
  private func choice(_ text: String, stated: String? = nil) -> LanguageChoice {
    let article = Article.verbatim(text, source: Source(name: "Test", origin: .given), language: stated)
    return Fixtures.pipeline.tokenize(article).choice
  }

  @Test(arguments: [
    ("The council said on Tuesday that the bridge would be closed for a week, and that nobody had been hurt.", "en"),
    ("El ayuntamiento dijo el martes que el puente se cerrará durante una semana y que no hay heridos.", "es"),
    ("Según la policía, los dos hombres salieron de la casa a las diez y no han vuelto desde entonces.", "es"),
    ("He has been in office since 2010, but it is not clear whether he will run again for the post.", "en"),
  ])
  func tellsWhatThereIsAFolderFor(text: String, code: String) {
    let choice = choice(text)
    #expect(choice.code == code)
    #expect(choice.origin == .detected)
    #expect(choice.confidence > 0.5)
    #expect(choice.warning == nil)
  }

  @Test(arguments: [
    (
      "Le maire a déclaré mardi que le pont serait fermé pour une semaine et que personne n'est blessé dans la ville.",
      "French"
    ),
    (
      "Der Bürgermeister sagte am Dienstag, dass die Brücke für eine Woche gesperrt ist und niemand verletzt wurde.",
      "German"
    ),
    (
      "O presidente da câmara disse na terça-feira que a ponte não será fechada e que não há feridos na cidade.",
      "Portuguese"
    ),
    (
      "L'alcalde va dir dimarts que el pont no es tancarà i que no hi ha ferits, però els veïns són a casa seva.",
      "Catalan"
    ),
    ("Il sindaco ha detto martedì che il ponte non sarà chiuso e che non ci sono feriti nella città.", "Italian"),
  ])
  func saysAloudWhatItHasNoFolderFor(text: String, name: String) throws {
    let choice = choice(text)
    #expect(choice.code == "und")
    #expect(choice.missing == name)
    #expect(choice.origin == .foreign)
    let warning = try #require(choice.warning)
    #expect(warning.message.contains(name))
  }

  /// Too much alike to be told apart by short words, but surely none of those there are folders for.
  @Test func saysThatALanguageIsOneOfSeveral() {
    let text = "Politiet oplyser, at to mænd er kommet til skade efter en ulykke på vejen, og at de ikke var i bilen."
    #expect(choice(text).code == "und")
    #expect(choice(text).missing.map { $0.contains("Norwegian") && $0.contains("Danish") } == true)
    #expect(choice(text, stated: "da").missing == "Danish")
    let norwegian = "Politiet opplyser at to menn er skadet etter en ulykke på veien, og at de ikke var i bilen."
    #expect(choice(norwegian).missing?.contains("Norwegian") == true)
  }

  @Test func anotherScriptIsForeignWhateverItsWords() {
    let choice = choice("Мэр города заявил во вторник, что мост будет закрыт на неделю из-за ремонта дороги.")
    #expect(choice.code == "und")
    #expect(choice.missing != nil)
  }

  /// Tables and headlines have too few small words: what is assumed is said to be assumed.
  @Test(arguments: [
    "", "Real Madrid 3 Barcelona 1", "1. Ajax 24 20 2 2 65 20 62", "Putin Warns Trump", "!!!", "…", "They met in May.",
  ])
  func assumesTheFirstLanguageWhereNothingTells(text: String) {
    let choice = choice(text)
    #expect(choice.code == "en")
    #expect(choice.origin == .assumed)
    #expect(choice.missing == nil)
  }

  /// A headline has few small words; two that are clearly of one language do.
  @Test(arguments: [
    ("Putin warns Trump about missiles to Ukraine", "en"), ("La policía detiene a tres hombres por el robo", "es"),
  ])
  func aHeadlineTellsItsLanguage(text: String, code: String) {
    #expect(choice(text).code == code)
    #expect(choice(text).confidence > 0)
  }

  @Test func aFileIsBelievedWhereTheWordsDoNotTell() {
    #expect(choice("Encalla un carguero", stated: "es-ES").code == "es")
    #expect(choice("Encalla un carguero", stated: "es-ES").origin == .metadata)
    #expect(choice("Frachter auf Grund gelaufen", stated: "de").missing == "German")
  }

  @Test func wordsWinOverWhatAFileSays() {
    let text = "El ayuntamiento dijo el martes que el puente se cerrará durante una semana y que no hay heridos."
    #expect(choice(text, stated: "en").code == "es")
    #expect(choice(text, stated: "es").origin == .metadata)
  }

  @Test func theReaderHasTheLastWord() throws {
    let spanish = try Fixtures.resources.pipeline(language: "es")
    let layer = spanish.tokenize(Fixtures.article("He said that it was late, and that they would go home."))
    #expect(layer.choice == LanguageChoice(code: "es", origin: .given))
    #expect(throws: LanguageError.self) { try Fixtures.resources.pipeline(language: "xx") }
  }

  @Test func whatHasNoFolderIsNotGuessedAbout() {
    let article = Fixtures.annotated(
      "Der Kanzler Olaf Scholz sagte am 2025-10-14 um 10:30 GMT, dass die Regierung nicht mit der Opposition spricht.")
    #expect(article.layer.language.code == "und")
    #expect(article.mentions.isEmpty)
    #expect(article.events.isEmpty)
    #expect(article.times.map(\.value) == ["2025-10-14", "2025-10-14T10:30"])
    #expect(article.sentences.count == 1)
  }

  @Test func longTextsAreToldByTheirBeginning() {
    let text =
      String(repeating: "Él no dijo que los hombres están en la casa desde ayer, según ellos. ", count: 2_000) + "ñ"
    #expect(choice(text).code == "es")
  }
}
