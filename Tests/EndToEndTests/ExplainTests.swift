import TestSupport
import Testing

/// `synoptic explain`, on the program.
@Suite struct ExplainTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write("Date: 2025-03-05\n\nThe ferry sank on Monday, police said.\n", to: "a.txt")
  }

  @Test func saysWhatStandsAtAPlace() throws {
    let run = try Program.run(["explain", file, "--at", "1:20"])
    #expect(run.status == 0)
    #expect(run.output.contains("A ¶1 (1:19) “Monday”, time expression"))
    #expect(run.output.contains("2025-03-03 Mon"))
  }

  @Test func findsWordsInAnySource() throws {
    let run = try Program.run(["explain", file, "--mention", "Monday"])
    #expect(run.output.contains("“Monday”, time expression"))
  }

  @Test func aPlaceWithNothingIsAFailure() throws {
    let run = try Program.run(["explain", file, "--at", "B:1:1"])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors == "synoptic: \(file): nothing was found at B:1:1\n")
  }

  @Test func aPlaceThatIsNoneIsWrongUsage() throws {
    #expect(try Program.run(["explain", file, "--at", "there"]).status == 2)
  }
}
