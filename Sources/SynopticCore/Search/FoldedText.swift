/// A text as a search sees it: letters folded, white space runs as one space, with the way back to the original.
struct FoldedText: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// Where the distance between the two texts changes: folded offset, and original offset there. Sorted.
  fileprivate let bends: [(folded: Int32, original: Int32)]

  init(_ text: String) {
    var folder = Folder(Array(text.utf8))
    folder.run()
    bytes = folder.output
    bends = folder.bends
  }

  /// Leads from folded ranges, asked for in order, to the original text.
  struct WayBack {
    private let bends: [(folded: Int32, original: Int32)]
    /// Bends passed.
    private var passed = 0

    init(_ text: FoldedText) { bends = text.bends }

    /// The bytes of the original text that a range of the folded text stands for. No range may start before the one
    /// asked for last.
    mutating func span(of range: Range<Int>) -> Span {
      advance(to: range.lowerBound)
      let lower = original(range.lowerBound)
      let before = passed
      advance(to: range.upperBound)
      defer { passed = before }
      return Span(lower, original(range.upperBound))
    }

    private mutating func advance(to offset: Int) {
      while passed < bends.count, bends[passed].folded <= offset { passed += 1 }
    }

    private func original(_ offset: Int) -> Int {
      guard passed > 0 else { return offset }
      return Int(bends[passed - 1].original) + offset - Int(bends[passed - 1].folded)
    }
  }
}

/// One pass over the text; ASCII by a table, the rest by `LetterFolding`.
private struct Folder {
  private let text: [UInt8]
  private var position = 0
  /// Original minus folded offset, as of the last bend.
  private var distance = 0
  var output: [UInt8] = []
  var bends: [(folded: Int32, original: Int32)] = []

  private static let lowered: [UInt8] = (0..<128).map { (0x41...0x5a).contains($0) ? $0 + 32 : $0 }

  init(_ text: [UInt8]) {
    self.text = text
    output.reserveCapacity(text.count)
  }

  mutating func run() {
    while position < text.count {
      let byte = text[position]
      if byte > 0x20 && byte < 0x80 {
        write(Folder.lowered[Int(byte)], length: 1)
      } else {
        foldSpecial()
      }
    }
    note(text.count)
  }

  private mutating func write(_ byte: UInt8, length: Int) {
    output.append(byte)
    position += length
    if length != 1 { note(position) }
  }

  private mutating func foldSpecial() {
    let (value, length) = UTF8Decoding.scalar(in: text, at: position)
    let scalar = Unicode.Scalar(value) ?? "\u{fffd}"
    if LetterFolding.isSpace(scalar) { return foldSpace(length) }
    if let folded = LetterFolding.fold(scalar) { output.append(contentsOf: UTF8.encode(folded)!) }
    position += length
    note(position)
  }

  private mutating func foldSpace(_ length: Int) {
    if output.last == 0x20 {
      position += length
      note(position)
    } else {
      write(0x20, length: length)
    }
  }

  /// The next folded byte stands for this original offset.
  private mutating func note(_ original: Int) {
    guard original - output.count != distance else { return }
    distance = original - output.count
    let bend = (folded: Int32(output.count), original: Int32(original))
    if bends.last?.folded == bend.folded { bends.removeLast() }
    bends.append(bend)
  }
}
