/// A line of text being typed, with its cursor; the keys are those of a shell.
struct LineEditor: Hashable, Sendable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var cursor: Int
  /// The text was put there for the reader: what is typed replaces it, any other key takes it over.
  private(set) var isSuggestion: Bool

  init(_ text: String = "", isSuggestion: Bool = false) {
    self.text = text
    self.isSuggestion = isSuggestion && !text.isEmpty
    cursor = text.count
  }

  /// The text before the cursor, for drawing.
  var beforeCursor: Substring { text.prefix(cursor) }

  /// - Returns: whether the key means something here.
  mutating func press(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    isSuggestion = false
    switch key {
    case .left, .control("b"): move(by: -1)
    case .right, .control("f"): move(by: 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace, .control("h"): delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: text.count)
    case .control("w"): delete(from: wordStart, to: cursor)
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor; line ends and tabs become spaces.
  mutating func insert(_ new: String) {
    if isSuggestion { self = LineEditor() }
    let line = String(new.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    text.insert(contentsOf: line, at: index(cursor))
    // Counted anew: a combining mark joins the character before it.
    cursor = min(cursor + line.count, text.count)
  }

  private mutating func move(by steps: Int) { cursor = max(0, min(cursor + steps, text.count)) }

  private mutating func delete(from lower: Int, to upper: Int) {
    let lower = max(0, lower)
    let upper = min(upper, text.count)
    guard lower < upper else { return }
    text.removeSubrange(index(lower)..<index(upper))
    cursor = min(lower, text.count)
  }

  private var wordStart: Int {
    let before = Array(beforeCursor)
    let word = before.lastIndex { !$0.isWhitespace } ?? 0
    return (before[..<word].lastIndex { $0.isWhitespace } ?? -1) + 1
  }

  private func index(_ characters: Int) -> String.Index { text.index(text.startIndex, offsetBy: characters) }
}
