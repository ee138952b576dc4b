/// One list of a language's folder: phrases, each with tab-separated fields.
///
/// Forms of one word stand on one line with bars between them; each becomes an entry with the same fields.
///
/// ```
/// # a comment
/// prime minister<TAB>PER<TAB>office
/// say|says|said|said|saying<TAB>neutral
/// ```
public struct WordList: Sendable {
  public struct Entry: Sendable {
    /// The phrase as tokens: matched against an article's tokens one by one.
    public let words: [WordID]
    /// The phrase as written in the list.
    public let phrase: String
    /// Which of the line's forms it is, from 0.
    public let form: Int
    /// What stands behind the phrase, without the tabs.
    public let fields: [String]
    /// Line in the file, from 1.
    public let line: Int
  }
  public let entries: [Entry]

  static let empty = WordList(entries: [])

  init(entries: [Entry]) { self.entries = entries }

  /// The words of all entries that are one word long.
  public var singleWords: Set<WordID> { Set(entries.filter { $0.words.count == 1 }.map { $0.words[0] }) }
}
