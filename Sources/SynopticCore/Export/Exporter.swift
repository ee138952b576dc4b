/// What of a story is exported: a view, or the part of it that was selected.
public struct ExportRequest: Sendable {
  public enum View: String, Sendable, CaseIterable {
    case report, columns, timeline, entities, quotations, search
  }
  public let view: View
  /// Restricts the export to these articles (indices), sentences and entries; nil means all of the view.
  public let selection: Selection?

  public struct Selection: Hashable, Sendable {
    /// Per article index: the chosen sentences.
    public var sentences: [Int: [Int]]
    /// Indices of timeline entries, entities or quotations, as the view shows them.
    public var items: [Int]
    public init(sentences: [Int: [Int]] = [:], items: [Int] = []) {
      self.sentences = sentences
      self.items = items
    }
  }

  public init(view: View, selection: Selection? = nil) {
    self.view = view
    self.selection = selection
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

/// Every exporter; the first is the default. A new format is added here and nowhere else.
public enum Exporters {
  public static let all: [any Exporter] = []
  public static func named(_ name: String) -> (any Exporter)? { all.first { $0.name == name } }
}
