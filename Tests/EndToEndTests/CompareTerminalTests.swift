import TestSupport
import Testing

/// A walk through the comparison in a real terminal: views, words, back, a correction that outlives the program.
@Suite(.serialized) struct CompareTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      Source: Left
      Date: 2025-10-16

      The Harbour Bridge in Lindau was closed on Thursday after inspectors found cracks in seven pillars.

      Mayor Anna Weiss said the bridge would stay closed until spring.
      """, to: "1.txt")
    try folder.write(
      """
      Source: Right
      Date: 2025-10-16

      The Harbour Bridge in Lindau was closed on Thursday after inspectors found cracks in five pillars.

      Ferries will carry the commuters of Lindau, said Maria Keller of the harbour company.
      """, to: "2.txt")
  }

  @Test func leadsFromClaimsToWordsAndBack() {
    let session = TerminalSession([folder.path])
    #expect(session.waitFor("aligned"))
    #expect(session.waitFor("! The Harbour Bridge"))
    session.send("c")
    #expect(session.waitFor("told by several"))
    #expect(session.waitFor("conflict"))
    session.send("\r")
    #expect(session.wait { $0.lines[0].hasSuffix("Columns") })
    session.send("[")
    #expect(session.wait { $0.lines[0].hasSuffix("Compare") })
    session.send("x")
    #expect(session.waitFor("Conflicts: not both can be right"))
    session.send("O")
    #expect(session.waitFor("Ferries will carry"))
    session.resize(rows: 10, columns: 40)
    #expect(session.wait { $0.lines.count == 10 && $0.lines[0].hasSuffix("Only here") })
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  @Test func aSettledConflictIsSettledNextTime() throws {
    let first = TerminalSession([folder.path])
    #expect(first.waitFor("! The Harbour Bridge"))
    first.send("xr")
    #expect(first.waitFor("settled, kept in synoptic.corrections; u takes it back"))
    #expect(first.waitFor("(settled)"))
    first.settle()
    first.send("Q")
    #expect(first.exitStatus() == 0)
    #expect(try folder.read("synoptic.corrections").contains("resolved\tnumber\t"))
    let status = try Program.run(["compare", folder.path, "--fail-on", "conflict"]).status
    #expect(status == 0)
    let second = TerminalSession([folder.path])
    #expect(second.waitFor("aligned"))
    second.send("C")
    #expect(second.waitFor("settled"))
    second.send("x")
    #expect(second.waitFor("correction taken back"))
    second.settle()
    second.send("Q")
    #expect(second.exitStatus() == 0)
    // Nothing is left to be kept.
    #expect(throws: (any Error).self) { try folder.read("synoptic.corrections") }
  }
}
