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
    all.first { $0.extensions.contains(file.name.fileExtension) } ?? all.first { $0.recognises(file.bytes) }
      ?? PlainTextImporter()
  }
}
