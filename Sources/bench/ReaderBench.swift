import FoundationEssentials
import Glibc

/// What a reader feels, measured from outside: the program in a pseudo-terminal.
struct ReaderBench {
  let program: String
  let resources: String
  let corpus: Corpus

  func run() throws {
    guard access(program, X_OK) == 0 else {
      print("\n\(program) is not built: start-up and keys are not measured.")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "synoptic-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    start(try write(corpus.texts(50, words: 1000), below: folder.appending(path: "fifty")))
    keys(try write(corpus.texts(4, words: 20_000), below: folder.appending(path: "four")))
  }

  private func write(_ texts: [String], below folder: URL) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number).txt")
      try Data(text.utf8).write(to: file)
      return file.path
    }
  }

  private func run(_ sources: [String], rows: Int32, columns: Int32) -> TerminalRun {
    TerminalRun(program, sources, resources: resources, rows: rows, columns: columns)
  }

  private func start(_ fifty: [String]) {
    let table = Table("Start, 120×40")
    var times: [Double] = []
    var memory = 0
    for _ in 0..<15 {
      let run = self.run([], rows: 40, columns: 120)
      times.append(run.waitForFrame() - run.started)
      run.settle()
      memory = run.residentKilobytes
      run.end()
    }
    table.line("bundled story, first frame", milliseconds: times)
    table.line("bundled story, memory", "\(memory / 1000) MB")
    let large = run(fifty, rows: 40, columns: 120)
    table.line("50 articles of 1,000 words, first frame", milliseconds: [large.waitForFrame() - large.started])
    large.settle()
    table.line("50 articles of 1,000 words, memory", "\(large.residentKilobytes / 1000) MB")
    large.end()
  }

  private func keys(_ four: [String]) {
    let table = Table("Keys, 200×60, four sources of 20,000 words")
    let run = self.run(four, rows: 60, columns: 200)
    _ = run.waitForFrame()
    run.settle()
    for (name, key) in [("line down", "j"), ("page down", " "), ("next source", "\t"), ("search, a letter", "/e")] {
      let times = (0..<40).map { _ in
        let sent = now()
        run.send(key)
        return run.waitForFrame() - sent
      }
      table.line(name, milliseconds: times)
      run.send("\u{1b}")
      run.settle()
    }
    let busy = run.processorTicks
    for _ in 0..<200 {
      run.send("j")
      run.waitForFrame()
    }
    // A tick is ten milliseconds.
    table.line("processor time, a line down", "\(format(Double(run.processorTicks - busy) * 10 / 200)) ms")
    let before = run.bytes
    let sent = now()
    run.send(String(repeating: "j", count: 300))
    let last = run.settle()
    table.line("300 held keys", "\(format((last - sent) * 1000)) ms, \((run.bytes - before) / 1000) kB")
    table.line("memory", "\(run.residentKilobytes / 1000) MB")
    let used = run.processorTicks
    sleep(2)
    table.line("processor time in 2 idle seconds", "\(run.processorTicks - used) ticks")
    run.end()
  }
}
