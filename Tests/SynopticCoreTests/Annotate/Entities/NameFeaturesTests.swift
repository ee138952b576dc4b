@testable import SynopticCore
import TestSupport
import Testing

@Suite struct NameFeaturesTests {
  /// The rows of each token of the runs of a text.
  private static func rows(_ text: String) -> [[[UInt32]]] {
    Fixtures.pipeline.nameExample(of: Fixtures.article(text)).runs.map(\.rows)
  }

  @Test func everyTokenHasARowForEachFeature() {
    let rows = Self.rows("The owner, Quarvel & Sons of Lower Zanth, told Ann Berg-Lund. QUARVEL SAYS NO!\n«Xo» 7 Zu.")
    #expect(!rows.isEmpty)
    for row in rows.joined() {
      #expect(row.count == NameFeature.allCases.count)
      #expect(row.allSatisfy { $0 < UInt32(NameModel.rows) })
    }
  }

  @Test func theSameTextHasTheSameRows() {
    let text = "They met Quarvel in Zanth on Monday, Ann Berg said."
    #expect(Self.rows(text) == Self.rows(text))
  }

  /// The features of the last run's first token that two texts do not share.
  private static func differing(_ one: String, _ other: String) -> [NameFeature] {
    let (a, b) = (rows(one).last![0], rows(other).last![0])
    return NameFeature.allCases.filter { a[$0.rawValue] != b[$0.rawValue] }
  }

  @Test("Another word changes what looks at its place and nothing else")
  func featuresLookWhereTheySay() {
    let before = Self.differing("They met Quarvel today.", "They sued Quarvel today.")
    #expect(before.contains(.before) && before.contains(.runBefore) && !before.contains(.after))
    #expect(before.allSatisfy { $0.looks(at: [.before, .runBefore]) || $0.dependsOnRules })
    let after = Self.differing("They met Quarvel here.", "They met Quarvel again.")
    #expect(after.contains(.after) && after.contains(.runAfter) && !after.contains(.before))
    #expect(after.allSatisfy { $0.looks(at: [.after, .runAfter]) || $0.dependsOnRules })
    let own = Self.differing("They met Quarvel today.", "They met Zanthor today.")
    #expect(own.contains(.word) && own.contains(.ending3) && !own.contains(.beforeAfter) && !own.contains(.start))
  }
}

extension NameFeature {
  fileprivate func looks(at positions: Set<Position>) -> Bool {
    aspects.contains { aspect in
      switch aspect {
      case .word(let position), .shape(let position), .proposal(let position), .tag(let position),
        .traits(let position), .mark(let position), .votes(let position), .cluster(let position),
        .family(let position), .capitals(let position):
        positions.contains(position)
      default: false
      }
    }
  }

  /// What the rules propose rests on the words around, too.
  fileprivate var dependsOnRules: Bool {
    aspects.contains { aspect in
      switch aspect {
      case .proposal, .tag, .use, .votes: true
      default: false
      }
    }
  }
}
