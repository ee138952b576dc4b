@testable import SynopticCore
import TestSupport
import Testing

@Suite struct PatternTests {
  private func search(_ pattern: String, in text: String) throws -> (result: SearchResult, words: [String]) {
    let article = Fixtures.article(text)
    let result = try SearchIndex([article]).search(SearchQuery(text: pattern, mode: .regularExpression))
    return (result, result.hits.map { String(article[$0.span]) })
  }

  @Test(arguments: [
    ("bridge", "The Bridge", ["Bridge"]),
    ("Bridge", "The Bridge, the bridge", ["Bridge"]),
    ("b.*e", "bridge be\nbe", ["bridge be", "be"]),
    ("b.*?e", "bridge be", ["bridge", "be"]),
    ("\\bman\\b", "a man, a woman", ["man"]),
    ("\\Bman", "a man, a woman", ["man"]),
    ("^the", "the end\nthe start of the end", ["the", "the"]),
    ("end$", "the end\nend of the end", ["end", "end"]),
    ("cat|category", "category", ["cat"]),
    ("category|cat", "category", ["category"]),
    ("(?:ab)+", "ababa", ["abab"]),
    ("(a|b)*c", "abac c", ["abac", "c"]),
    ("colou?r", "color colour", ["color", "colour"]),
    ("\\d{4}", "in 2019, 12345", ["2019", "1234"]),
    ("\\d{2,}", "1 12 123", ["12", "123"]),
    ("a{0}b", "ab", ["b"]),
    ("a{2,3}?", "aaaa", ["aa", "aa"]),
    ("[A-C]at", "Bat bat Dat", ["Bat"]),
    ("[^a-y]at", "zat bat Zat", ["zat", "Zat"]),
    ("[]-]+", "a]-b", ["]-"]),
    ("[\\w-]+@", "x: jean-luc@", ["jean-luc@"]),
    ("\\S+é\\w*", "Un éléphant", ["éléphant"]),
    ("[а-я]+", "Москва", ["Москва"]),
    ("\\W", "é-é", ["-"]),
    ("北.", "在北京", ["北京"]),
    ("a*", "baab", ["aa"]),
    ("(a*)*", "aa b", ["aa"]),
    ("(a|a?)+b", "aaab", ["aaab"]),
    ("x\\.y", "xxy x.y", ["x.y"]),
    ("a\\nb", "a\nb", ["a\nb"]),
    ("", "abc", []),
    ("$", "abc", []),
    ("|a", "a", []),
  ])
  func findsWhatABacktrackingEngineFinds(_ pattern: String, _ text: String, _ expected: [String]) throws {
    #expect(try search(pattern, in: text).words == expected)
  }

  @Test(
    arguments: [
      ("(ab", "the group is not closed", 0), ("ab)", "there is no group to close here", 2),
      ("a**+", nil, nil), ("*a", "there is nothing to repeat before “*”", 0), ("[a", "the class is not closed", 0),
      ("a{2", "a count is written {2} or {2,5}", 1), ("a{3,2}", "the count ends below its start", 1),
      ("a{9999}", "a count is at most 1000", 1), ("[z-a]", "the range ends before its start", 3),
      ("a\\", "a backslash stands at the end", 1), ("(a)\\1", "back references are not known here", 3),
      ("\\q", "“\\q” is not known here", 0), ("a(?=b)", "only (…) and (?:…) are known here", 1),
      ("(((a{1000}){1000}))", "the pattern repeats too much", nil),
      ("(((){1000}){1000}){1000}a", nil, nil),
      (String(repeating: "(", count: 501), "the pattern is too long", nil),
    ] as [(String, String?, Int?)])
  func saysWhatIsWrongWithAPattern(_ pattern: String, _ message: String?, _ position: Int?) {
    if let message {
      #expect(throws: SearchError(message, at: position)) { try search(pattern, in: "a") }
    } else {
      #expect(throws: Never.self) { try search(pattern, in: "a") }
    }
  }

  @Test func readsDeepGroups() throws {
    let pattern = String(repeating: "(", count: 240) + "a" + String(repeating: ")", count: 240)
    #expect(try search(pattern, in: "ba").words == ["a"])
  }

  /// Patterns on which a backtracking engine takes exponential time.
  @Test(arguments: ["(a+)+b", "(a|a)*b", "(a?){30}a{30}b", "(.*)*b"])
  func staysWithinItsBudget(_ pattern: String) throws {
    let result = try search(pattern, in: String(repeating: "a", count: 2000)).result
    #expect(result.hits.isEmpty)
  }

  @Test func stopsWhenAPatternCostsTooMuch() throws {
    let matcher = try PatternMatcher(SearchQuery(text: "a(.*x)?", mode: .regularExpression))
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 300)
    var (small, large) = (2_000, 1_000_000)
    #expect(matcher.matches(in: text, limit: .max, budget: &small).count < 10)
    #expect(small <= 0)
    #expect(matcher.matches(in: text, limit: .max, budget: &large).count == 300)
    #expect(large > 0)
  }
}
