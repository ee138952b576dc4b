import Testing

/// The contract of `synoptic merge`, on the program.
@Suite struct MergeTests {
  private let names = """
    {"id":"a","story":"s","doc":"1","text":"NATO"}

    nonsense
    {"id":"b","story":"s","doc":"2","text":"North Atlantic Treaty Organization"}

    """

  @Test func linesKeepTheirOrderAndABadOneIsNamed() throws {
    let run = try Program.run(["merge"], input: names)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == #"{"id":"a","cluster":0}"#)
    #expect(lines[1] == #"{"line":3,"error":"the line is not JSON"}"#)
    #expect(lines[2] == #"{"id":"b","cluster":0}"#)
  }

  @Test func emptyInputIsNothing() throws {
    let run = try Program.run(["merge"])
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }
}
