import SynopticCore

/// How many cells text takes, and the form of it that terminals agree on.
///
/// Layout and drawing both ask here, so that a line is never wider on the screen than it was reckoned. The widths are
/// our own table (Unicode 15, see `WidthRuns`), the same on every machine; ambiguous characters are narrow.
public enum DisplayWidth {
  /// What is shown in place of a character no terminal should see or none agrees on.
  static let replacement = "\u{fffd}"
  /// Combining marks kept in a cell; the terminal library takes five scalars a cell.
  static let marksPerCell = 4
  /// Spacing scalars kept of one cluster: a conjunct of some scripts has several, an attack thousands.
  static let cellsPerCluster = 4

  /// A grapheme cluster in the form to draw, and the columns it takes; 0 columns when it is dropped.
  ///
  /// An emoji joined by ZWJ becomes its first emoji; variation selectors, skin tones and enclosing keycaps go; flags
  /// stay. Controls, bidirectional and other hidden characters become a visible U+FFFD.
  static func reduce(_ character: Character) -> (grapheme: String, width: Int) {
    if let byte = character.utf8.first, character.utf8.count == 1 { return reduce(byte) }
    var cluster = ReducedCluster()
    for scalar in character.unicodeScalars where !cluster.isComplete { cluster.add(scalar) }
    return cluster.drawn
  }

  private static func reduce(_ byte: UInt8) -> (grapheme: String, width: Int) {
    switch byte {
    case 0x20..<0x7f: (ascii[Int(byte)], 1)
    case 0x09, 0x0a: (" ", 1)
    default: (replacement, 1)
    }
  }

  /// The strings of one ASCII character each.
  static let ascii: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  /// The columns a text takes.
  public static func width(of text: some StringProtocol) -> Int {
    text.withUTF8Span { bytes in
      var clusters = ClusterScanner(bytes)
      var width = 0
      while let cluster = clusters.next(in: bytes) { width += cluster.width }
      return width
    }
  }

  /// The longest start of a text that fits into some columns.
  public static func prefix<Text: StringProtocol>(_ text: Text, columns: Int) -> Text.SubSequence {
    let (count, _) = measure(text, columns: columns)
    return text[..<text.utf8.index(text.startIndex, offsetBy: count)]
  }

  /// The text itself where it fits into some columns, otherwise its start with `ellipsis` behind it.
  public static func truncate(_ text: some StringProtocol, columns: Int, ellipsis: String = "…") -> String {
    let (_, isWhole) = measure(text, columns: columns)
    if isWhole { return String(text) }
    let room = columns - width(of: ellipsis)
    return room >= 0 ? String(prefix(text, columns: room)) + ellipsis : String(prefix(text, columns: columns))
  }

  /// As many items as have room, the first ones, two blanks between.
  public static func list(_ items: [String], columns: Int) -> String {
    var text = items.first.map { truncate($0, columns: columns) } ?? ""
    for item in items.dropFirst() {
      guard width(of: text) + 2 + width(of: item) <= columns else { break }
      text += "  " + item
    }
    return text
  }

  /// The bytes of the start that fits, and whether that is all.
  private static func measure(_ text: some StringProtocol, columns: Int) -> (bytes: Int, isWhole: Bool) {
    text.withUTF8Span { bytes in
      var clusters = ClusterScanner(bytes)
      var width = 0
      while let cluster = clusters.next(in: bytes) {
        width += cluster.width
        if width > columns { return (cluster.lower, false) }
      }
      return (bytes.count, true)
    }
  }
}

/// A cluster on its way to the form terminals agree on, scalar by scalar.
struct ReducedCluster {
  private var kept = String.UnicodeScalarView()
  private var width = 0
  private var cells = 0
  private var marks = 0
  private var isEmoji = false
  private var hidesCharacters = false
  /// Nothing that follows is drawn.
  private(set) var isComplete = false

  var drawn: (grapheme: String, width: Int) {
    hidesCharacters && !isEmoji
      ? (String(kept) + DisplayWidth.replacement, width + 1) : (String(kept), width)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch WidthClass(scalar) {
    case .soft: break
    case .hidden: addHidden(scalar)
    case .mark: addMark(scalar)
    case .unknown: addSpacing("\u{fffd}", columns: 1)
    case let other:
      if isModifier(scalar) { break }
      addSpacing(scalar.value < 0x20 ? " " : scalar, columns: other.columns)
    }
  }

  private mutating func addHidden(_ scalar: Unicode.Scalar) {
    // The carriage return of a line end is one cluster with it.
    if scalar != "\r" { hidesCharacters = true }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x200d: isComplete = isEmoji
    case 0x200c, 0xfe00...0xfe0f, 0xe0100...0xe01ef, 0x20e3: break
    default:
      if cells == 0 { addSpacing("\u{25cc}", columns: 1) }
      guard marks < DisplayWidth.marksPerCell else { return }
      kept.append(scalar)
      marks += 1
    }
  }

  private mutating func addSpacing(_ scalar: Unicode.Scalar, columns: Int) {
    guard cells < DisplayWidth.cellsPerCluster else { return }
    if cells == 0 { isEmoji = scalar.properties.isEmoji && scalar.value >= 0x80 }
    kept.append(scalar)
    width += columns
    cells += 1
    marks = 0
  }

  private func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    cells > 0 && scalar.properties.isEmojiModifier
  }
}
