import Testing

@testable import SynopticCore

@Suite struct TextPositionTests {
  /// Counted from the top, scalar by scalar.
  private static func counted(_ text: String) -> [(offset: Int, position: TextPosition)] {
    var (offset, line, column) = (0, 1, 1)
    return text.unicodeScalars.map { scalar in
      defer {
        offset += UTF8.width(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      return (offset, TextPosition(line: line, column: column))
    }
  }

  @Test(arguments: [
    "", "a", "\n\n", "ab\nc é.", String(repeating: "é", count: 2_000), String(repeating: "“x”\n", count: 700),
    String(repeating: "a", count: 511) + "é" + String(repeating: "b\n", count: 600),
  ]) func placesAreCountedAlikeFromAnywhere(text: String) {
    let positions = TextPositions(text)
    for (offset, position) in TextPositionTests.counted(text) { #expect(positions[TextOffset(offset)] == position) }
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    #expect(positions[TextOffset(text.utf8.count)].line == lines)
  }
}
