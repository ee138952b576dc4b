import SynopticCore

/// What a piece of the screen is; a theme says how it looks. Screens name roles, never colours.
public enum Role: String, Hashable, Sendable, CaseIterable {
  // An article's text.
  case text, title, subheading, caption, listItem = "list-item", quotation
  // What it names: told apart by colour, and by attributes where there is none.
  case person, organisation, place, group, event, product, time
  // What the reader does with it. The entity under the cursor has all its mentions shown after `*`.
  case entityFocus = "entity-focus", sentenceFocus = "sentence-focus", selection, match
  case currentMatch = "current-match", mark
  // Around the text.
  case topLine = "top-line", statusLine = "status-line", hintLine = "hint-line", hintKey = "hint-key"
  case paneTitle = "pane-title", paneTitleFocused = "focused-title", separator, prompt, completion
  // Lists and messages.
  case listCursor = "list-cursor", heading, secondary, warning, error
  // How a source tells an entry of the timeline.
  case states, inferred, planned, conflict
  // What a sentence shares with other sources; the one another column tells the same in.
  case told, similar, sameWords = "same-words", onlyHere = "only-here", aligned

  /// The kinds of names and times.
  static let named: [Role] = [.person, .organisation, .place, .group, .event, .product, .time]

  init(_ type: EntityType) {
    self =
      switch type {
      case .person: .person
      case .organisation: .organisation
      case .place: .place
      case .group: .group
      case .event: .event
      case .product: .product
      }
  }

  init(_ kind: Block.Kind) {
    self =
      switch kind {
      case .title: .title
      case .subheading: .subheading
      case .paragraph: .text
      case .caption: .caption
      case .listItem: .listItem
      case .quotation: .quotation
      }
  }
}

/// The look of every role.
public struct Theme: Hashable, Sendable {
  private var styles: [Style]

  public subscript(role: Role) -> Style { styles[role.index] }

  /// Reads a theme from its text: a role a line, `role [foreground] [on background] [attributes]`.
  ///
  /// A colour is one of the sixteen by name (`red`, `bright-red`), a number of the 256 or `#rrggbb`; an attribute
  /// `bold`, `dim`, `italic`, `underline` or `reverse`. `role = other` takes the style another role has by then.
  /// Roles that are not named look as in `Theme.standard`. `#` and a space at the start of a line begin a comment.
  /// - Throws: `ThemeError` for a line that cannot be read.
  public init(parsing text: String) throws(ThemeError) {
    self = .standard
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ")
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      guard let role = Role(rawValue: String(name)) else {
        throw ThemeError(line: index + 1, message: "unknown role \"\(name)\"")
      }
      styles[role.index] = try style(words.dropFirst(), line: index + 1)
    }
  }

  private func style(_ words: ArraySlice<Substring>, line: Int) throws(ThemeError) -> Style {
    if words.first == "=", words.count == 2, let other = words.last.flatMap({ Role(rawValue: String($0)) }) {
      return self[other]
    }
    var style = Style.plain
    var isBackground = false
    for word in words {
      if word == "on" {
        isBackground = true
      } else if let attribute = Style.Attributes(named: word) {
        style.attributes.insert(attribute)
      } else if let color = Color(named: word) {
        if isBackground { style.background = color } else { style.foreground = color }
      } else {
        throw ThemeError(line: line, message: "\"\(word)\" is neither a colour nor an attribute")
      }
    }
    return style
  }

  /// The look without a theme file and without colour: attributes alone.
  public static let standard: Theme = {
    var theme = Theme()
    for (role, attributes) in attributesWithoutColour { theme.styles[role.index].attributes = attributes }
    return theme
  }()

  private init() { styles = [Style](repeating: .plain, count: Role.allCases.count) }

  private static let attributesWithoutColour: [(Role, Style.Attributes)] = [
    (.title, .bold), (.subheading, .bold), (.caption, .dim), (.person, .bold), (.organisation, .underline),
    (.place, .italic), (.group, [.bold, .italic]), (.event, [.bold, .underline]),
    (.product, [.bold, .italic, .underline]), (.time, [.italic, .underline]), (.entityFocus, [.underline, .reverse]),
    (.selection, [.italic, .reverse]), (.match, .reverse), (.currentMatch, [.bold, .reverse]), (.mark, .bold),
    (.topLine, .reverse), (.statusLine, .reverse), (.hintLine, .dim), (.hintKey, .bold), (.paneTitle, .underline),
    (.paneTitleFocused, [.bold, .reverse]), (.prompt, .bold), (.completion, .dim), (.listCursor, .reverse),
    (.heading, .bold), (.secondary, .dim), (.warning, .bold), (.error, [.bold, .reverse]), (.inferred, .dim),
    (.planned, .italic), (.conflict, .bold), (.sameWords, .bold), (.onlyHere, .dim),
  ]
}

/// A theme's text cannot be read: where and why.
public struct ThemeError: Error, Hashable, CustomStringConvertible {
  public let line: Int
  public let message: String
  public var description: String { "line \(line): \(message)" }
}

extension Role {
  /// Its place among all roles.
  fileprivate var index: Int { Role.indices[self]! }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}

extension Style.Attributes {
  /// The names of theme files and dumps.
  static let names: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init?(named name: some StringProtocol) {
    guard let found = Self.names.first(where: { $0.name == name }) else { return nil }
    self = found.attribute
  }
}
