import SynopticCore

/// The line above a column: letter, outlet, day, the direction of right-to-left text, and a warning where the article
/// is another's copy or hidden characters were removed.
struct ColumnHeader {
  let story: Story
  let source: Int

  private var letter: String { Comparison.letter(source) }

  private var warning: String {
    let article = story.sources[source].article
    if let original = story.originals[source] {
      return "⚠ same as \(Comparison.letter(original))"
    }
    let count = article.hiddenCharacters
    return count == 0 ? "" : count == 1 ? "⚠ 1 hidden character" : "⚠ \(count) hidden characters"
  }

  /// What fits into so many columns, shortened in the order: the warning's words, the outlet's name.
  func text(columns: Int) -> String {
    let day =
      Wording.publicationDay(story.day(of: source)) + (story.sources[source].isRightToLeft ? " · RTL" : "")
    let name = story.article(source).source.name
    for warning in [warning, String(warning.prefix { !$0.isLetter }.dropLast())] {
      let tail = " · \(day)" + (warning.isEmpty ? "" : " \(warning)")
      let room = columns - DisplayWidth.width(of: "\(letter) \(tail)")
      if DisplayWidth.width(of: name) <= room { return "\(letter) \(name)\(tail)" }
      if room >= 8, warning.count < 8 { return "\(letter) \(DisplayWidth.truncate(name, columns: room))\(tail)" }
    }
    return DisplayWidth.truncate("\(letter) \(name) · \(day)", columns: columns)
  }

  /// All sources in one line, the focused one spelled out: "A  B Press TV · Thu 16 Oct 2025  C".
  static func tabs(of story: Story, focused: Int, columns: Int) -> [(text: String, source: Int)] {
    let letters = story.sources.indices.map { Comparison.letter($0) }
    let others = letters.indices.filter { $0 != focused }.reduce(0) { $0 + letters[$1].count + 2 }
    let room = max(columns / 2, columns - others)
    let focusedText = ColumnHeader(story: story, source: focused).text(columns: room)
    // Letters that do not fit stand at the far end; those around the focused one are kept.
    let first = max(0, focused - max(0, columns - DisplayWidth.width(of: focusedText)) / 6)
    return letters.indices.dropFirst(others + focusedText.count > columns ? first : 0).map {
      ($0 == focused ? focusedText : letters[$0], $0)
    }
  }
}
