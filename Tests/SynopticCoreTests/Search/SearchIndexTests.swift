import SynopticCore
import Testing
import TestSupport

@Suite struct SearchIndexTests {
  /// The words hit in one text.
  private func hits(_ query: String, in text: String) throws -> [String] {
    let article = Fixtures.article(text)
    let result = try SearchIndex([article]).search(SearchQuery(text: query))
    return result.hits.map { String(article[$0.span]) }
  }

  @Test(arguments: [
    ("bridge", "The Bridge, the bridge", ["Bridge", "bridge"]),
    ("Bridge", "The Bridge, the bridge", ["Bridge"]),
    ("bRIDGE", "The Bridge", []),
    ("zelenskyy", "Zelenskyy", ["Zelenskyy"]),
    ("new york", "in New\n\n York", ["New\n\n York"]),
    ("new  york", "New York", ["New York"]),
    ("new ", "new, new town", ["new "]),
    (" ", "a b", []),
    ("", "a b", []),
    ("aa", "aaaaa", ["aa", "aa"]),
    ("reka", "Řeka, reka", ["Řeka", "reka"]),
    ("řeka", "Řeka, reka", ["Řeka"]),
    ("Reka", "Řeka, řeka", ["Řeka"]),
    ("lodz", "Łódź", ["Łódź"]),
    ("łodz", "Łódź, lodz", ["Łódź"]),
    ("don't", "don’t", ["don’t"]),
    ("don’t", "don't, don’t", ["don’t"]),
    ("\"yes\"", "“yes”", ["“yes”"]),
    ("2-3", "2–3", ["2–3"]),
    ("σίσυφος", "ΣΊΣΥΦΟΣ", []),
    ("москва", "Москва", ["Москва"]),
    ("北京", "在北京的", ["北京"]),
    ("e\u{301}", "café", ["é"]),
    ("x", "x\u{302}y", ["x\u{302}"]),
    ("x\u{302}", "xx\u{302}", ["x\u{302}"]),
    ("👍", "ok 👍🏽", ["👍"]),
  ])
  func findsTheWordsAsTyped(_ query: String, _ text: String, _ expected: [String]) throws {
    #expect(try hits(query, in: text) == expected)
  }

  @Test func countsEverySource() throws {
    let articles = ["one fish", "no hit", "a fish, a Fish"].map { Fixtures.article($0) }
    let result = try SearchIndex(articles).search(SearchQuery(text: "fish"))
    #expect(result.counts == [1, 0, 2])
    #expect(result.isComplete)
    #expect(result.hits.map(\.article) == [0, 2, 2])
  }

  @Test func saysWhenThereAreMoreHitsThanItKeeps() throws {
    let many = Fixtures.article(String(repeating: "a ", count: SearchIndex.limit + 1))
    let result = try SearchIndex([many, many]).search(SearchQuery(text: "a"))
    #expect(result.hits.count == SearchIndex.limit)
    #expect(result.counts == [SearchIndex.limit, 0])
    #expect(!result.isComplete)
  }

  /// Every word of a text is found where it stands, by its folded and its exact form, wherever it lies in the blocks
  /// that are compared at once.
  @Test func findsEveryWordOfAText() throws {
    let text = "Ańna’s  “old”\n\nbridge\tat Łódź fell — twice, in 2019 and Ελλάδα x\u{302}y 北京. The end of it"
    let article = Fixtures.article(text)
    let index = SearchIndex([article])
    for word in text.split(whereSeparator: \.isWhitespace) {
      let hits = try index.search(SearchQuery(text: String(word))).hits
      #expect(hits.contains { article[$0.span] == word }, "\(word)")
    }
  }
}
