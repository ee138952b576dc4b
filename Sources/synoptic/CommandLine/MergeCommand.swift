import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic merge`: which names of a story's documents mean the same, JSON Lines in, JSON Lines out.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the names of a story's documents into entities, given as JSON Lines.",
    discussion: """
      Reads one object a line, {"id", "story", "doc", "text", "type"?}, a name as it stands in a document, and writes one \
      a line, in the same order: {"id", "cluster"}. Names of one story with the same cluster are one entity. The type is \
      PER, ORG, LOC, GRP, EVENT or PRODUCT; others are read as far as they are known. A line that cannot be read gives \
      {"line", "error"}, and the exit status is then 1.
      """)

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var file = "-"

  func run() throws {
    let pipeline = try ResourceFolder.locate().pipeline()
    try JSONLines(file: file, jobs: nil).processTogether { MergeLines.process($0, with: pipeline) }
  }
}
