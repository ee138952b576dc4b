import FoundationEssentials
import Glibc
import SynopticCore

/// `synoptic analyze` as a whole process: on one core and two, on short streams and long ones, with the model and without.
struct StreamBench {
  let program: String
  let resources: String
  let corpus: Corpus

  private static let words = 500_000

  func run() throws {
    guard access(program, X_OK) == 0 else {
      print("\n\(program) is not built: streams are not measured.")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "synoptic-stream-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let short = try write(StreamBench.words, to: folder.appending(path: "short.jsonl"))
    let long = try write(StreamBench.words * 4, to: folder.appending(path: "long.jsonl"))
    let table = Table("Stream: synoptic analyze, \(short.words) words, \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores")
    let one = runs(3) { ProcessRun(program, analyze(short.path, jobs: 1), resources: resources) }
    let two = runs(3) { ProcessRun(program, analyze(short.path, jobs: 2), resources: resources) }
    let rates = [one, two].map { Double(short.words) / $0.seconds }
    table.line("one job", "\(Int(rates[0] / 1000) * 1000) words/s")
    table.line("two jobs", "\(Int(rates[1] / 1000) * 1000) words/s, ×\(format(rates[1] / rates[0]))")
    for stream in [short, long] {
      let run = ProcessRun(program, analyze(stream.path, jobs: 2), resources: resources, isWatched: true)
      table.line("most memory, \(stream.words) words", "\(run.kilobytes / 1000) MB")
    }
    try startUp(folder, table)
  }

  /// What looking a name up in the trained model adds to the start of the program, on an article of one sentence.
  private func startUp(_ folder: URL, _ table: Table) throws {
    let sentence = folder.appending(path: "sentence.jsonl")
    try Data(#"{"id":"1","text":"Ann Lee met Bob Hill in Berlin on Monday."}"#.utf8).write(to: sentence)
    let without = folder.appending(path: "resources")
    try FileManager.default.copyItem(at: URL(filePath: resources), to: without)
    try FileManager.default.removeItem(at: without.appending(path: "languages/en/names/model.bin"))
    let times = [resources, without.path].map { resources in
      (0..<25).map { _ in ProcessRun(program, analyze(sentence.path, jobs: 1), resources: resources).seconds }.median
    }
    table.line("one sentence, with the model", "\(format(times[0] * 1000)) ms")
    table.line("one sentence, without", "\(format(times[1] * 1000)) ms")
  }

  private func analyze(_ file: String, jobs: Int) -> [String] { ["analyze", "--jobs", "\(jobs)", file] }

  /// The one of the middle by time.
  private func runs(_ count: Int, _ run: () -> ProcessRun) -> ProcessRun {
    (0..<count).map { _ in run() }.sorted { $0.seconds < $1.seconds }[count / 2]
  }

  /// The corpus over and over, at least so many words, as JSON Lines.
  private func write(_ least: Int, to file: URL) throws -> (path: String, words: Int) {
    let lines = try corpus.articles.map { article in
      (line: try JSONEncoder().encode(["id": "1", "text": article.text]), words: Corpus.words(of: [article]))
    }
    var data = Data()
    var words = 0
    while words < least {
      for (line, count) in lines {
        data += line
        data.append(0x0A)
        words += count
      }
    }
    try data.write(to: file)
    return (file.path, words)
  }
}
