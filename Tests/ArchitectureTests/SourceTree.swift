import FoundationEssentials
import TestSupport
import Testing

/// The checkout's source files, as the architecture tests read them.
enum SourceTree {
  struct File: Sendable, CustomTestStringConvertible {
    /// Path in the checkout.
    let path: String
    let text: String

    /// The modules its import lines name.
    var imports: Set<String> {
      var modules: Set<String> = []
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy(File.mayPrecedeImport) else {
          continue
        }
        modules.insert(String(words.last!.split(separator: ".")[0]))
      }
      return modules
    }

    private static func mayPrecedeImport(_ word: Substring) -> Bool {
      word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
    }

    /// The text without comments and the contents of string literals: what the compiler sees as code.
    var code: String { SourceTree.code(of: text) }

    /// Every identifier in its code.
    var words: Set<Substring> { Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") }) }

    var testDescription: String { path }
  }

  /// All Swift files below a folder of the checkout, sorted.
  static func files(below folder: String) -> [File] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: "\(Fixtures.root)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let path = "\(folder)/\(name)"
      let text = (try? String(contentsOf: URL(filePath: "\(Fixtures.root)/\(path)"), encoding: .utf8)) ?? ""
      return File(path: path, text: text)
    }
  }

  static func code(of text: String) -> String {
    var code: [UInt8] = []
    var isComment = false
    var isString = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        (isComment, isString) = (false, false)
        code.append(byte)
      case _ where isComment: break
      case UInt8(ascii: "\"") where previous != UInt8(ascii: "\\"): isString.toggle()
      case _ where isString: break
      case UInt8(ascii: "/") where previous == byte: isComment = true
      default: code.append(byte)
      }
      previous = byte
    }
    return String(decoding: code, as: UTF8.self)
  }
}
