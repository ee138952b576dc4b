import SynopticCore

extension Commands {
  static let marks: [Command] = [
    Command("mark", "Mark this sentence, or take the mark away", keys: ["m"]) { $0.toggleMark() },
    Command("back", "Go back to the place visited before", keys: ["["]) { state in
      guard let stop = state.story.trail.goBack(from: state.stop) else {
        return state.message = .note("there is no place to go back to")
      }
      state.visit(stop)
    },
    Command("forward", "Go forward again", keys: ["]"]) { state in
      guard let stop = state.story.trail.goForward(from: state.stop) else {
        return state.message = .note("there is no place to go forward to")
      }
      state.visit(stop)
    },
    Command("undo", "Undo the last mark, note or correction", keys: ["u"]) { state, _ in
      state.retrace("undone") { $0.undo() }
    },
    Command("redo", "Redo what was undone", keys: ["<c-r>"]) { state, _ in state.retrace("done again") { $0.redo() } },
  ]
}

extension State {
  fileprivate mutating func toggleMark() {
    guard let place = placeOfSentence else {
      message = .note("m marks sentences: in the texts, and where they are compared")
      return
    }
    let mark = Place(source: place.source, offset: story.sentence(at: place)?.lower ?? place.offset)
    var edits = story.edits.value
    if let index = edits.marks.firstIndex(of: mark) {
      edits.marks.remove(at: index)
      story.edits.change("mark taken away", to: edits)
      message = .note("mark taken away")
    } else {
      edits.marks.append(mark)
      edits.marks.sort()
      story.edits.change("mark", to: edits)
      message = .note("marked; ' lists the marks")
    }
  }

  /// Goes one step back or forth in what the reader changed, and compares again where days or names are concerned.
  fileprivate mutating func retrace(
    _ outcome: String, _ step: (inout UndoHistory<Edits>) -> String?
  ) -> [Effect] {
    let (before, stated) = (story.corrections, story.edits.value.stated)
    guard let change = step(&story.edits) else {
      message = .note("nothing to be \(outcome)" + (before.isEmpty ? "" : "; C lists earlier corrections"))
      return []
    }
    message = .note("\(outcome): \(change)")
    keepListPlace()
    let isSame = story.edits.value.stated == stated && story.corrections == before
    return isSame ? [] : compareAgain() + saving(since: before)
  }
}
