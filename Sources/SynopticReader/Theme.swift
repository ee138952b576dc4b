import SynopticCore

/// What a piece of the screen is; a theme says how it looks. Screens name roles, never colours.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case text, title, subheading, caption, listItem, quotation
  case person, organisation, place, group, event, product, time
  /// The entity under the cursor and, after `*`, all its mentions.
  case entityFocus
  case sentenceFocus, selection, match, currentMatch
  case topLine, statusLine, hintLine, hintKey, paneTitle, paneTitleFocused, separator
  case listCursor, secondary, warning, error, planned, conflict
  case prompt, completion

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

/// How each role looks.
public struct Theme: Sendable {
  private let styles: [Role: Style]

  init(styles: [Role: Style]) { self.styles = styles }

  subscript(role: Role) -> Style { styles[role] ?? .plain }

  public static let standard = Theme(styles: [
    .title: Style(attributes: .bold), .subheading: Style(attributes: [.bold, .underline]),
    .caption: Style(attributes: .italic), .topLine: Style(attributes: .reverse),
    .statusLine: Style(attributes: .reverse), .hintKey: Style(attributes: .bold),
    .paneTitleFocused: Style(attributes: [.bold, .reverse]), .paneTitle: Style(attributes: .bold),
    .listCursor: Style(attributes: .reverse), .match: Style(attributes: .underline),
    .currentMatch: Style(attributes: .reverse), .person: Style(foreground: .indexed(3), attributes: .bold),
    .place: Style(foreground: .indexed(2), attributes: .italic),
    .organisation: Style(foreground: .indexed(6), attributes: .underline),
    .time: Style(foreground: .indexed(5), attributes: .underline), .secondary: Style(attributes: .dim),
    .error: Style(foreground: .indexed(1), attributes: .bold),
  ])
}
