import FoundationEssentials
import SynopticCore

/// Turns what is named on the command line into stories.
///
/// Files named one by one, and standard input (`-`), are one story. A folder is a story of the articles directly in
/// it; one that has none but whose folders have is a story for each of those.
public struct SourceReader: Sendable {
  private let rules: ImportRules
  private let fallback: StatedMetadata

  /// - Parameter fallback: what holds for articles that do not state it themselves.
  public init(rules: ImportRules, fallback: StatedMetadata = StatedMetadata()) {
    self.rules = rules
    self.fallback = fallback
  }

  /// Reads all sources; one that fails is named in `failures` and the rest is read.
  public func read(_ sources: [String]) -> (stories: [LoadedStory], failures: [String]) {
    var collector = Collector(reader: self)
    collector.add(files: sources.filter { !isFolder($0) }, story: nil)
    for folder in sources where isFolder(folder) { collector.add(folder: folder) }
    return (collector.stories, collector.failures)
  }

  /// The articles of one file, or of standard input (`-`).
  /// - Throws: `FileError` or `ImportError`.
  public func articles(at path: String) throws -> [Article] {
    let bytes = path == "-" ? try FileReader.standardInput() : try FileReader.bytes(of: path)
    let file = ImportedFile(name: path == "-" ? "-" : path.lastPathComponent, bytes: bytes)
    return try Importers.articles(from: file, rules: rules).map { $0.filled(from: fallback) }
  }

  fileprivate func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

/// Stories and failures on their way in.
private struct Collector {
  let reader: SourceReader
  var stories: [LoadedStory] = []
  var failures: [String] = []
  private let extensions = Set(Importers.all.flatMap(\.extensions))

  init(reader: SourceReader) { self.reader = reader }

  mutating func add(files: [String], story name: String?) {
    var articles: [Article] = []
    var paths: [String] = []
    for (index, path) in files.enumerated() {
      guard articles.count < Limits.articles else {
        let rest = Wording.count(files.count - index, "file was", "files were")
        failures.append(
          "\(name?.visible ?? "sources"): a story holds \(Limits.articles) articles; \(rest) not read")
        break
      }
      do {
        let found = try reader.articles(at: path).prefix(Limits.articles - articles.count)
        articles += found
        paths += found.map { _ in path }
      } catch let error as ImportError {
        failures.append(error.description.visible)
      } catch {
        failures.append("\(error)")
      }
    }
    guard !articles.isEmpty else { return }
    let kept = corrections(beside: paths)
    stories.append(
      LoadedStory(
        name: name, articles: articles, paths: paths, corrections: kept.corrections, correctionsPath: kept.path,
        unknownLines: kept.unknown))
  }

  /// What the reader corrected earlier, from the file beside the first article.
  private mutating func corrections(
    beside paths: [String]
  ) -> (corrections: [Correction], path: String?, unknown: Int) {
    guard let path = paths.first(where: { $0 != "-" }).map(CorrectionsFile.path) else { return ([], nil, 0) }
    do {
      let lines = try CorrectionsFile.lines(at: path).filter { !$0.isEmpty && !$0.hasPrefix("#") }
      let corrections = lines.compactMap { Correction(line: $0) }
      return (corrections, path, lines.count - corrections.count)
    } catch {
      failures.append("\(error)")
      return ([], nil, 0)
    }
  }

  mutating func add(folder: String) {
    guard let entries = entries(of: folder) else { return }
    if !entries.files.isEmpty { return add(files: entries.files, story: folder.lastPathComponent) }
    var isEmpty = true
    for inner in entries.folders {
      guard let files = self.entries(of: inner)?.files, !files.isEmpty else { continue }
      isEmpty = false
      add(files: files, story: inner.lastPathComponent)
    }
    if isEmpty {
      let endings = extensions.sorted().map { ".\($0)" }.joined(separator: ", ")
      failures.append("\(folder.visible): no articles in this folder; looked for files ending in \(endings)")
    }
  }

  /// The article files and the folders directly in a folder, in the order of their names; hidden ones are left out.
  private mutating func entries(of folder: String) -> (files: [String], folders: [String])? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      failures.append("\(folder.visible): the folder cannot be read")
      return nil
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let paths = names.filter { !$0.hasPrefix(".") }.sorted().map { prefix + $0 }
    return (paths.filter { isArticle($0) }, paths.filter(reader.isFolder))
  }

  private func isArticle(_ path: String) -> Bool {
    extensions.contains(path.lastPathComponent.fileExtension) && !reader.isFolder(path)
  }
}

extension Article {
  /// The article with what it does not state itself.
  fileprivate func filled(from fallback: StatedMetadata) -> Article {
    let hasSource = source.origin != .fileName
    return stating(
      title: title == nil ? fallback.title : nil, source: hasSource ? nil : fallback.source,
      publication: publication == nil ? fallback.publication : nil)
  }
}

extension String {
  /// What stands behind the last slash, a trailing one aside.
  var lastPathComponent: String {
    let parts = split(separator: "/")
    return parts.last.map(String.init) ?? self
  }
}
