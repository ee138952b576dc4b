/// Every command, by theme; help and documentation follow this order. One file a theme, beside this one.
public enum Commands {
  public struct Theme: Sendable {
    public let title: String
    public let commands: [Command]
  }

  public static let themes: [Theme] = [
    Theme(title: "Moving", commands: moving),
    Theme(title: "Sources and panes", commands: panes),
    Theme(title: "Views", commands: views),
    Theme(title: "Comparing", commands: comparing),
    Theme(title: "Correcting", commands: correcting),
    Theme(title: "Timeline and lists", commands: lists),
    Theme(title: "Search", commands: search),
    Theme(title: "Names", commands: entities),
    Theme(title: "Marks and places", commands: marks),
    Theme(title: "Selecting and exporting", commands: export),
    Theme(title: "Articles", commands: articles),
    Theme(title: "Program", commands: program),
  ]

  public static let all: [Command] = themes.flatMap(\.commands)

  public static func named(_ name: some StringProtocol) -> Command? { byName[String(name)] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
