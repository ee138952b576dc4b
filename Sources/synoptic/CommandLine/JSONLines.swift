import ArgumentParser
import SynopticCore
import SynopticFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A command over JSON Lines: each line of a file is worked on by itself, on several threads, and the results are
/// written in the order of the lines. A line that fails is reported in its place and the rest is done.
struct JSONLines {
  /// The file to read; `-` is standard input.
  let file: String
  /// How many lines to work on at once; all cores when nil.
  let jobs: Int?

  /// - Throws: `FileError` when the file cannot be read, `ExitCode` when a line failed.
  func process(_ work: @escaping @Sendable ([UInt8]) throws(LineError) -> [UInt8]) throws {
    let descriptor = try openInput()
    defer { closeInput(descriptor) }
    let failures = Atomic(0)
    let output = OrderedOutput<[UInt8]>(threads: jobs ?? coreCount, consume: StandardOutput.write)
    var lines = LineReader(descriptor: descriptor, limit: Limits.fileSize)
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.isBlank { continue }
      output.submit { [number] in
        do throws(LineError) {
          return try work(try line.contents)
        } catch {
          failures.add(1, ordering: .relaxed)
          return error.record(line: number)
        }
      }
    }
    output.finish()
    if let code = lines.failure { throw FileError(path: file, code: code) }
    if failures.load(ordering: .relaxed) > 0 { throw ExitCode(1) }
  }

  /// All lines that are not blank, with their numbers in the file, from 1.
  /// - Throws: `FileError` when the file cannot be read, `LineError` when a line is too long.
  func all() throws -> [(number: Int, bytes: [UInt8])] { try numbered().map { ($0.number, try $0.line.contents) } }

  /// All lines together worked on as one, one result for each. A line that fails is reported in its place.
  /// - Throws: `FileError` when the file cannot be read, `ExitCode` when a line failed.
  func processTogether(_ work: ([[UInt8]]) -> [Result<[UInt8], LineError>]) throws {
    let lines = try numbered()
    let contents = lines.map { line in Result { () throws(LineError) in try line.line.contents } }
    var results = work(contents.compactMap { try? $0.get() }).makeIterator()
    var hasFailed = false
    for (line, content) in zip(lines, contents) {
      switch content.flatMap({ _ in results.next()! }) {
      case .success(let output): StandardOutput.write(output)
      case .failure(let error):
        hasFailed = true
        StandardOutput.write(error.record(line: line.number))
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func numbered() throws -> [(number: Int, line: LineReader.Line)] {
    let descriptor = try openInput()
    defer { closeInput(descriptor) }
    var lines = LineReader(descriptor: descriptor, limit: Limits.fileSize)
    var numbered: [(number: Int, line: LineReader.Line)] = []
    var number = 0
    while let line = lines.next() {
      number += 1
      if !line.isBlank { numbered.append((number, line)) }
    }
    if let code = lines.failure { throw FileError(path: file, code: code) }
    return numbered
  }

  private func openInput() throws(FileError) -> Int32 {
    guard file != "-" else { return STDIN_FILENO }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: file, code: errno) }
    return descriptor
  }

  private func closeInput(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  private var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension LineReader.Line {
  fileprivate var contents: [UInt8] {
    get throws(LineError) {
      guard case .bytes(let bytes) = self else {
        throw LineError(description: "the line is longer than \(Limits.fileSize / 1_000_000) MB")
      }
      return bytes
    }
  }

  fileprivate var isBlank: Bool {
    guard case .bytes(let bytes) = self else { return false }
    return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
