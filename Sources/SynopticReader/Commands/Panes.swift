import SynopticCore

extension Commands {
  /// Moving between sources and panes, and one command a pane, called like it.
  static let panes: [Command] =
    paneToggles + [
      Command("next-pane", "Focus the next source or pane", keys: ["<tab>", "l", "<right>"]) { $0.moveFocus(1) },
      Command("previous-pane", "Focus the previous source or pane", keys: ["<s-tab>", "h", "<left>"]) {
        $0.moveFocus(-1)
      },
      Command(
        "focus", "Focus a source by its letter or number", keys: (1...9).map(String.init),
        argument: Argument(
          "Source", complete: { state, typed in state.letters.filter { $0.hasPrefix(typed.uppercased()) } },
          check: { state, typed in
            state.story.source(named: typed).map { .fine(state.story.sources[$0].article.source.name) }
              ?? .wrong("one of: " + state.letters.joined(separator: " "))
          }),
        preset: { key in if case .character(let digit) = key { String(digit) } else { nil } }
      ) { state, name in
        state.focus(named: name)
        return []
      },
      Command("rotate-left", "Show the sources further left", keys: ["<lt>"]) { $0.rotate(-1) },
      Command("rotate-right", "Show the sources further right", keys: [">"]) { $0.rotate(1) },
      Command("zoom", "Give the focused pane all the room, or take it back", keys: ["z"]) { state in
        state.showColumns()
        state.story.isZoomed.toggle()
      },
      Command("scrolling", "Scroll the columns aligned to the statement, locked together, or freely", keys: ["="]) {
        $0.cycleScrolling()
      },
      Command("next-story", "Open the next story", keys: ["J"]) { state, _ in state.openStory(state.storyIndex + 1) },
      Command("previous-story", "Open the previous story", keys: ["K"]) { state, _ in
        state.openStory(state.storyIndex - 1)
      },
    ]

  private static let paneToggles = Panes.all.map { pane in
    Command(pane.id.name, pane.opening.help, keys: pane.opening.keys) { $0.toggle(pane.id) }
  }
}

extension State {
  fileprivate var letters: [String] { story.sources.indices.map { Comparison.letter($0) } }

  mutating func showColumns() { views = [ColumnsScreen.id] }

  /// A view with a column a source stays; others make way for the texts.
  fileprivate mutating func showSources() {
    if screen.id != CompareScreen.id { showColumns() }
  }

  /// Shows a pane, then focuses it, then hides it.
  fileprivate mutating func toggle(_ pane: PaneID) {
    showColumns()
    let leastColumns = Panes[pane].side.leastColumns
    if size.columns < leastColumns {
      message = .note("that pane needs \(leastColumns) columns; c compares, i lists the names")
    } else if !story.openPanes.contains(pane) {
      story.openPanes.append(pane)
    } else if story.focus != .pane(pane) {
      story.focus = .pane(pane)
    } else {
      story.openPanes.removeAll { $0 == pane }
      focus(.source(story.lastSource))
    }
    keepPlaces()
    keepListPlace()
  }

  /// Everything the focus can be on, in order.
  private var focusable: [Story.Focus] {
    story.sources.indices.map { .source($0) }
      + ColumnsArrangement.openPanes(of: self, columns: size.columns).map { .pane($0) }
  }

  fileprivate mutating func moveFocus(_ step: Int) {
    showSources()
    let all = screen.id == ColumnsScreen.id ? focusable : story.sources.indices.map { .source($0) }
    let here = all.firstIndex(of: story.focus) ?? 0
    focus(all[(here + step + all.count) % all.count])
  }

  /// Moves the focus to a source where its pane has no place on a screen of this width.
  mutating func focusWhatIsShown() {
    focus(focusable.contains(story.focus) ? story.focus : .source(story.lastSource))
  }

  mutating func focus(_ focus: Story.Focus) {
    story.focus = focus
    if let source = focus.source { story.reveal(source, width: sourcesWidth) }
  }

  fileprivate mutating func focus(named name: String) {
    guard let index = story.source(named: name) else {
      message = .error("there is no source \(name): this story has \(story.sources.count)")
      return
    }
    showSources()
    focus(.source(index))
  }

  fileprivate mutating func rotate(_ step: Int) {
    showSources()
    let count = story.sources.count
    let shown = story.visibleSources(width: sourcesWidth)
    guard shown.count < count else {
      message = .note("all sources are shown")
      return
    }
    if story.isZoomed, screen.id == ColumnsScreen.id { return moveFocus(step) }
    story.window.begin(at: (story.window.first + step + count) % count)
    let nowShown = story.visibleSources(width: sourcesWidth)
    if let source = story.focus.source, !nowShown.contains(source) {
      story.focus = .source(step > 0 ? nowShown.first! : nowShown.last!)
    }
  }

  fileprivate mutating func cycleScrolling() {
    story.scrolling = story.scrolling.next
    let meaning =
      switch story.scrolling {
      case .free: "columns scroll by themselves"
      case .locked: "columns scroll together, line by line"
      case .aligned: "columns follow the statement under the cursor"
      }
    message = .note(meaning)
    alignColumns()
  }

  /// Opens another story in the same layout, where the reader was in it.
  fileprivate mutating func openStory(_ index: Int) -> [Effect] {
    guard stories.indices.contains(index) else {
      message = .note(stories.count == 1 ? "there is one story only" : "there are no more stories that way")
      return []
    }
    let (panes, isZoomed, scrolling) = (story.openPanes, story.isZoomed, story.scrolling)
    storyIndex = index
    (story.openPanes, story.isZoomed, story.scrolling) = (panes, isZoomed, scrolling)
    focusWhatIsShown()
    keepPlaces()
    keepListPlace()
    message = .note("story \(index + 1) of \(stories.count)")
    return story.comparison == nil && story.awaited == nil ? analyze() : []
  }
}
