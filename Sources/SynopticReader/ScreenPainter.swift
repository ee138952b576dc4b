import SynopticCore

/// Draws a whole screen: the line on top, the view, the status line or the prompt, the hints.
struct ScreenPainter {
  private let state: State
  private let arrangement: Arrangement

  init(_ state: State) {
    self.state = state
    arrangement = state.arrangement
  }

  var frame: Frame {
    var frame = Frame(size: state.size)
    if Arrangement.isTooSmall(state.size) {
      frame.write("too small", row: 0, column: 0)
      return frame
    }
    state.screen.draw(state, into: &frame, in: arrangement.body)
    drawTop(into: &frame)
    if let question = state.confirmation {
      drawStatus(question.question, right: "", style: state.theme[.prompt], into: &frame)
    } else if let prompt = state.prompt {
      PromptPainter(state, prompt, arrangement).draw(into: &frame)
    } else {
      drawStatus(into: &frame)
    }
    if state.prompt == nil { drawHints(into: &frame) }
    return frame
  }

  private func drawTop(into frame: inout Frame) {
    let title = state.screen.title
    let style = state.theme[.topLine]
    frame.fill(arrangement.top, style: style)
    let room = arrangement.top.columns - DisplayWidth.width(of: title) - 3
    frame.write(story(columns: room), row: 0, column: 1, style: style)
    frame.write(
      title, row: 0, column: max(1, arrangement.top.columns - DisplayWidth.width(of: title) - 1), style: style)
  }

  /// The story's name, the number of its sources and its period, as much of it as leaves room for a name; nothing where
  /// the name has none.
  private func story(columns: Int) -> String {
    guard columns >= ScreenPainter.fewestOfName else { return "" }
    let story = state.story
    let count = Wording.count(story.sources.count, "source", "sources")
    let facts = [count, story.comparison.flatMap(Wording.period)].compactMap(\.self)
    let tails = (0...facts.count).reversed().map { facts.prefix($0).map { " · \($0)" }.joined() }
    let tail = tails.first { columns - DisplayWidth.width(of: $0) >= ScreenPainter.narrowestName } ?? ""
    return DisplayWidth.truncate(story.name, columns: max(0, columns - DisplayWidth.width(of: tail))) + tail
  }

  /// Cells in which a story can be told from others.
  private static let narrowestName = 8
  /// In fewer nothing of it can be read.
  private static let fewestOfName = 4

  private func drawStatus(into frame: inout Frame) {
    let right = [state.work, state.story.search?.summary, state.scrollMode, nextStep].compactMap(\.self)
    if let message = state.message {
      let role: Role = message.kind == .error ? .error : .statusLine
      drawStatus(message.text, right: right.joined(separator: "  "), style: state.theme[role], into: &frame)
    } else {
      drawStatus(
        state.screen.status(state), right: right.joined(separator: "  "), style: state.theme[.statusLine],
        into: &frame)
    }
  }

  /// `^E words`
  private var nextStep: String? {
    state.screen.nextStep(in: state).flatMap { hint in
      Commands.named(hint.command)?.keys.first.map { "\($0.label) \(hint.label)" }
    }
  }

  /// The left part gives way to the right one, which is short.
  private func drawStatus(_ left: String, right: String, style: Style, into frame: inout Frame) {
    let area = arrangement.status
    frame.fill(area, style: style)
    let width = DisplayWidth.width(of: right)
    let room = max(0, area.columns - 2 - (right.isEmpty ? 0 : width + 2))
    frame.write(DisplayWidth.truncate(left, columns: room), row: area.row, column: 1, style: style)
    guard width + 2 <= area.columns else { return }
    frame.write(right, row: area.row, column: area.columns - width - 1, style: style)
  }

  /// As many hints as fit, each with the first key of its command.
  private func drawHints(into frame: inout Frame) {
    guard !arrangement.hint.isEmpty else { return }
    var column = 1
    for hint in state.screen.hints(in: state) {
      guard let key = Commands.named(hint.command)?.keys.first?.label else { continue }
      let width = DisplayWidth.width(of: key) + 1 + DisplayWidth.width(of: hint.label)
      guard column + width < arrangement.hint.columns else { return }
      let row = arrangement.hint.row
      let used = frame.write(key, row: row, column: column, style: state.theme[.hintKey])
      frame.write(hint.label, row: row, column: column + used + 1, style: state.theme[.hintLine])
      column += width + 2
    }
  }
}

extension State {
  /// What is being worked on.
  fileprivate var work: String? {
    if story.awaited != nil { return "analysing" + (story.progress.map { " \($0.done)/\($0.of)" } ?? "") + "…" }
    return story.awaitedStatements == nil ? nil : "comparing…"
  }

  fileprivate var scrollMode: String? {
    guard screen.id == ColumnsScreen.id, story.sources.count > 1 else { return nil }
    switch story.scrolling {
    case .free, .locked: return story.scrolling.rawValue
    case .aligned: return alignment
    }
  }

  /// `aligned 3/6`: which of the shared statements is read, where it is one of them.
  private var alignment: String? {
    guard let shared = story.claims?.rows(.shared), !shared.isEmpty else { return nil }
    let statement = story.statement(at: story.place)
    if let statement, story.otherSide(from: statement) != nil { return "at a difference" }
    let row = statement.flatMap { story.claims?.row(of: $0) }
    let number = row.flatMap { row in shared.firstIndex(of: row) }.map { " \($0 + 1)/\(shared.count)" }
    return story.scrolling.rawValue + (number ?? "")
  }
}
