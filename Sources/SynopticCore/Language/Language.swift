/// Everything the analysis knows about one language, as read from its folder in `Resources/languages`.
///
/// A language is data: adding one is adding a folder. The core reads no files; whoever uses it passes the folder's
/// contents in.
public struct Language: Sendable {
  /// BCP 47 code, the folder's name.
  public let code: String
  /// Every word form that stands in one of the lists.
  public let words: WordTable
  /// The closed word classes, from `grammar.txt`.
  let grammar: Grammar
  /// The marks inside numbers, from `numbers.txt`.
  let numberMarks: NumberMarks
  private let lists: [String: WordList]
  private let texts: [String: String]
  private let binaries: [String: ResourceBytes]
  /// Frequencies, relations and vectors of words; nil where the language has none.
  let similarity: SimilarityLexicon?

  /// Bytes of lists that bring one new form, about: the table need not grow while they are read.
  private static let bytesPerForm = 12

  /// - Parameters:
  ///   - code: BCP 47 code.
  ///   - files: the folder's files by their path in it. Files whose name ends in `.txt` are lists, all others are kept as
  ///     text for the stage that knows their format.
  ///   - binaries: the folder's files that are no text, whose names end in `.bin`: `similarity/words.bin`,
  ///     `names/model.bin`.
  /// - Throws: `LanguageError` when a file is not UTF-8 or the grammar names an unknown class.
  public init(
    code: String, files: [String: [UInt8]], binaries: [String: ResourceBytes] = [:]
  ) throws(LanguageError) {
    self.code = code
    var reader = WordListReader(capacity: files.values.reduce(0) { $0 + $1.count } / Language.bytesPerForm)
    var lists: [String: WordList] = [:]
    var texts: [String: String] = [:]
    // Sorted, so that word numbers, and with them every tie, are the same on every machine.
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw LanguageError(language: code, file: path, line: nil, problem: "is not UTF-8")
      }
      if path.hasSuffix(".txt") {
        lists[String(path.dropLast(4))] = reader.read(bytes)
      } else {
        texts[path] = text
      }
    }
    similarity = try binaries[SimilarityLexicon.file].map { (bytes) throws(LanguageError) in
      try SimilarityLexicon(bytes, language: code)
    }
    words = reader.words
    grammar = try Grammar(lists["grammar"] ?? .empty, words: words, language: code)
    numberMarks = try NumberMarks(lists["numbers"] ?? .empty, language: code)
    self.lists = lists
    self.texts = texts
    self.binaries = binaries
  }

  /// The list at a path of the folder, without `.txt`; empty where the language has none.
  public func list(_ path: String) -> WordList { lists[path] ?? .empty }

  /// The paths of all lists, in alphabetical order.
  var listPaths: [String] { lists.keys.sorted() }

  /// A file that is no list, by its path with its extension; nil where the language has none.
  public func file(_ path: String) -> String? { texts[path] }

  /// A file that is no text, by its path with its extension; nil where the language has none.
  func binary(_ path: String) -> ResourceBytes? { binaries[path] }

  /// The number of a lower-cased form, if any list holds it.
  public func word(_ form: String) -> WordID? { words.find(Array(form.utf8)).map { WordID($0) } }
}

/// A language folder that cannot be used.
public struct LanguageError: Error, CustomStringConvertible {
  public let language: String
  public let file: String
  public let line: Int?
  public let problem: String

  public init(language: String, file: String, line: Int?, problem: String) {
    self.language = language
    self.file = file
    self.line = line
    self.problem = problem
  }

  public var description: String {
    "language \(language): \(file)\(line.map { ", line \($0)" } ?? "") \(problem)"
  }
}
