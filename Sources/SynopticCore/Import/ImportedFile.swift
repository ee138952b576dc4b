/// A file's bytes and what it is called.
public struct ImportedFile: Sendable {
  /// The file's name without folders, or `-` for standard input.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// What to call an article nothing else is known of: the file's name without its extension.
  var label: String {
    if name == "-" { return "stdin" }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension String {
  /// What stands behind the last dot of a file's name, in lower case; empty where there is none.
  package var fileExtension: String { lastIndex(of: ".").map { self[index(after: $0)...].lowercased() } ?? "" }
}
