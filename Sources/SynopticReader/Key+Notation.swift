/// The one place where keys are written and read as text: `j`, `<c-f>`, `<a-x>`, `<tab>`, `<s-tab>`, `<f1>`, `<lt>`.
extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("tab", .tab), ("s-tab", .backTab), ("enter", .enter), ("esc", .escape),
    ("backspace", .backspace), ("del", .delete), ("space", .character(" ")), ("lt", .character("<")),
  ]

  /// The key's name, as help and scripts write it.
  public var notation: String {
    if let name = Key.named.first(where: { $0.key == self })?.name { return "<\(name)>" }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "<c-\(character)>"
    case .alt(let character): "<a-\(character)>"
    case .function(let number): "<f\(number)>"
    default: preconditionFailure("every other key has a name")
    }
  }

  /// The key as it is shown to people: `Tab`, `^F`, `F1`, `Alt-x`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: Key.labels[self] ?? notation
    }
  }

  private static let labels: [Key: String] = [
    .up: "↑", .down: "↓", .left: "←", .right: "→", .home: "Home", .end: "End", .pageUp: "PgUp", .pageDown: "PgDn",
    .tab: "Tab", .backTab: "S-Tab", .enter: "Enter", .escape: "Esc", .backspace: "Backspace", .delete: "Del",
  ]

  /// One key by its name; nil where there is no such key.
  public init?(notation: String) {
    guard let keys = Key.keys(in: notation), keys.count == 1 else { return nil }
    self = keys[0]
  }

  /// The keys a script line presses, one after the other: `/call<enter>n`; nil where a `<name>` is none of ours.
  public static func keys(in script: some StringProtocol) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(script)
    while let first = rest.popFirst() {
      guard first == "<" else {
        keys.append(.character(first))
        continue
      }
      guard let end = rest.firstIndex(of: ">"), let key = Key(name: rest[..<end].lowercased()) else { return nil }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  private init?(name: String) {
    if let key = Key.named.first(where: { $0.name == name })?.key {
      self = key
    } else if name.count == 3, name.hasPrefix("c-") {
      self = .control(name.last!)
    } else if name.count == 3, name.hasPrefix("a-") {
      self = .alt(name.last!)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
