import Testing

@testable import SynopticReader

@Suite struct LineEditorTests {
  @Test(arguments: [
    ("abc", "abc", 3), ("abc<left>x", "abxc", 3), ("abc<home><del>", "bc", 0), ("one two<c-w>", "one ", 4),
    ("one two <c-w>", "one ", 4), ("abc<left><c-k>", "ab", 2), ("abc<left><c-u>", "c", 0),
    ("ab<backspace><backspace><backspace>c", "c", 1), ("abc<c-a>x<c-e>y", "xabcy", 5), ("é<left>e", "eé", 1),
    ("👍🏽x<left><backspace>", "x", 0), ("<right><left><del>", "", 0),
  ])
  func edits(_ keys: String, _ text: String, _ cursor: Int) {
    var editor = LineEditor()
    for key in Key.keys(in: keys)! { _ = editor.press(key) }
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test func pastesOnOneLine() {
    var editor = LineEditor("ab")
    _ = editor.press(.left)
    editor.insert("x\ny\tz")
    #expect(editor.text == "ax y zb")
    #expect(editor.beforeCursor == "ax y z")
  }

  @Test func joinsACombiningMark() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    #expect(editor.text == "é")
    #expect(editor.beforeCursor == "é")
  }

  @Test(arguments: [("x", "x"), ("<left>x", "a.mxd"), ("<backspace>", "a.m"), ("<c-u>x", "x"), ("xy", "xy")])
  func replacesASuggestionByWhatIsTyped(_ keys: String, _ text: String) {
    var editor = LineEditor("a.md", isSuggestion: true)
    for key in Key.keys(in: keys)! { _ = editor.press(key) }
    #expect(editor.text == text)
    #expect(!editor.isSuggestion)
  }

  @Test func leavesOtherKeysAlone() {
    var editor = LineEditor("ab")
    let isUsed = editor.press(.function(3))
    #expect(!isUsed)
    #expect(editor.text == "ab")
  }
}
