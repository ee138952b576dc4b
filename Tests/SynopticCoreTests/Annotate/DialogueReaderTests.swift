import Testing
import TestSupport

@testable import SynopticCore

/// Words that dashes set off, and dashes that do not.
@Suite struct DialogueReaderTests {
  @Test(arguments: [
    ("—No lo sé —dijo Ana—. Mañana veremos.", ["No lo sé", "Mañana veremos."]),
    ("—No lo sé —dijo Ana.", ["No lo sé"]), ("—No lo sé.", ["No lo sé."]),
    ("–¿Quién es? –preguntó–. ¿Y tú?", ["¿Quién es?", "¿Y tú?"]),
    ("— No lo sé", []), ("Ana —dijo— no vino.", []), ("—", []), ("——", []), ("———", []), ("—No", []),
    ("—No —dijo—", ["No"]), ("", []),
  ])
  func findsSpokenWords(text: String, spoken: [String]) throws {
    let layer = Fixtures.annotated(text, in: "es").layer
    let passages = try DialogueReader(layer, cues: CueLexicon(layer.language)).passages(in: layer.tokens.indices)
    #expect(passages.map { String(layer.article[layer.span($0.inner)]) } == spoken)
  }

  @Test func needsAMarkOfTheLanguage() throws {
    let layer = Fixtures.annotated("—I do not know —said Ana—. Tomorrow.", in: "en").layer
    #expect(try DialogueReader(layer, cues: CueLexicon(layer.language)).passages(in: layer.tokens.indices).isEmpty)
  }

  @Test(arguments: ["—", "—a ", "— a", " —"])
  func anyRepetitionStaysInsideTheBlock(piece: String) throws {
    let layer = Fixtures.annotated("—a " + String(repeating: piece, count: 3000), in: "es").layer
    for passage in try DialogueReader(layer, cues: CueLexicon(layer.language)).passages(in: layer.tokens.indices) {
      #expect(!passage.inner.isEmpty)
      #expect(layer.tokens.indices.contains(passage.outer.lowerBound) && passage.outer.upperBound <= layer.tokens.count)
    }
  }
}
