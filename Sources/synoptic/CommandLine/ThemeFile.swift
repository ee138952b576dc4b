import FoundationEssentials
import SynopticFiles
import SynopticReader

/// The themes of the resources, and files of the reader's own in the same format.
struct ThemeFile {
  let resources: ResourceFolder

  /// A theme by its name, or by the path of a file; nil chooses one by what the terminal can show.
  /// - Throws: `FileError` or `ThemeError`.
  func theme(_ name: String?, depth: ColorDepth, background: String?) throws -> Theme {
    let name = name ?? ThemeFile.name(depth: depth, background: background)
    let path = name.contains("/") ? name : "\(resources.path)/themes/\(name).txt"
    do {
      return try Theme(parsing: String(decoding: try FileReader.bytes(of: path), as: UTF8.self))
    } catch let error as ThemeError {
      throw FileError(path: path, problem: error.description)
    } catch let error as FileError where !name.contains("/") {
      throw FileError(path: error.path, problem: "\(error.problem); there are: \(names.joined(separator: ", "))")
    }
  }

  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: resources.path + "/themes")) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// - Parameter background: `COLORFGBG`, by which some terminals tell their colours: `15;0`.
  private static func name(depth: ColorDepth, background: String?) -> String {
    switch depth {
    case .monochrome: "mono"
    case .eight, .sixteen: "sixteen"
    case .indexed256, .direct: ["7", "15"].contains(background?.split(separator: ";").last) ? "light" : "dark"
    }
  }
}
