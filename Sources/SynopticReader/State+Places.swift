extension State {
  /// Takes the reader to a place in the texts, remembering where they came from.
  mutating func go(to place: Place) {
    story.trail.leave(stop)
    visit(place)
  }

  /// Takes every source that has one of the places to its first one; the focus goes to the first of all.
  mutating func go(to places: [Place]) {
    guard let first = places.first else { return }
    story.trail.leave(stop)
    showColumns()
    story.reveal(places.map(\.source), width: sourcesWidth)
    visit(first)
    var seen: Set<Int> = [first.source]
    for place in places where seen.insert(place.source).inserted {
      story.positions[place.source].cursor = place.offset
      level(place, with: first)
    }
  }

  /// Takes the reader to a place without leaving a trace.
  mutating func visit(_ place: Place) {
    showColumns()
    if story.isZoomed, story.focus.pane != nil { story.isZoomed = false }
    story.focus = .source(place.source)
    show(place)
    alignColumns()
  }
}

extension State {
  /// The sentence under the cursor: of the text that is read, or of a list of what the texts say.
  var placeOfSentence: Place? {
    if readsTexts { return story.place }
    guard let screen = screen as? any EvidenceScreen else { return nil }
    return selectedItem(of: screen).flatMap { screen.place(of: $0, in: self) }
  }
}

extension State {
  /// Where the reader is, to come back to.
  var stop: Trail.Stop { Trail.Stop(place: story.place, views: views) }

  /// Takes the reader back to where they were, in the view they were in.
  mutating func visit(_ stop: Trail.Stop) {
    visit(stop.place)
    views = stop.views
    keepListPlace()
  }
}

extension State {
  /// Opens a view on top of the one that is shown; one that is open already comes to the top.
  mutating func openView(_ id: ScreenID) {
    guard id != ColumnsScreen.id else { return showColumns() }
    let fromTexts = readsTexts
    views.removeAll { $0 == id }
    views.append(id)
    screen.opened(&self, fromTexts: fromTexts)
    keepListPlace()
  }

  /// Closes the view that is shown; the last one quits.
  mutating func closeView() -> [Effect] {
    guard views.count > 1 else { return [.quit] }
    views.removeLast()
    return []
  }
}
