import ArgumentParser
import CTerminal
import Dispatch
import SynopticCore
import SynopticFiles
import SynopticReader

#if canImport(Glibc)
  import Glibc
#endif

/// `synoptic [SOURCE…]`: the reader; without a terminal, the report.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read stories side by side (the default).",
    discussion: """
      In the reader, ? shows the keys. A script has keys on each line, written as help writes them \
      (jj<c-d>/missile<enter>), lines 'resize 100x30' and 'dump FILE', and comments after '#' at the start of a line.
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("Drive the reader by a file of keys instead of a keyboard.", valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("The size of the screen a script sees.", valueName: "columnsxrows"))
  var size = Size(columns: 80, rows: 24)

  @Option(
    help: ArgumentHelp("Write the screen to a file ('-': standard output) when the script is done.", valueName: "file"),
    completion: .file())
  var dump: String?

  @Option(help: "What a screen is written as: text, ansi (with colours) or json (all cells).")
  var dumpFormat = FrameDump.text

  @Option(help: "The view to open with.")
  var view = ViewName(argument: Session.views[0])!

  @Option(
    help: ArgumentHelp("How things look: dark, light, sixteen, mono, or a file of your own.", valueName: "name"))
  var theme: String?

  @Flag(help: "No colours, as if NO_COLOR were set.")
  var noColor = false

  @Flag(help: "Tell what terminal, colours, locale, clipboard and paths were found.")
  var doctor = false

  func run() throws {
    let start = DispatchTime.now()
    if noColor { setenv("NO_COLOR", "1", 1) }
    let resources = try ResourceFolder.locate()
    if doctor { return StandardOutput.write(Doctor(resources: resources).report()) }
    // The languages are read while the texts are, and the terminal is opened.
    let pipeline = Begun { [language = options.language] in try resources.pipeline(language: language) }
    let rules = try resources.importRules()
    let loaded = try options.load(by: rules, from: resources)
    let runner = EffectRunner(pipeline: pipeline, reader: SourceReader(rules: rules, fallback: options.fallback))
    if script != nil || dump != nil {
      _ = try pipeline.get()
      try runScript(loaded.stories, runner, resources)
    } else if StandardOutput.isTerminal {
      // A language that is not there is told before the terminal is taken.
      if options.language != nil { _ = try pipeline.get() }
      try openReader(loaded, runner, resources, since: start)
      _ = try pipeline.get()
    } else {
      // It has no look, but a theme that is not there is a mistake here too.
      if theme != nil { _ = try theme(in: resources, depth: .monochrome) }
      StandardOutput.write(Report(pipeline: try pipeline.get()).text(of: loaded.stories))
    }
    try loaded.checkComplete()
  }

  private func openReader(
    _ loaded: LoadedSources, _ runner: EffectRunner, _ resources: ResourceFolder, since start: DispatchTime
  ) throws {
    let theme = try theme(in: resources, depth: TerminalProbe().depth)
    let signals = ct_signals_open()
    let terminal = try Terminal()
    let session = Session(
      stories: loaded.stories.map(Story.init), size: terminal.size, theme: theme, view: view.name, notice: loaded.notice
    )
    let printed = EventLoop(terminal: terminal, session: session, runner: runner, signals: signals)
      .run(since: start)
    terminal.close()
    StandardOutput.write(printed)
  }

  private func runScript(_ stories: [LoadedStory], _ runner: EffectRunner, _ resources: ResourceFolder) throws {
    let steps = try Script(try script.map { String(decoding: try FileReader.bytes(of: $0), as: UTF8.self) } ?? "")
    let theme = try theme(in: resources, depth: ColorDepth(colors: 256, noColor: variable("NO_COLOR")))
    let session = Session(stories: stories.map(Story.init), size: size, theme: theme, view: view.name)
    var runner = ScriptRunner(session: session, runner: runner, size: size, dump: write)
    let last = try runner.run(steps)
    if let dump { try write(last, to: dump) }
  }

  private func theme(in resources: ResourceFolder, depth: ColorDepth) throws -> Theme {
    try ThemeFile(resources: resources).theme(theme, depth: depth, background: variable("COLORFGBG"))
  }

  private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private func write(_ frame: Frame, to path: String) throws {
    let text = dumpFormat.write(frame)
    if path == "-" { return StandardOutput.write(text) }
    _ = try AtomicFile.write(Array(text.utf8), to: path, overwrite: true)
  }
}

extension FrameDump: ExpressibleByArgument {}

/// A view of the reader by its name.
struct ViewName: ExpressibleByArgument {
  let name: String

  static var allValueStrings: [String] { Session.views }
  var defaultValueDescription: String { name }

  init?(argument: String) {
    guard Session.views.contains(argument) else { return nil }
    name = argument
  }
}

extension Size: ExpressibleByArgument {
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}

extension Story {
  init(_ loaded: LoadedStory) {
    let sources = zip(loaded.articles, loaded.paths).map { article, path in
      Source(article: article, path: path == "-" ? nil : path)
    }
    self.init(
      title: loaded.name, sources: sources, corrections: loaded.corrections,
      correctionsPath: loaded.correctionsPath)
  }
}
