import SynopticCore

extension Commands {
  static let moving: [Command] = [
    Command("down", "Move to the next line or item", keys: ["j", "<down>"]) { $0.move(.lines(1)) },
    Command("up", "Move to the previous line or item", keys: ["k", "<up>"]) { $0.move(.lines(-1)) },
    Command("page-down", "Move one page down", keys: ["<space>", "<pgdn>", "<c-f>"]) { $0.move(.pages(1)) },
    Command("page-up", "Move one page up", keys: ["b", "<pgup>", "<c-b>"]) { $0.move(.pages(-1)) },
    Command("half-page-down", "Move half a page down", keys: ["<c-d>"]) { $0.move(.halfPages(1)) },
    Command("half-page-up", "Move half a page up", keys: ["<c-u>"]) { $0.move(.halfPages(-1)) },
    Command("top", "Go to the start", keys: ["g", "<home>"]) { $0.jump(.start) },
    Command("bottom", "Go to the end", keys: ["G", "<end>"]) { $0.jump(.end) },
    Command("scroll-down", "Scroll one line down; in comparisons the words beside the list", keys: ["<c-e>"]) {
      $0.scroll(byLines: 1)
    },
    Command("scroll-up", "Scroll one line up; in comparisons the words beside the list", keys: ["<c-y>"]) {
      $0.scroll(byLines: -1)
    },
    Command("next-paragraph", "Go to the next paragraph", in: .texts) { $0.moveByBlock(1) },
    Command("previous-paragraph", "Go to the previous paragraph", in: .texts) { $0.moveByBlock(-1) },
    Command("next-sentence", "Go to the next sentence", keys: [")"], in: .texts) { $0.moveBySentence(1) },
    Command("previous-sentence", "Go to the previous sentence", keys: ["("], in: .texts) { $0.moveBySentence(-1) },
    Command("open-item", "Open what is under the cursor", keys: ["<enter>"], in: .lists) { state, _ in
      guard let list = state.focusedList, let item = state.selectedItem(of: list) else { return [] }
      return list.open(item, in: &state)
    },
  ]
}

extension State {
  /// Goes to an end of what has the focus; in a text the way back is remembered.
  fileprivate mutating func jump(_ movement: Movement) {
    if readsTexts { story.trail.leave(stop) }
    move(movement)
  }

  fileprivate mutating func scroll(byLines lines: Int) {
    if readsTexts { scroll(lines) } else if !scrollDetail(by: lines) { move(.lines(lines)) }
  }

  /// Goes to the start of the block so many further on; backwards first to the start of this one.
  mutating func moveByBlock(_ step: Int) {
    guard let block = story.block(at: story.place) else { return }
    let blocks = story.sources[story.readSource].article.blocks
    let isInside = story.place.offset > blocks[block].span.lower
    move(to: step < 0 && isInside ? block : block + step, of: blocks.map(\.span))
  }

  fileprivate mutating func moveBySentence(_ step: Int) {
    guard let annotated = story.annotated(story.readSource), let sentence = story.sentenceIndex(at: story.place)
    else { return moveByBlock(step) }
    let isInside = story.place.offset > annotated.sentences[sentence].span.lower
    move(to: step < 0 && isInside ? sentence : sentence + step, of: annotated.sentences.map(\.span))
  }

  private mutating func move(to index: Int, of spans: [Span]) {
    guard spans.indices.contains(index) else { return }
    show(Place(source: story.readSource, offset: spans[index].lower))
    alignColumns()
  }
}
