/// What of a story is exported: a view, or the part of it that was selected.
public struct ExportRequest: Sendable {
  /// What there is to export, by the name it has on the command line.
  public enum View: String, Sendable, CaseIterable {
    /// Timeline, entities, quotations and texts on one page.
    case report
    /// The texts side by side.
    case columns
    /// What several articles tell, claim by claim.
    case compare
    /// Where they differ.
    case differences
    /// What one article alone tells.
    case onlyHere = "only-here"
    case timeline, entities, quotations
    /// The places that match a query.
    case search

    /// Whether it says more where what the articles state was compared before.
    public var restsOnStatements: Bool { showsStatements || self == .report || self == .quotations }

    /// Whether it shows what the articles state, compared.
    public var showsStatements: Bool {
      switch self {
      case .compare, .differences, .onlyHere: true
      case .report, .columns, .timeline, .entities, .quotations, .search: false
      }
    }
  }
  public let view: View
  /// Restricts the export; nil means all of the view.
  public let selection: Selection?
  /// What the `search` view looks for; the other views have no use for it.
  public let query: SearchQuery?

  /// Texts show the chosen sentences; lists show the chosen items and those that rest on a chosen sentence.
  public struct Selection: Hashable, Sendable {
    /// Per article index: the chosen sentences.
    public var sentences: [Int: Set<Int>]
    /// Indices of timeline entries, of entities, of quotations in the order of `quotationsBySpeaker()`, of search
    /// hits, of claims, differences or statements told by one alone in the order of `StoryStatements`: whatever the
    /// view lists.
    public var items: Set<Int>
    public init(sentences: [Int: Set<Int>] = [:], items: Set<Int> = []) {
      self.sentences = sentences
      self.items = items
    }
  }

  public init(view: View, selection: Selection? = nil, query: SearchQuery? = nil) {
    self.view = view
    self.selection = selection
    self.query = query
  }

  func includes(item: Int, restingOn statements: @autoclosure () -> [Statement]) -> Bool {
    guard let selection else { return true }
    return selection.items.contains(item)
      || statements().contains { selection.sentences[$0.article]?.contains($0.sentence) ?? false }
  }
}

/// Writes a comparison in one format. Conformers are listed once, in `Exporters.all`.
public protocol Exporter: Sendable {
  /// What it is called on the command line: `markdown`.
  var name: String { get }
  /// File name extension, without the dot.
  var fileExtension: String { get }
  func export(_ comparison: Comparison, _ request: ExportRequest) -> String
}

/// Every exporter of views; the first is the default. A new format of views is added here and nowhere else; the report and
/// the record of `synoptic compare` are no views and have one format each.
public enum Exporters {
  public static let all: [any Exporter] = [MarkdownExporter(), JSONExporter()]
  public static func named(_ name: String) -> (any Exporter)? { all.first { $0.name == name } }
}
