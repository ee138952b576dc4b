import FoundationEssentials

/// Completes paths in prompts.
public enum PathCompletion {
  /// The paths that begin like this one, sorted, folders with a slash at their ends. Hidden files only where a dot was
  /// typed.
  public static func paths(startingWith prefix: String) -> [String] {
    let cut = prefix.lastIndex(of: "/").map(prefix.index(after:)) ?? prefix.startIndex
    let (folder, start) = (String(prefix[..<cut]), prefix[cut...])
    let place = folder.isEmpty ? "." : folder.expandingHome
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }.sorted()
      .map { name in
        var isFolder = false
        _ = FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
        return folder + name + (isFolder ? "/" : "")
      }
  }
}

extension String {
  /// The path with `~/` at its start replaced by the home folder, as a shell does.
  public var expandingHome: String {
    guard hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] else { return self }
    return home + dropFirst()
  }
}
