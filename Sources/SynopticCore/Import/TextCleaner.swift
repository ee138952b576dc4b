/// Takes out of a text what nobody sees, and normalises the rest: `\n` line ends, NFC.
struct TextCleaner {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var removed = 0
  private var combiningRun = 0
  /// A character came by that NFC may change.
  private var mayCompose = false

  /// Combining marks kept on one character: more are there to spill over other lines.
  static let longestCombiningRun = 8

  static func clean(_ text: String) -> (text: String, removed: Int) {
    var cleaner = TextCleaner(text)
    cleaner.run()
    let clean = String(decoding: cleaner.output, as: UTF8.self)
    return (cleaner.mayCompose ? NormalForm.composed(clean) : clean, cleaner.removed)
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let plain = endOfPlainText(from: index)
      if plain > index {
        output.append(contentsOf: bytes[index..<plain])
        combiningRun = 0
        index = plain
      } else {
        index += readSpecial(at: index)
      }
    }
  }

  /// The end of the run of printable ASCII, tabs and newlines that starts here.
  private func endOfPlainText(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, TextCleaner.isPlain(bytes[index]) { index += 1 }
      return index
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5f || byte == 0x0a || byte == 0x09 }

  /// Keeps, replaces or drops one character that is not plain ASCII; its length in bytes.
  private mutating func readSpecial(at index: Int) -> Int {
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
    switch CharacterVisibility(scalar) {
    case .lineEnd:
      // CR LF is one line end: the LF that follows is plain text.
      if scalar != 0x0d || index + 1 >= bytes.count || bytes[index + 1] != 0x0a { output.append(0x0a) }
    case .hidden:
      removed += 1
      return length
    case .combining:
      mayCompose = true
      combiningRun += 1
      guard combiningRun <= TextCleaner.longestCombiningRun else {
        removed += 1
        return length
      }
      output.append(contentsOf: bytes[index..<index + length])
      return length
    case .visible(let mayCompose):
      if mayCompose { self.mayCompose = true }
      output.append(contentsOf: bytes[index..<index + length])
    }
    combiningRun = 0
    return length
  }
}
