import SynopticReader
import Testing

@testable import synoptic

@Suite struct ScriptTests {
  @Test func readsKeysAndDirections() throws {
    let script = try Script("# comment\njj<c-d>\n\nresize 100x30\ndump a b.txt\nresize\n")
    #expect(
      script.steps == [
        .keys([.character("j"), .character("j"), .control("d")]), .resize(Size(columns: 100, rows: 30)),
        .dump("a b.txt"), .keys("resize".map(Key.character)),
      ])
  }

  @Test(arguments: ["<nokey>", "j<", "resize 0x5", "resize 5", "resize 2000x10"]) func namesTheWrongLine(line: String) {
    let error = #expect(throws: ScriptError.self) { try Script("j\n" + line) }
    #expect(error?.line == 2)
    #expect(error?.description.contains(line) == true)
  }
}
