import FoundationEssentials
import Testing
import TestSupport

@testable import SynopticReader

@Suite struct ThemeTests {
  private static let names = ["dark", "light", "sixteen", "mono"]

  private func shipped(_ name: String) throws -> Theme {
    let path = Fixtures.root + "/Resources/themes/\(name).txt"
    return try Theme(parsing: String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self))
  }

  @Test func readsColoursAttributesAndReferences() throws {
    let theme = try Theme(
      parsing: """
        # comment
        person   bright-red on 236 bold underline
        place    = person
        time     on #102030
        """)
    #expect(
      theme[.person]
        == Style(foreground: .indexed(9), background: .indexed(236), attributes: [.bold, .underline]))
    #expect(theme[.place] == theme[.person])
    #expect(theme[.time] == Style(background: .rgb(16, 32, 48)))
    #expect(theme[.title] == Theme.standard[.title])
  }

  @Test(arguments: [
    ("persn red", "line 1: unknown role \"persn\""),
    ("\nperson rad", "line 2: \"rad\" is neither a colour nor an attribute"),
    ("person = rad", "line 1: \"=\" is neither a colour nor an attribute"),
  ])
  func saysWhatItCannotRead(_ text: String, _ message: String) {
    #expect { try Theme(parsing: text) } throws: { "\($0)" == message }
  }

  @Test(arguments: names) func shippedThemesNameEveryRole(_ name: String) throws {
    let path = Fixtures.root + "/Resources/themes/\(name).txt"
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let named = Set(text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(Role.allCases.filter { !named.contains($0.rawValue) } == [])
    _ = try shipped(name)
  }

  @Test(arguments: names) func kindsOfNamesDifferWithoutColour(_ name: String) throws {
    let theme = try shipped(name)
    let looks = Role.named.map { theme[$0].attributes.rawValue }
    #expect(Set(looks).count == Role.named.count)
  }

  @Test func withoutColourIsWhatNoThemeIs() throws { #expect(try shipped("mono") == Theme.standard) }

  @Test func namesColoursAsItReadsThem() {
    for color in [Color.standard, .indexed(1), .indexed(12), .indexed(200), .rgb(1, 2, 255)] {
      #expect(Color(named: color.name) == color)
    }
  }
}
