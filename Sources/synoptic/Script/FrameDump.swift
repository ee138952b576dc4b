import ArgumentParser
import SynopticReader

/// The forms a screen can be written in.
enum FrameDump: String, CaseIterable, ExpressibleByArgument {
  /// The rows without spaces at their ends.
  case text
  /// With colours and attributes as terminals understand them.
  case ansi
  /// Every cell: `{"columns", "rows", "cursor": [row, column], "cells": [[{"text", "foreground"?, …}]]}`.
  case json

  func write(_ frame: Frame) -> String {
    switch self {
    case .text: frame.lines.joined(separator: "\n") + "\n"
    case .ansi: ANSI.text(of: frame)
    case .json: CellJSON.text(of: frame)
    }
  }
}

private enum ANSI {
  static func text(of frame: Frame) -> String {
    (0..<frame.size.rows).map { row(frame, $0) + "\u{1b}[0m\n" }.joined()
  }

  private static func row(_ frame: Frame, _ row: Int) -> String {
    var text = ""
    var style = Style.plain
    for column in 0..<frame.size.columns {
      let cell = frame[row: row, column: column]
      if cell.style != style {
        style = cell.style
        text += "\u{1b}[" + parameters(of: style).joined(separator: ";") + "m"
      }
      text += cell.grapheme
    }
    return text
  }

  private static func parameters(of style: Style) -> [String] {
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    return ["0"] + attributes.filter { style.attributes.contains($0.0) }.map(\.1)
      + color(style.foreground, base: 38) + color(style.background, base: 48)
  }

  private static func color(_ color: Color, base: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let index): ["\(base)", "5", "\(index)"]
    case .rgb(let red, let green, let blue): ["\(base)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}

private enum CellJSON {
  static func text(of frame: Frame) -> String {
    let rows = (0..<frame.size.rows).map { row in
      "[" + (0..<frame.size.columns).map { cell(frame[row: row, column: $0]) }.joined(separator: ",") + "]"
    }
    return """
      {"columns":\(frame.size.columns),"rows":\(frame.size.rows),\
      "cursor":[\(frame.cursor.row),\(frame.cursor.column)],"cells":[
      \(rows.joined(separator: ",\n"))
      ]}

      """
  }

  private static func cell(_ cell: Cell) -> String {
    var fields = ["\"text\":\"\(escaped(cell.grapheme))\""]
    if let color = name(of: cell.style.foreground) { fields.append("\"foreground\":\(color)") }
    if let color = name(of: cell.style.background) { fields.append("\"background\":\(color)") }
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    for (attribute, name) in names where cell.style.attributes.contains(attribute) { fields.append("\"\(name)\":true") }
    return "{" + fields.joined(separator: ",") + "}"
  }

  /// A number of the 256 colours, or `[red, green, blue]`.
  private static func name(of color: Color) -> String? {
    switch color {
    case .standard: nil
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue): "[\(red),\(green),\(blue)]"
    }
  }

  /// A frame holds no control characters; quotation mark and backslash are all that JSON minds.
  private static func escaped(_ text: String) -> String {
    text == "\"" || text == "\\" ? "\\" + text : text
  }
}
