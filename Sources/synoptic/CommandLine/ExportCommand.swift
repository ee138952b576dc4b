import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic export SOURCE…`: one view of the stories as Markdown or JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a view of the stories as Markdown or JSON.")

  @OptionGroup var options: SourceOptions

  @Option(help: "What to write.")
  var view = ExportRequest.View.report

  @Option(help: "What the view 'search' looks for: words that stand together.")
  var query: String?

  @Option(help: "How to write it: \(Exporters.all.map(\.name).joined(separator: " or ")).")
  var format = Exporters.all.first?.name ?? ""

  @Option(name: .shortAndLong, help: "The file to write; standard output when there is none.", completion: .file())
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  func validate() throws {
    guard Exporters.named(format) != nil else {
      let known = Exporters.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'; there are: \(known).")
    }
    guard (view == .search) == (query != nil) else {
      throw ValidationError("--view search and --query belong together.")
    }
  }

  func run() throws {
    let resources = try ResourceFolder.locate()
    let pipeline = try resources.pipeline(language: options.language)
    let loaded = try options.load(by: pipeline.importRules, from: resources)
    let request = ExportRequest(view: view, query: query.map { SearchQuery(text: $0, mode: .words) })
    let report = Report(pipeline: pipeline, request: request, exporter: Exporters.named(format)!)
    try write(report.text(of: loaded.stories))
    try loaded.checkComplete()
  }

  private func write(_ text: String) throws {
    guard let output, output != "-" else { return StandardOutput.write(text) }
    if try AtomicFile.write(Array(text.utf8), to: output, overwrite: force) == .exists {
      throw FileError(path: output, problem: "exists already; --force replaces it")
    }
  }
}

extension ExportRequest.View: ExpressibleByArgument {}
