/// Reads a language's lists into one table of words. Bytes are looked at where they lie; only phrases and fields are copied.
struct WordListReader {
  private(set) var words: WordTable
  private var phrases = PhraseReader()

  /// - Parameter capacity: how many words there will be, about.
  init(capacity: Int) { words = WordTable(capacity: capacity) }

  /// - Parameter bytes: a list's file: valid UTF-8.
  mutating func read(_ bytes: [UInt8]) -> WordList {
    var entries: [WordList.Entry] = []
    var (start, number) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      if start < end, bytes[start] != UInt8(ascii: "#") { read(bytes, start..<end, number, into: &entries) }
      start = end + 1
    }
    return WordList(entries: entries)
  }

  /// One line: its forms, with bars between them, then its fields.
  private mutating func read(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int, into entries: inout [WordList.Entry])
  {
    let end = bytes[line].firstIndex(of: UInt8(ascii: "\t")) ?? line.upperBound
    let fields = WordListReader.fields(bytes[end..<line.upperBound])
    var (start, form) = (line.lowerBound, 0)
    while start <= end {
      let bar = bytes[start..<end].firstIndex(of: UInt8(ascii: "|")) ?? end
      let ids = phrases.words(of: bytes, in: start..<bar, into: &words)
      if !ids.isEmpty {
        entries.append(
          WordList.Entry(
            words: ids, phrase: String(decoding: bytes[start..<bar], as: UTF8.self), form: form, fields: fields,
            line: number))
      }
      (start, form) = (bar + 1, form + 1)
    }
  }

  /// Each stands behind a tab.
  private static func fields(_ bytes: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\t")) ?? bytes.endIndex
      fields.append(String(decoding: bytes[start + 1..<end], as: UTF8.self))
      start = end
    }
    return fields
  }
}

/// Reads the words of phrases in lists, one after the other.
struct PhraseReader {
  /// What is being read; kept for its room.
  private var ids: [WordID] = []
  private var letters: [UInt8] = []

  /// The words of a stretch of a list, added to a table. `bytes` are valid UTF-8.
  mutating func words(of bytes: [UInt8], in range: Range<Int>, into words: inout WordTable) -> [WordID] {
    ids.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: " ")) ?? range.upperBound
      if start < end { read(bytes, start..<end, into: &words) }
      start = end + 1
    }
    return ids.count == 1 ? [ids[0]] : Array(ids)
  }

  /// What stands between blanks: a word, perhaps with a comma behind it; anything else is left to the scanner.
  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, into words: inout WordTable) {
    // What stands behind a word in texts ("'s") stands alone in lists, where a scanner would see a quotation mark.
    let isEnding = bytes[range.lowerBound] == UInt8(ascii: "'")
    letters.removeAll(keepingCapacity: true)
    if isEnding { letters.append(UInt8(ascii: "'")) }
    let end = readLetters(of: bytes[range.dropFirst(isEnding ? 1 : 0)])
    let hasComma = !isEnding && end == range.upperBound - 1 && bytes[end] == UInt8(ascii: ",")
    if letters.count > (isEnding ? 1 : 0), end == range.upperBound || hasComma {
      ids.append(WordID(words.intern(letters)))
      if hasComma { ids.append(WordID(words.intern(bytes[end..<range.upperBound]))) }
    } else {
      Tokenizer.forEachForm(of: bytes, in: Span(range.lowerBound, range.upperBound)) {
        ids.append(WordID(words.intern($0)))
      }
    }
  }

  /// Copies ASCII letters in lower case and returns where they end.
  private mutating func readLetters(of bytes: ArraySlice<UInt8>) -> Int {
    for (index, byte) in zip(bytes.indices, bytes) {
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7a else { return index }
      letters.append(lower)
    }
    return bytes.endIndex
  }
}
