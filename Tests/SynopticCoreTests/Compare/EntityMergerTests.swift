import FoundationEssentials
import SynopticCore
import Testing
import TestSupport

@Suite struct EntityMergerTests {
  private func entities(_ texts: String...) -> [Entity] {
    Fixtures.pipeline.read(texts.map { Fixtures.article($0) }).entities
  }

  /// The clusters of names, each given as "document: name", as sets of names.
  private func clusters(_ names: [String]) -> Set<Set<String>> {
    let mentions = names.map { name in
      let parts = name.split(separator: ":", maxSplits: 1)
      return NamedMention(story: "s", document: String(parts[0]), text: String(parts[1].dropFirst()))
    }
    let numbers = Fixtures.pipeline.clusters(of: mentions)
    return Set(Dictionary(grouping: mentions.indices) { numbers[$0] }.values.map { Set($0.map { mentions[$0].text }) })
  }

  @Test func spellingsOfOneNameAreOneEntityWithTheFormsOfEachSource() throws {
    let found = entities(
      "Volodymyr Zelenskyy is in Kiev. Aides say Zelenskyy is well.", "Volodymyr Zelensky left kyiv.")
    let person = try #require(found.first { $0.type == .person })
    #expect(person.forms.map { $0.map(\.form) } == [["Volodymyr Zelenskyy", "Zelenskyy"], ["Volodymyr Zelensky"]])
    #expect(person.joins.map(\.rule) == ["spelling"])
    let place = try #require(found.first { $0.type == .place })
    #expect(place.forms == [[.init(form: "Kiev", count: 1)], [.init(form: "kyiv", count: 1)]])
  }

  @Test(
    "Names that are one",
    arguments: [
      ["a: Donald Trump", "b: Trump"], ["a: United States", "b: US", "c: U.S."],
      ["a: Bill Clinton", "b: William Clinton"],
      ["a: George W. Bush", "b: George Bush"], ["a: North Atlantic Treaty Organization", "b: NATO"],
      ["a: Boeing Co", "b: Boeing"], ["a: Kim Jong-un", "b: Kim Jong Un", "b: Kim"], ["a: Tomahawk", "b: Tomahawks"],
      ["a: Mohammed Deif", "b: Mohammad Deif"], ["a: al-Qaeda", "b: Al Qaida"],
      ["a: Gulf of Aden", "b: in the Gulf of Aden"],
      ["a: US Air Force", "b: United States Air Force"],
    ])
  func joins(_ names: [String]) { #expect(clusters(names).count == 1) }

  @Test(
    "Names that are not",
    arguments: [
      ["a: Bill Clinton", "b: Hillary Clinton"], ["a: George W. Bush", "b: George H. Bush"],
      ["a: Martin King Jr", "b: Martin King Sr"], ["a: Ukraine", "b: Ukrainian"], ["a: North Korea", "b: South Korea"],
      ["a: New York", "b: New York Times"], ["a: Washington", "b: Denzel Washington"],
    ])
  func vetoes(_ names: [String]) { #expect(clusters(names).count == names.count) }

  @Test func namesSideBySideAreTwo() {
    let found = entities("They asked Zelensky and Zelenskyy about it.")
    #expect(found.count == 2)
  }

  @Test func countryCapitalAndPeopleAreRelated() throws {
    let found = entities("Ukraine asked. Shells fell in Kiev. Many Ukrainians left.")
    let country = try #require(found.firstIndex { $0.name == "Ukraine" })
    #expect(Set(found[country].related.map(\.rule)) == ["capital", "people"])
    for relation in found[country].related {
      #expect(found[relation.entity].related.contains { $0.entity == country && $0.rule == "country" })
    }
  }

  @Test func orderOfTheArticlesDoesNotMatter() {
    let texts = [
      "Liz Cheney and Mary Cheney spoke in Washington.", "The U.S. heard Cheney. NATO did not.",
      "The United States and the North Atlantic Treaty Organization heard Elizabeth Cheney.",
    ]
    func names(_ order: [Int]) -> Set<String> {
      Set(
        Fixtures.pipeline.read(order.map { Fixtures.article(texts[$0]) }).entities.map { entity in
          let forms = order.indices.map { at in (order[at], entity.forms[at].map { "\($0.form)×\($0.count)" }) }
          return "\(entity.type) \(forms.sorted { $0.0 < $1.0 })"
        })
    }
    let expected = names([0, 1, 2])
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] { #expect(names(order) == expected) }
  }

  @Test func theMostMentionedStandsFirstAndEveryMentionHasItsEntity() {
    let story = Fixtures.pipeline.read([
      Fixtures.article("Russia spoke. Budapest heard Russia."), Fixtures.article("Officials in Russia left."),
    ])
    #expect(story.entities.map(\.name) == ["Russia", "Budapest"])
    #expect(story.entities.flatMap(\.mentions).count == story.articles.reduce(0) { $0 + $1.mentions.count })
  }

  @Test(.enabled(if: Fixtures.seeds != nil)) func namesOfTheSeeds() throws {
    let folder = try #require(Fixtures.seeds)
    let articles = try ["000_2b100bd1a8ffa7ca.txt", "004_4df0a1939f1e9c99.txt"].map { name in
      Fixtures.article(try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
    let found = Fixtures.pipeline.read(articles).entities
    let names = Set(found.map { "\($0.type.rawValue) \($0.name)" })
    let expected: Set = [
      "PER Yuri Ushakov", "PER Marco Rubio", "PER JD Vance", "ORG Raytheon", "ORG NATO", "ORG AFP",
      "ORG The Wall Street Journal", "PRODUCT Truth Social", "LOC Budapest", "LOC Alaska", "PRODUCT Tomahawk",
      "PRODUCT Patriot", "ORG Kremlin", "LOC White House", "LOC Washington", "LOC Moscow", "PER Volodymyr Zelensky",
    ]
    #expect(expected.subtracting(names).isEmpty)
    #expect(names.isDisjoint(with: ["PER During", "PER Delegations", "PER Earlier", "PER Missile", "PER Over"]))
  }
}
