import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic align`: how much pairs of sentences tell the same.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Say how much pairs of sentences tell the same, given as JSON Lines.",
    discussion: """
      Reads one object a line, {"a", "b"}, two sentences, and writes one a line, in the same order: {"score", "label"}. \
      The score goes from 0 to 1; the label is one of "same words", "same statement", "overlaps" and "related". A line \
      that cannot be read gives {"line", "error"}, and the exit status is then 1.
      """)

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var file = "-"

  func run() throws {
    let pipeline = try ResourceFolder.locate().pipeline()
    try JSONLines(file: file, jobs: nil).process { (line) throws(LineError) in
      try AlignLine.process(line, with: pipeline)
    }
  }
}
