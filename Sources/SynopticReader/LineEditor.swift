/// A line of text being typed, with its cursor.
struct LineEditor: Hashable, Sendable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  mutating func insert(_ new: String) {
    text.insert(contentsOf: new, at: index)
    cursor += new.count
  }

  private var index: String.Index { text.index(text.startIndex, offsetBy: cursor) }
}
