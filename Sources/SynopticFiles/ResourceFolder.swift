import FoundationEssentials
import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// The program's `Resources` folder, found at run time so that it can be replaced or extended by the reader.
public struct ResourceFolder: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `SYNOPTIC_RESOURCES`, then `../share/synoptic` from the executable, then the checkout the executable was built in.
  /// - Throws: `ResourceError` when none of them holds languages.
  public static func locate(
    environment: [String: String] = ProcessInfo.processInfo.environment, executable: String? = nil
  ) throws(ResourceError) -> ResourceFolder {
    let executable = executable ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    var tried: [String] = []
    for candidate in candidates(environment: environment, executable: executable) {
      if FileManager.default.fileExists(atPath: candidate + "/languages") { return ResourceFolder(path: candidate) }
      tried.append(candidate)
    }
    throw ResourceError(
      message: "no resources found; looked in \(tried.joined(separator: ", ")); set SYNOPTIC_RESOURCES")
  }

  private static func candidates(environment: [String: String], executable: String?) -> [String] {
    if let stated = environment["SYNOPTIC_RESOURCES"], !stated.isEmpty { return [stated] }
    guard var folder = executable.map(parent) else { return [] }
    var found = [parent(folder) + "/share/synoptic"]
    while folder.count > 1 {
      found.append(folder + "/Resources")
      folder = parent(folder)
    }
    return found
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The codes of the languages that have a folder, English first, then in alphabetical order.
  public func languageCodes() -> [String] {
    let codes = (try? FileManager.default.contentsOfDirectory(atPath: path + "/languages")) ?? []
    return codes.filter { !$0.hasPrefix(".") }.sorted { ($0 == "en" ? 0 : 1, $0) < ($1 == "en" ? 0 : 1, $1) }
  }

  /// Reads a language's folder. What is no text is large, and mapped: it costs nothing before it is looked at.
  /// - Parameter isNeeded: whether a file is read, by its path in the folder; the others are not even opened.
  /// - Throws: `ResourceError` when it cannot be read, `LanguageError` when its contents are wrong.
  public func language(_ code: String, where isNeeded: (String) -> Bool = { _ in true }) throws -> Language {
    let folder = "\(path)/languages/\(code)"
    var files: [String: [UInt8]] = [:]
    var binaries: [String: ResourceBytes] = [:]
    for file in try filesBelow(folder) where isNeeded(file) {
      let path = "\(folder)/\(file)"
      if file.hasSuffix(".bin") {
        binaries[file] = try FileReader.map(path)
      } else {
        files[file] = try FileReader.bytes(of: path)
      }
    }
    return try Language(code: code, files: files, binaries: binaries)
  }

  /// A pipeline over all languages; of those behind the first only what importing and telling languages apart needs is read
  /// before there is an article in one.
  /// - Parameter code: the language every article is read in; nil to tell it from each.
  /// - Throws: `ResourceError` when a folder cannot be read, `LanguageError` when its contents are wrong or there is none
  ///   for `code`.
  public func pipeline(language code: String? = nil) throws -> Pipeline {
    let sources = languageCodes().map { code in
      LanguageSource(code: code) { isNeeded in try language(code, where: isNeeded) }
    }
    return try Pipeline(sources: sources, language: code)
  }

  /// What files are read by, in all languages: there at once, long before a whole language is.
  /// - Throws: what is wrong with a folder.
  public func importRules() throws -> ImportRules {
    try ImportRules(languageCodes().map { try language($0, where: ImportRules.isNeeded) })
  }

  /// The articles of the bundled story, as paths in reading order.
  public func sampleStory() -> [String] {
    let folder = path + "/stories/sample"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  /// The files in a folder and in those in it, by their paths in it; hidden ones are none of ours.
  private func filesBelow(_ folder: String, _ inner: String = "") throws(ResourceError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(inner)") else {
      throw ResourceError(message: "\(folder): cannot be read; is the installation complete?")
    }
    var files: [String] = []
    for name in names where !name.hasPrefix(".") {
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(inner)\(name)", isDirectory: &isFolder)
      if isFolder { files += try filesBelow(folder, "\(inner)\(name)/") } else { files.append(inner + name) }
    }
    return files
  }
}

/// The program's own data is missing or cannot be read.
public struct ResourceError: Error, CustomStringConvertible {
  public let message: String
  public init(message: String) { self.message = message }
  public var description: String { message }
}
