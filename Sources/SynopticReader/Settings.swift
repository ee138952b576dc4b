import SynopticCore

/// What `:set` changes.
public struct Settings: Hashable, Sendable {
  /// The line of hints at the bottom.
  public var hints: Bool
  public var mouse: Bool
  /// Marks in characters every terminal has.
  public var ascii: Bool
  /// All sources as columns of marks in the compare view.
  public var matrix: Bool

  public init(hints: Bool = true, mouse: Bool = false, ascii: Bool = false, matrix: Bool = false) {
    self.hints = hints
    self.mouse = mouse
    self.ascii = ascii
    self.matrix = matrix
  }
}

/// One setting of the command line. A new one is added to `all` and nowhere else.
struct Setting: Sendable {
  let name: String
  let help: String
  let values: [String]
  let value: @Sendable (State) -> String
  let set: @Sendable (inout State, String) -> [Effect]

  static let all: [Setting] = [
    onOff("hints", "the line of keys at the bottom", \.hints),
    onOff("ascii", "marks in characters every terminal has", \.ascii),
    onOff("matrix", "all sources as columns of marks when they are compared", \.matrix),
    Setting(
      name: "mouse", help: "wheel and click; the terminal selects no text then", values: ["on", "off"],
      value: { $0.settings.mouse ? "on" : "off" },
      set: { state, value in
        state.settings.mouse = value == "on"
        return [.setMouse(value == "on")]
      }),
    Setting(
      name: "scrolling", help: "whether and how the columns scroll together",
      values: Story.Scrolling.allCases.map(\.rawValue),
      value: { $0.story.scrolling.rawValue },
      set: { state, value in
        state.story.scrolling = Story.Scrolling(rawValue: value)!
        return []
      }),
  ]

  private static func onOff(
    _ name: String, _ help: String, _ path: WritableKeyPath<Settings, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, help: help, values: ["on", "off"], value: { $0.settings[keyPath: path] ? "on" : "off" },
      set: { state, value in
        state.settings[keyPath: path] = value == "on"
        return []
      })
  }

  /// `hints off`
  static var argument: Argument {
    Argument(
      "Set",
      complete: { state, typed in
        let lines =
          typed.contains(" ")
          ? all.flatMap { setting in setting.values.map { "\(setting.name) \($0)" } }
          : all.map { $0.name + " " }
        return lines.filter { $0.hasPrefix(typed) }
      },
      check: { state, typed in
        let words = typed.split(separator: " ")
        guard let setting = all.first(where: { $0.name == words.first ?? "" }) else {
          return .wrong("one of: " + all.map(\.name).joined(separator: " "))
        }
        let values = setting.values.joined(separator: " or ")
        guard words.count == 2, setting.values.contains(String(words[1])) else {
          return .wrong("\(setting.help): \(values); now \(setting.value(state))")
        }
        return .fine("\(setting.help); now \(setting.value(state))")
      })
  }

  /// Carries out a line that was checked.
  static func apply(_ line: String, _ state: inout State) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 2, let setting = all.first(where: { $0.name == words[0] }) else { return [] }
    state.message = .note("\(words[0]) \(words[1])")
    return setting.set(&state, words[1])
  }
}
