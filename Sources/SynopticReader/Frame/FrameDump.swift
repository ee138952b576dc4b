/// The forms a drawn screen is written in, for pictures, bug reports and tests.
public enum FrameDump: String, CaseIterable, Sendable {
  /// The characters alone.
  case text
  /// The characters with their colours and attributes as SGR sequences (ECMA-48); no other sequence.
  case ansi
  /// `{"columns", "rows", "cursor": [row, column], "cells": [[{"text", "foreground"?, "background"?, "attributes"?}]]}`:
  /// row by row every cell; the right half of a wide character has an empty text. Colours are named as in themes.
  case json

  /// The frame in this form; every row ends with a line feed.
  public func write(_ frame: Frame) -> String {
    switch self {
    case .text: frame.lines.map { $0 + "\n" }.joined()
    case .ansi: frame.rows.map { ansi($0) + "\n" }.joined()
    case .json: json(frame)
    }
  }

  private func ansi(_ runs: [CellRun]) -> String {
    runs.map { run in
      let codes = run.style.selectGraphicRendition
      return codes.isEmpty ? run.text : "\u{1b}[\(codes)m\(run.text)\u{1b}[0m"
    }.joined()
  }

  private func json(_ frame: Frame) -> String {
    let rows = (0..<frame.size.rows).map { row in
      "[" + (0..<frame.size.columns).map { json(frame[row: row, column: $0]) }.joined(separator: ",") + "]"
    }
    return """
      {"columns":\(frame.size.columns),"rows":\(frame.size.rows),\
      "cursor":[\(frame.cursor.row),\(frame.cursor.column)],"cells":[
      \(rows.joined(separator: ",\n"))
      ]}

      """
  }

  private func json(_ cell: Cell) -> String {
    var members = ["\"text\":\"\(escaped(cell.glyph.text))\""]
    if cell.style.foreground != .standard { members.append("\"foreground\":\"\(cell.style.foreground.name)\"") }
    if cell.style.background != .standard { members.append("\"background\":\"\(cell.style.background.name)\"") }
    let attributes = Style.Attributes.names.filter { cell.style.attributes.contains($0.attribute) }
    if !attributes.isEmpty {
      members.append("\"attributes\":[" + attributes.map { "\"\($0.name)\"" }.joined(separator: ",") + "]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// A cell holds no control character; quotation mark and backslash are all that JSON minds.
  private func escaped(_ text: String) -> String { text == "\"" || text == "\\" ? "\\" + text : text }
}

/// Cells of one row beside each other that share a style.
private struct CellRun {
  var text: String
  let style: Style
}

extension Frame {
  /// The rows as runs of cells that share a style.
  fileprivate var rows: [[CellRun]] {
    (0..<size.rows).map { row in
      var runs: [CellRun] = []
      for cell in self[row: row] {
        if let last = runs.indices.last, runs[last].style == cell.style {
          runs[last].text += cell.glyph.text
        } else {
          runs.append(CellRun(text: cell.glyph.text, style: cell.style))
        }
      }
      return runs
    }
  }
}

extension Style {
  /// The parameters of the SGR sequence that selects it; empty for the plain style.
  fileprivate var selectGraphicRendition: String {
    let attributeCodes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    var codes = attributeCodes.filter { attributes.contains($0.0) }.map(\.1)
    codes += foreground.selectGraphicRendition(base: 30)
    codes += background.selectGraphicRendition(base: 40)
    return codes.joined(separator: ";")
  }
}

extension Color {
  /// - Parameter base: 30 for the foreground, 40 for the background.
  fileprivate func selectGraphicRendition(base: Int) -> [String] {
    switch self {
    case .standard: []
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index) where index < 16: ["\(base + 52 + Int(index))"]
    case .indexed(let index): ["\(base + 8)", "5", "\(index)"]
    case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
