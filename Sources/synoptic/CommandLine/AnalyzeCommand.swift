import ArgumentParser
import Dispatch
import SynopticCore
import SynopticFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// `synoptic analyze`: JSON Lines in, JSON Lines out, one article a line, in the same order.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Analyse articles given as JSON Lines.",
    discussion: """
      Reads one object a line, {"id", "text", "title"?, "source"?, "date"?, "url"?, "language"?}, and writes one a line, \
      in the same order: {"id", "text", "language", "sentences", "entities", "times", "attributions", "events"}. \
      Offsets count Unicode scalars of "text", ends excluded. A line that cannot be read gives {"line", "error"}, and \
      the exit status is then 1.
      """)

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var file = "-"

  @Option(name: .shortAndLong, help: "How many articles to work on at once; all cores when not given.")
  var jobs: Int?

  func validate() throws {
    guard (1...1024).contains(jobs ?? 1) else { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    let pipeline = try ResourceFolder.locate().pipeline()
    let descriptor = try openInput()
    let failures = Atomic(0)
    let output = OrderedOutput<[UInt8]>(threads: jobs ?? coreCount, consume: StandardOutput.write)
    var lines = LineReader(descriptor: descriptor, limit: Limits.fileSize)
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.isBlank { continue }
      output.submit { [number] in
        do throws(AnalyzeLineError) {
          return try AnalyzeCommand.analyze(line, with: pipeline)
        } catch {
          failures.add(1, ordering: .relaxed)
          return AnalyzeLine.report(error, line: number)
        }
      }
    }
    output.finish()
    if let code = lines.failure { throw FileError(path: file, code: code) }
    if failures.load(ordering: .relaxed) > 0 { throw ExitCode(1) }
  }

  private static func analyze(_ line: LineReader.Line, with pipeline: Pipeline) throws(AnalyzeLineError) -> [UInt8] {
    guard case .bytes(let bytes) = line else {
      throw AnalyzeLineError(description: "the line is longer than \(Limits.fileSize / 1_000_000) MB")
    }
    return try AnalyzeLine.process(bytes, with: pipeline)
  }

  private func openInput() throws(FileError) -> Int32 {
    guard file != "-" else { return STDIN_FILENO }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: file, code: errno) }
    return descriptor
  }

  private var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension LineReader.Line {
  fileprivate var isBlank: Bool {
    guard case .bytes(let bytes) = self else { return false }
    return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
