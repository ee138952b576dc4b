/// The line behind `:` — a command's name and its argument.
enum CommandLine {
  static var argument: Argument {
    Argument(
      ":", complete: complete, path: path,
      check: { state, line in check(line, state) })
  }

  static func run(_ line: String, _ state: inout State) -> [Effect] {
    let (name, rest) = parts(line)
    guard let command = command(name) else { return [] }
    return rest.isEmpty ? state.start(command) : command.run(&state, rest)
  }

  /// The name and what follows it, without blanks around them.
  private static func parts(_ line: String) -> (name: Substring, rest: String) {
    let line = line.drop { $0 == " " }
    let name = line.prefix { $0 != " " }
    return (name, String(line[name.endIndex...].drop { $0 == " " }))
  }

  /// A command by its name, or by the start of it that no other has.
  private static func command(_ name: Substring) -> Command? {
    if let exact = Commands.named(name) { return exact }
    let candidates = commands(startingWith: name)
    return candidates.count == 1 ? candidates[0] : nil
  }

  private static func commands(startingWith name: Substring) -> [Command] {
    Commands.all.filter { $0.name.hasPrefix(name) && $0.name != "command-line" }
  }

  private static func check(_ line: String, _ state: State) -> Argument.Check {
    let (name, rest) = parts(line)
    if name.isEmpty { return .fine("a command; Tab completes, ? lists them") }
    guard let command = command(name) else {
      let candidates = commands(startingWith: name)
      return .wrong(candidates.isEmpty ? "no command is called \(name)" : "\(candidates.count) commands start so")
    }
    guard !rest.isEmpty else { return .fine(command.help) }
    return command.argument?.check(state, rest) ?? .wrong("\(command.name) takes nothing behind it")
  }

  @Sendable private static func complete(_ state: State, _ line: String) -> [String] {
    let (name, rest) = parts(line)
    guard line.contains(" "), let command = command(name) else {
      return commands(startingWith: name).map { $0.name + ($0.argument == nil ? "" : " ") }.sorted()
    }
    return command.argument?.complete(state, rest).map { "\(command.name) \($0)" } ?? []
  }

  @Sendable private static func path(_ state: State, _ line: String) -> String? {
    let (name, rest) = parts(line)
    return line.contains(" ") ? command(name)?.argument?.path(state, rest) : nil
  }
}
