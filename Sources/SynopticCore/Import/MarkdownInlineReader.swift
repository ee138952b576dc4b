/// Takes the markup off a line of Markdown (CommonMark 0.31, section 6): emphasis, code, links, pictures, escapes.
///
/// One pass with a stack of what is open; marks that close nothing stay as they are.
struct MarkdownInlineReader {
  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// Runs of emphasis marks that may still be closed: the mark, and where it stands in the output.
  private var emphasis: [(mark: UInt8, output: Int, count: Int)] = []
  /// "[" and "![" that may still be closed.
  private var brackets: [(output: Int, isPicture: Bool)] = []
  /// Ranges of the output that turned out to be markup.
  private var dropped: [Range<Int>] = []
  /// Visible bytes that describe pictures, and the end of the output they are counted in.
  private var pictureText = 0
  private var counted = 0

  /// The text, and whether it is the description of a picture and nothing else.
  static func plainText(_ markup: String) -> (text: String, isPicture: Bool) {
    guard markup.utf8.contains(where: { isMarkup($0) }) else { return (markup, false) }
    var reader = MarkdownInlineReader(bytes: Array(markup.utf8))
    while reader.position < reader.bytes.count { reader.readNext() }
    let text = reader.text()
    let visible = text.count { $0 > 0x20 }
    return (String(decoding: text, as: UTF8.self), reader.pictureText > 0 && visible <= reader.pictureText)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x26, 0x2a, 0x3c, 0x5b, 0x5c, 0x5d, 0x5f, 0x60, 0x7e: true
    default: false
    }
  }

  private mutating func readNext() {
    switch bytes[position] {
    case 0x5c where position + 1 < bytes.count && isPunctuation(bytes[position + 1]):
      output.append(bytes[position + 1])
      position += 2
    case 0x60: readCode()
    case 0x2a, 0x5f: readEmphasis()
    case 0x5b:
      brackets.append((output.count, false))
      copy(1)
    case 0x21 where position + 1 < bytes.count && bytes[position + 1] == 0x5b:
      brackets.append((output.count, true))
      copy(2)
    case 0x5d: readBracketEnd()
    case 0x3c: readAngle()
    case 0x26: readEntity()
    default: copy(1)
    }
  }

  private mutating func copy(_ count: Int) {
    output.append(contentsOf: bytes[position..<position + count])
    position += count
  }

  /// The output without what turned out to be markup.
  private func text() -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    for range in dropped.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= index {
      text.append(contentsOf: output[index..<range.lowerBound])
      index = range.upperBound
    }
    return text + output[index...]
  }

  // MARK: - Code and emphasis

  /// `` `code` ``: what stands between two runs of backticks of one length.
  private mutating func readCode() {
    let count = bytes[position...].prefix { $0 == 0x60 }.count
    var end = position + count
    while end < min(bytes.count, position + MarkdownInlineReader.reach) {
      let run = bytes[end...].prefix { $0 == 0x60 }.count
      if run == count {
        output.append(contentsOf: bytes[position + count..<end])
        position = end + run
        return
      }
      end += max(run, 1)
    }
    copy(count)
  }

  /// A run of "*" or "_": closes a run before it, opens one, or stands for itself.
  private mutating func readEmphasis() {
    let mark = bytes[position]
    let count = bytes[position...].prefix { $0 == mark }.count
    let before = position > 0 ? bytes[position - 1] : 0x20
    let after = position + count < bytes.count ? bytes[position + count] : 0x20
    let opens = after > 0x20 && (mark == 0x2a || !isWordByte(before)) && !(isPunctuation(after) && isWordByte(before))
    let closes = before > 0x20 && (mark == 0x2a || !isWordByte(after)) && !(isPunctuation(before) && isWordByte(after))
    let start = output.count
    copy(count)
    if closes, let open = emphasis.lastIndex(where: { $0.mark == mark && $0.count == count }) {
      dropped.append(emphasis[open].output..<emphasis[open].output + count)
      dropped.append(start..<start + count)
      emphasis.removeSubrange(open...)
    } else if opens, emphasis.count < 16 {
      emphasis.append((mark, start, count))
    }
  }

  // MARK: - Links and pictures

  /// Bytes looked at for the end of an address, so that unclosed ones stay cheap.
  private static let reach = 2048

  /// "](address)", "][reference]" or "]": what stands between the brackets stays.
  private mutating func readBracketEnd() {
    guard let open = brackets.popLast(), let end = linkTargetEnd() else {
      copy(1)
      return
    }
    dropped.append(open.output..<open.output + (open.isPicture ? 2 : 1))
    if open.isPicture { countPicture(from: open.output + 2) }
    position = end
  }

  /// Each byte once, however deep pictures stand in pictures.
  private mutating func countPicture(from start: Int) {
    pictureText += output[max(start, counted)...].count { $0 > 0x20 }
    counted = output.count
  }

  /// The end of "](…)" or "][…]" at the position; nil where none follows.
  private func linkTargetEnd() -> Int? {
    guard position + 1 < bytes.count, bytes[position + 1] == 0x28 || bytes[position + 1] == 0x5b else { return nil }
    let (openMark, closeMark): (UInt8, UInt8) = bytes[position + 1] == 0x28 ? (0x28, 0x29) : (0x5b, 0x5d)
    var depth = 0
    for index in position + 1..<min(bytes.count, position + MarkdownInlineReader.reach) {
      if bytes[index] == openMark { depth += 1 }
      if bytes[index] == closeMark { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// "<https://…>" stays without its brackets; tags and comments of HTML go.
  private mutating func readAngle() {
    let rest = bytes[position..<min(bytes.count, position + MarkdownInlineReader.reach)]
    guard let close = rest.firstIndex(of: 0x3e), let first = rest.dropFirst().first,
      isLetter(first) || first == 0x2f || first == 0x21
    else {
      copy(1)
      return
    }
    let inside = bytes[position + 1..<close]
    if inside.contains(0x3a) && !inside.contains(0x20) || inside.contains(0x40) && !inside.contains(0x20) {
      output.append(contentsOf: inside)
    }
    position = close + 1
  }

  /// The few character references that articles are written with.
  private mutating func readEntity() {
    let rest = bytes[position...].prefix(10)
    guard let end = rest.firstIndex(of: 0x3b) else {
      copy(1)
      return
    }
    let name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    guard let scalar = MarkdownInlineReader.scalar(of: name) else {
      copy(1)
      return
    }
    output.append(contentsOf: String(Character(scalar)).utf8)
    position = end + 1
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let scalar = value.flatMap(Unicode.Scalar.init), case .visible = CharacterVisibility(scalar.value) else {
        return nil
      }
      return scalar
    }
    return references[name]
  }

  private static let references: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "copy": "©", "euro": "€", "pound": "£",
  ]

  // MARK: - Bytes

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7f && !isLetter(byte) && !CharacterClass.isDigit(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a && byte < 0x80 }

  private func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || CharacterClass.isDigit(byte) || byte >= 0x80 }
}
