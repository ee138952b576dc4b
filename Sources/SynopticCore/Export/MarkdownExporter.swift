/// Writes CommonMark with the tables and footnotes of GitHub Flavored Markdown.
///
/// Every line leads back to the text by a footnote that quotes the sentence it rests on. Text from articles is
/// escaped by `MarkdownText`, so that it cannot become markup. Nothing in the file depends on when or where it was
/// written: the same comparison gives the same bytes.
public struct MarkdownExporter: Exporter {
  public let name = "markdown"
  public let fileExtension = "md"

  public init() {}

  public func export(_ story: Comparison, _ request: ExportRequest) -> String {
    var document = MarkdownDocument(story, request)
    document.addHead()
    switch request.view {
    case .report: document.addReport()
    case .columns: document.addColumns()
    case .compare: document.addCompare()
    case .differences: document.addDifferences()
    case .onlyHere: document.addOnlyHere()
    case .timeline: document.addTimeline()
    case .entities: document.addEntities()
    case .quotations:
      if request.selection == nil { document.addCollatedQuotations() }
      document.addQuotations()
    case .search: document.addSearch()
    }
    document.addFootnotes()
    return document.text
  }
}

/// A Markdown file in the making: blocks of lines with an empty line between them. The views add to it in extensions.
struct MarkdownDocument {
  let story: Comparison
  let request: ExportRequest
  var footnotes: Footnotes
  private(set) lazy var contrasts = Contrasts(story)
  private var blocks: [String] = []

  init(_ story: Comparison, _ request: ExportRequest) {
    self.story = story
    self.request = request
    footnotes = Footnotes(story)
  }

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func add(_ block: String) { blocks.append(block) }
  mutating func add(_ table: MarkdownTable) { add(table.lines.joined(separator: "\n")) }
  mutating func addHeading(_ level: Int, _ escaped: String) {
    add(String(repeating: "#", count: level) + " " + escaped)
  }
  /// Lines that belong together: list items.
  mutating func add(_ lines: [String]) {
    if !lines.isEmpty { add(lines.joined(separator: "\n")) }
  }

  mutating func addFootnotes() {
    add(footnotes.definitions)
  }

  /// `A Press TV`, escaped.
  func label(_ article: Int) -> String { footnotes.source(article) }
}
