/// Where the columns and the panes below them stand, or beside them on a wide screen.
struct ColumnsArrangement: Sendable {
  struct Column: Hashable, Sendable {
    let source: Int
    let header: Rectangle
    /// Gutter and text, centred.
    let text: Rectangle
    /// All of it, for the mouse.
    let area: Rectangle
  }
  struct OpenPane: Hashable, Sendable {
    let id: PaneID
    let title: Rectangle
    let items: Rectangle

    /// All of it, for the mouse.
    var area: Rectangle {
      Rectangle(column: title.column, row: title.row, columns: title.columns, rows: title.rows + items.rows)
    }
  }

  let columns: [Column]
  let panes: [OpenPane]
  /// One column of several is shown: its header is a strip of tabs.
  let hasTabs: Bool
  /// Columns of all texts together.
  let textColumns: Int
  /// Cells of text on a line, the same in all columns.
  let textWidth: Int

  /// Cells before the text: the bar of the focused sentence, its mark, a space.
  static let gutter = 3
  private static let narrowest = 28
  private static let widest = 72
  /// Rows of text that panes leave, unless one of them has the focus.
  private static let rowsForPanes = 11

  init(_ state: State, in area: Rectangle) {
    let story = state.story
    let texts: Rectangle
    (texts, panes) = ColumnsArrangement.place(state, in: area)
    let sources = story.visibleSources(width: texts.columns)
    let widths = ColumnsArrangement.widths(sources.count, in: texts.columns)
    let width = min(ColumnsArrangement.widest, widths.last ?? 0)
    textWidth = max(1, width - ColumnsArrangement.gutter - 1)
    textColumns = texts.columns
    hasTabs = sources.count == 1 && story.sources.count > 1 && texts.rows > 1
    var column = texts.column
    columns = zip(sources, widths).map { source, cells in
      let whole = Rectangle(column: column, row: texts.row, columns: cells, rows: texts.rows)
      column += cells + 1
      // A single row is better used for the text.
      let (header, below) = whole.splitTop(whole.rows > 1 ? 1 : 0)
      let text = below.splitLeft((cells - width) / 2).rest.splitLeft(width).left
      return Column(source: source, header: header, text: text, area: whole)
    }
  }

  func column(of source: Int) -> Column? { columns.first { $0.source == source } }

  /// How many sources fit side by side.
  static func capacity(_ columns: Int) -> Int {
    switch columns {
    case ..<60: 1
    case ..<120: 2
    case ..<180: 3
    default: 4
    }
  }

  /// Equal parts with a separator between them; the first ones take what is left over.
  private static func widths(_ count: Int, in columns: Int) -> [Int] {
    guard count > 0 else { return [] }
    let room = max(count, columns - (count - 1))
    return (0..<count).map { room / count + ($0 < room % count ? 1 : 0) }
  }

  /// From this width on panes stand at the right of the texts, and from the next one on at their left too.
  static let columnsForRight = 180
  static let columnsForAll = 200
  private static let rightColumns = 46...58
  private static let leftColumns = 32...44
  /// Three texts have room in these.
  private static let roomForTexts = 120

  /// Where the texts stand and where the panes that are shown do.
  private static func place(_ state: State, in area: Rectangle) -> (texts: Rectangle, panes: [OpenPane]) {
    let open = panes(of: state, in: area)
    guard !open.isEmpty else { return (area, []) }
    let isZoomed = state.story.isZoomed && state.story.focus.pane != nil
    if area.columns >= columnsForRight, !isZoomed { return beside(open, of: state, in: area) }
    let shown = isZoomed ? open.filter { $0 == state.story.focus.pane } : open
    let share = (isZoomed ? max(0, area.rows - 4) : area.rows * 2 / 5) / max(1, shown.count)
    return stack(shown, in: area) { isZoomed ? share : min(Panes[$0].preferredRows(in: state) + 1, share) }
  }

  /// At both sides of the texts, with a line between.
  private static func beside(
    _ open: [PaneID], of state: State, in area: Rectangle
  ) -> (texts: Rectangle, panes: [OpenPane]) {
    let left = open.filter { Panes[$0].side == .left }
    let right = open.filter { Panes[$0].side != .left }
    var (texts, panes) = (area, [OpenPane]())
    if !left.isEmpty {
      let columns = clamp(leftColumns.lowerBound + (area.columns - columnsForAll) / 4, to: leftColumns)
      let (side, rest) = area.splitLeft(columns + 1)
      panes += column(of: left, state, in: side.splitLeft(columns).left)
      texts = rest
    }
    if !right.isEmpty {
      let columns = clamp(texts.columns - 1 - roomForTexts, to: rightColumns)
      let (rest, side) = texts.splitLeft(texts.columns - columns - 1)
      panes += column(of: right, state, in: side.splitLeft(1).rest)
      texts = rest
    }
    return (texts, panes)
  }

  private static func clamp(_ columns: Int, to range: ClosedRange<Int>) -> Int {
    min(max(columns, range.lowerBound), range.upperBound)
  }

  /// Above each other: each as high as it would like to be, the first takes what is left.
  private static func column(of open: [PaneID], _ state: State, in area: Rectangle) -> [OpenPane] {
    stack(open, in: area) { id in
      id == open[0] ? area.rows : min(Panes[id].preferredRows(in: state) + 1, area.rows / open.count)
    }.panes
  }

  /// The panes that are open and have their place on a screen of that width, in the order of the focus; one source shares
  /// no statements.
  static func openPanes(of state: State, columns: Int) -> [PaneID] {
    Panes.all.filter { pane in
      state.story.openPanes.contains(pane.id) && columns >= pane.side.leastColumns
        && (pane.side != .left || state.story.sources.count > 1)
    }.map(\.id)
  }

  private static func panes(of state: State, in area: Rectangle) -> [PaneID] {
    guard !state.story.isZoomed || state.story.focus.pane != nil else { return [] }
    let open = openPanes(of: state, columns: area.columns)
    return area.rows > rowsForPanes ? open : open.filter { $0 == state.story.focus.pane }
  }

  /// Stacks panes at the bottom, each with its title above it; what is left above them is for the texts.
  private static func stack(
    _ open: [PaneID], in area: Rectangle, rows: (PaneID) -> Int
  ) -> (texts: Rectangle, panes: [OpenPane]) {
    var rest = area
    var placed: [OpenPane] = []
    for id in open.reversed() {
      let (upper, pane) = rest.splitTop(rest.rows - rows(id))
      let (title, items) = pane.splitTop(1)
      placed.insert(OpenPane(id: id, title: title, items: items), at: 0)
      rest = upper
    }
    return (rest, placed)
  }
}

extension State {
  /// The room the sources' columns have on the screen that is shown.
  var sourcesWidth: Int {
    if screen.id == CompareScreen.id { return CompareScreen().itemArea(in: arrangement.body, state: self).columns }
    return columnsArrangement.textColumns
  }
}

extension Story.Focus {
  var source: Int? { if case .source(let source) = self { source } else { nil } }
  var pane: PaneID? { if case .pane(let pane) = self { pane } else { nil } }
}
