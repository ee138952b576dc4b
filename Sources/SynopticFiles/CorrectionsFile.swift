import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// The file a reader's corrections are kept in, beside the articles they are about.
///
/// Changes are lines added and lines taken away, made to the file as it is by then: what others wrote into it meanwhile,
/// comments, and lines of a later version stay as they are.
public enum CorrectionsFile {
  /// It has no ending of an article, so that a folder's corrections are not read as one.
  public static let name = "synoptic.corrections"

  /// Where the corrections of an article and those beside it are kept.
  public static func path(beside article: String) -> String {
    article.lastIndex(of: "/").map { article[...$0] + name } ?? name
  }

  /// The lines of a file; none where there is no file.
  /// - Throws: `FileError` when it is there and cannot be read.
  public static func lines(at path: String) throws(FileError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Takes lines away and adds others at the end, as a whole or not at all; a file in which nothing is left but the
  /// heading goes.
  /// - Throws: `FileError` when the file or its folder cannot be read or written.
  public static func change(_ path: String, adding added: [String], removing removed: [String]) throws(FileError) {
    var lines = try lines(at: path)
    if lines.isEmpty { lines = [Correction.heading] }
    for line in removed {
      // Somebody else may have written the same with other white space.
      let index = lines.lastIndex(of: line) ?? lines.lastIndex { Correction(line: $0)?.line == line }
      if let index { lines.remove(at: index) }
    }
    for line in added where !lines.contains(line) { lines.append(line) }
    if lines == [Correction.heading], unlink(path) == 0 || errno == ENOENT { return }
    _ = try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path, overwrite: true)
  }
}
