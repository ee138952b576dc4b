/// What stands above the text: section path, title, byline, time of publication, the picture's caption.
extension StructureReader {
  /// Lines above the first paragraph that are looked at.
  private static let longestHead = 15

  mutating func readHead() {
    let head = takeMetadata(
      lines: StructureReader.longestHead, while: { !$0.isBody }, by: { $0.readMetadata($1) })
    markTitle(head: head)
    // Under a standfirst the byline and the date stand between the first paragraphs.
    _ = takeMetadata(lines: 6, while: { _ in true }, by: { $0.readByline($1) || $0.readPublication($1) })
  }

  /// Takes lines out of the body that say something about the article; how many of the first `lines` are left.
  private mutating func takeMetadata(
    lines: Int, while isHead: (Item) -> Bool, by read: (inout StructureReader, ShortLine) -> Bool
  ) -> Int {
    var index = 0
    for _ in 0..<lines {
      guard index < items.count, isHead(items[index]) else { break }
      if !items[index].isBody, items[index].piece.kind == .paragraph, let line = items[index].line, read(&self, line) {
        omit(index, .header)
      } else {
        index += 1
      }
    }
    return index
  }

  /// Reads a line that says something about the article; false when it does not.
  private mutating func readMetadata(_ line: ShortLine) -> Bool {
    readSection(line) || readByline(line) || readPublication(line) || readAddress(line)
  }

  /// "News / Foreign Policy / Russia", "Home > World".
  private mutating func readSection(_ line: ShortLine) -> Bool {
    guard let path = SectionPath(line) else { return false }
    if draft.metadata.section.isEmpty { draft.metadata.section = path.parts }
    return true
  }

  /// "By Jane Doe, Reuters".
  private mutating func readByline(_ line: ShortLine) -> Bool {
    guard let cue = line.cues.first(where: { $0.meaning == .byline }), line.isByline(from: cue.tokens.upperBound)
    else { return false }
    let start = line.tokens[cue.tokens.upperBound].span.lower.index
    if draft.metadata.byline == nil { draft.metadata.byline = String(line[start..<line.text.utf8.count]) }
    return true
  }

  /// "Published: 16 October 2025 14:05", "Updated …", or nothing but a date.
  private mutating func readPublication(_ line: ShortLine) -> Bool {
    let isPublished = line.has(.published)
    guard line.wordCount <= 20, isPublished || line.has(.updated) || line.isDate(rules.dates),
      let date = DateReader.firstDate(in: line.text, words: rules.dates), let day = date.calendarDay
    else { return false }
    // The first day counts: an update does not make an article younger.
    if draft.metadata.publication == nil || isPublished && draft.metadata.publication?.origin == .byline {
      draft.metadata.publication = Publication(day: day, minute: date.minute, zone: date.zone, origin: .byline)
    }
    return true
  }

  /// The article's own address, where the page was saved with it.
  private mutating func readAddress(_ line: ShortLine) -> Bool {
    guard line.isAddress, let url = WebAddress(line.text) else { return false }
    if draft.metadata.url == nil { draft.metadata.url = url.text }
    return true
  }

  // MARK: - Title

  /// The first line above the text is its title, lines between title and text are captions or further headings.
  private mutating func markTitle(head: Int) {
    guard head < items.count else { return }
    let marked = items[..<head].firstIndex { $0.piece.kind == .title }
    let lead = items[head].piece.text
    guard let title = marked ?? items[..<head].firstIndex(where: { isTitle($0, above: lead) }) else { return }
    items[title].piece.kind = .title
    for index in items.indices[..<head].dropFirst(title + 1) where items[index].piece.kind == .paragraph {
      guard let line = items[index].line, !Dateline.isWhole(line, rules: rules) else { continue }
      items[index].piece.kind = line.has(.caption) || line.names(repeatedIn: lead) ? .caption : .subheading
    }
  }

  private func isTitle(_ item: Item, above lead: String) -> Bool {
    guard let line = item.line, item.piece.kind == .paragraph, (2...30).contains(line.wordCount) else { return false }
    return line.text.utf8.count < lead.utf8.count && line.startsLikeHeading && !line.endsInFullStop
      && line.ending != .colon && line.ending != .comma
      && !line.has(.caption) && !Dateline.isWhole(line, rules: rules)
  }
}

extension ShortLine {
  /// Names, and short words between them, up to the end.
  fileprivate func isByline(from start: Int) -> Bool {
    guard start < tokens.count, wordCount <= 14, !endsInFullStop, tokens[start].isCapitalised else { return false }
    let words = tokens[start...].filter { $0.kind == .word }
    let small = words.filter { $0.shape == .lower }
    return small.count <= words.count / 3 && small.allSatisfy { $0.span.count <= 3 || self[$0].hasPrefix("'") }
  }

  fileprivate func isDate(_ words: DateWords) -> Bool { DateReader.wholeDate(text, words: words) != nil }

  /// Has several names, and the text's first paragraph has most of them: a line that shows who is in the picture.
  fileprivate func names(repeatedIn lead: String) -> Bool {
    let names = tokens.dropFirst().filter { $0.isCapitalised && $0.span.count > 1 }.map { String(self[$0]) }
    guard names.count >= 3, ending == nil else { return false }
    let words = Set(lead.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return names.count { words.contains($0) } * 3 >= names.count * 2
  }
}
