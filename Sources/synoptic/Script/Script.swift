import SynopticReader

/// Keys and directions written in a file, one a line, to drive the reader without a terminal.
///
///     # a comment
///     jj<c-d>/missile<enter>     keys, as help writes them
///     resize 100x30              another screen size
///     dump screen.txt            write the screen as it is now
struct Script {
  enum Step: Equatable {
    case keys([Key])
    case resize(Size)
    case dump(String)
  }
  let steps: [Step]

  /// - Throws: `ScriptError` with the line that cannot be read.
  init(_ text: String) throws(ScriptError) {
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let step = Script.step(line) else { throw ScriptError(line: index + 1, text: String(line)) }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ line: Substring) -> Step? {
    let words = line.split(separator: " ", maxSplits: 1)
    switch (words.first, words.count) {
    case ("resize", 2): return Size(argument: String(words[1])).map(Step.resize)
    case ("dump", 2): return .dump(String(words[1]))
    default: return Key.keys(in: line).map(Step.keys)
    }
  }
}

/// A line of a script that is neither keys nor a direction.
struct ScriptError: Error, CustomStringConvertible {
  let line: Int
  let text: String
  var description: String {
    "line \(line) of the script: '\(text)' has a key that does not exist; see 'synoptic help read'"
  }
}

extension Size {
  /// `100x30`: columns, then rows; nil for anything else and for sizes no screen has.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]), (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
