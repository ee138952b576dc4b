import Testing

@testable import SynopticReader

@Suite struct KeyNotationTests {
  @Test(arguments: [
    ("j", Key.character("j")), ("<c-f>", .control("f")), ("<tab>", .tab), ("<s-tab>", .backTab), ("<esc>", .escape),
    ("<a-x>", .alt("x")), ("<f12>", .function(12)), ("<lt>", .character("<")), (">", .character(">")),
    ("<space>", .character(" ")), ("é", .character("é")),
  ])
  func readsAndWritesAKey(_ notation: String, _ key: Key) {
    #expect(Key(notation: notation) == key)
    #expect(key.notation == notation)
  }

  @Test(arguments: ["<", "<nothing>", "<f0>", "<f25>", "<c->", "jj", ""])
  func refusesWhatIsNoKey(_ notation: String) { #expect(Key(notation: notation) == nil) }

  @Test func readsAScript() {
    #expect(
      Key.keys(in: "/a<lt><enter>") == [.character("/"), .character("a"), .character("<"), .enter])
    #expect(Key.keys(in: "a<enter") == nil)
  }

  @Test func everyKeyOfACommandIsReadBack() {
    for key in Commands.all.flatMap(\.keys) { #expect(Key(notation: key.notation) == key) }
  }

  @Test(arguments: [(Key.control("f"), "^F"), (.tab, "Tab"), (.character(" "), "Space"), (.function(2), "F2")])
  func labelsForPeople(_ key: Key, _ label: String) { #expect(key.label == label) }
}
