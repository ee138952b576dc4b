import SynopticCore

/// Draws the prompt in the status line, what the input means below it, and completions above it.
struct PromptPainter {
  private let state: State
  private let prompt: Prompt
  private let arrangement: Arrangement

  init(_ state: State, _ prompt: Prompt, _ arrangement: Arrangement) {
    self.state = state
    self.prompt = prompt
    self.arrangement = arrangement
  }

  func draw(into frame: inout Frame) {
    let used = drawLine(into: &frame)
    drawCheck(behind: used, into: &frame)
    drawCompletions(into: &frame)
  }

  /// - Returns: the cells the line takes.
  private func drawLine(into frame: inout Frame) -> Int {
    let area = arrangement.status
    let style = state.theme[.prompt]
    frame.fill(area, style: style)
    let label = prompt.argument.prompt + (prompt.argument.prompt.count == 1 ? "" : ": ")
    let start = 1 + frame.write(label, row: area.row, column: 1, style: style)
    // A line that is too long is shown from where its cursor still fits.
    let room = max(1, area.columns - start - 1)
    let before = prompt.editor.beforeCursor
    var hidden = before.startIndex
    while DisplayWidth.width(of: before[hidden...]) >= room { hidden = before.index(after: hidden) }
    let text = prompt.editor.text[hidden...]
    let cursor = start + DisplayWidth.width(of: before[hidden...])
    let textStyle = prompt.editor.isSuggestion ? style.overlaid(with: state.theme[.selection]) : style
    let width = frame.write(text, row: area.row, column: start, style: textStyle, limit: room)
    frame.overlay(Rectangle(column: cursor, row: area.row, columns: 1, rows: 1), style: Style(attributes: .reverse))
    frame.cursor = (area.row, cursor)
    return start + width + 1
  }

  private func drawCheck(behind used: Int, into frame: inout Frame) {
    let (text, role): (String, Role) =
      switch state.message.map({ Argument.Check.wrong($0.text) }) ?? state.promptCheck {
      case .fine(let help): (help, .secondary)
      case .wrong(let problem): (problem, .error)
      case nil: ("", .secondary)
      }
    let area = arrangement.hint.isEmpty ? arrangement.status.splitLeft(used + 1).rest : arrangement.hint
    frame.write(
      DisplayWidth.truncate(text, columns: max(0, area.columns - 2)), row: area.row, column: area.column + 1,
      style: state.theme[role])
  }

  /// One row over the prompt, scrolled to the one that is in the line.
  private func drawCompletions(into frame: inout Frame) {
    let row = arrangement.status.row - 1
    guard !prompt.completions.isEmpty, row > arrangement.top.row else { return }
    let style = state.theme[.completion]
    frame.fill(Rectangle(column: 0, row: row, columns: state.size.columns, rows: 1), style: style)
    var column = 1
    let first = firstShown()
    for (index, completion) in prompt.completions.enumerated().dropFirst(first) where column < state.size.columns {
      let isChosen = index == prompt.chosen
      column += frame.write(
        completion, row: row, column: column, style: isChosen ? style.overlaid(with: state.theme[.listCursor]) : style)
      column += 2
    }
  }

  /// The first completion that is drawn, so that the chosen one is on the screen.
  private func firstShown() -> Int {
    guard let chosen = prompt.chosen else { return 0 }
    var first = chosen
    var used = 1 + DisplayWidth.width(of: prompt.completions[chosen])
    while first > 0 {
      used += DisplayWidth.width(of: prompt.completions[first - 1]) + 2
      guard used < state.size.columns else { break }
      first -= 1
    }
    return first
  }
}
