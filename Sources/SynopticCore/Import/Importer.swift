/// Reads one format of bytes into articles. Conformers are listed once, in `Importers.all`.
public protocol Importer: Sendable {
  /// What the format is called in messages: "plain text".
  var name: String { get }
  /// File name extensions it reads, lower-case, without the dot.
  var extensions: [String] { get }
  /// Whether the bytes look like its format, whatever the file is called.
  func recognises(_ bytes: [UInt8]) -> Bool
  /// - Throws: `ImportError` when nothing readable is in it.
  func articles(from file: ImportedFile, rules: ImportRules) throws(ImportError) -> [Article]
}

/// A file's bytes and what is known from outside of it.
public struct ImportedFile: Sendable {
  /// The file's name without folders, or `-` for standard input.
  public let name: String
  public let bytes: [UInt8]
  /// What the reader said about it; wins over what the file says.
  public let stated: StatedMetadata

  public init(name: String, bytes: [UInt8], stated: StatedMetadata = StatedMetadata()) {
    self.name = name
    self.bytes = bytes
    self.stated = stated
  }
}

/// What the reader says about an article: `--title`, `--source`, `--date`.
public struct StatedMetadata: Hashable, Sendable {
  public var title: String?
  public var source: String?
  public var publication: Publication?

  public init(title: String? = nil, source: String? = nil, publication: Publication? = nil) {
    self.title = title
    self.source = source
    self.publication = publication
  }
}

/// A file that cannot be read as an article: what, with what, what to do.
public struct ImportError: Error, Hashable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case empty
    case binary
    /// More bytes than `Limits.fileSize`.
    case tooLarge(bytes: Int)
  }
  public let file: String
  public let reason: Reason

  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .empty: "\(file): there is no text in it"
    case .binary: "\(file): looks like a binary file; give plain text or Markdown"
    case .tooLarge(let bytes):
      "\(file): \(bytes / 1_000_000) MB is more than the limit of \(Limits.fileSize / 1_000_000) MB; split the file"
    }
  }
}

/// Every importer, in the order they are asked. A new format is added here and nowhere else.
public enum Importers {
  public static let all: [any Importer] = [MarkdownImporter(), PlainTextImporter()]

  /// Reads a file with the importer of its name's extension, otherwise with the first that recognises the bytes.
  /// - Throws: `ImportError` when the file is empty, binary or too large.
  public static func articles(from file: ImportedFile, rules: ImportRules) throws(ImportError) -> [Article] {
    guard file.bytes.count <= Limits.fileSize else {
      throw ImportError(file: file.name, reason: .tooLarge(bytes: file.bytes.count))
    }
    return try importer(of: file).articles(from: file, rules: rules)
  }

  static func importer(of file: ImportedFile) -> any Importer {
    all.first { $0.extensions.contains(file.extension) } ?? all.first { $0.recognises(file.bytes) }
      ?? PlainTextImporter()
  }
}

extension ImportedFile {
  /// Lower-case, without the dot; empty where the name has none.
  var `extension`: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
