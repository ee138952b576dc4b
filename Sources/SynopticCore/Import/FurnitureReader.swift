/// Site furniture: share links, related articles, addresses, copyright lines.
extension StructureReader {
  /// Takes furniture out of the body, and reads the outlet's name from it.
  mutating func takeFurniture() {
    let foot = (items.lastIndex { $0.isBody && $0.line?.omission == nil } ?? -1) + 1
    // What the furniture line before was: buttons and promotions below it have no words of their own to tell them by.
    var above: Omission.Reason?
    var kept: [Item] = []
    for (index, item) in items.enumerated() {
      let reason = item.line.flatMap { furniture($0, above: index > foot ? above : nil) }
      if let reason {
        draft.omit(item.piece, reason)
        readOutlet(item.line)
      } else {
        kept.append(item)
      }
      above = reason
    }
    items = kept
  }

  private func furniture(_ line: ShortLine, above: Omission.Reason?) -> Omission.Reason? {
    if let reason = line.omission, !isQuoted(line) { return reason }
    guard let above else { return nil }
    if line.isAddress { return above == .alternateAddress ? above : .navigation }
    return line.ending == nil && !line.has(.caption) ? .promotion : nil
  }

  /// Somebody's words are no furniture, whatever they are.
  private func isQuoted(_ line: ShortLine) -> Bool { line.tokens[0].kind == .quote && line.isSentence }

  /// "X's website can also be accessed at …", "© 2025 X": X.
  private mutating func readOutlet(_ line: ShortLine?) {
    guard let line, draft.metadata.source == nil else { return }
    for index in line.tokens.indices {
      guard let (length, cue) = rules.outletCues.match(line.tokens, at: index, before: line.tokens.count) else {
        continue
      }
      let name =
        switch cue {
        case .nameBefore: line.name(owning: index)
        case .nameAfter: line.name(startingAt: index + length)
        }
      guard let name else { continue }
      draft.metadata.source = Source(name: name, origin: .furniture)
      return
    }
  }
}

extension ShortLine {
  /// The run of capitalised words whose possessive stands just before a token.
  fileprivate func name(owning thing: Int) -> String? {
    guard thing > 0, tokens[thing - 1].isPossessive else { return nil }
    let end = thing - 1
    var start = end
    while start > 0, tokens[start - 1].isName { start -= 1 }
    return name(start..<end)
  }

  /// The run of capitalised words that starts at a token.
  fileprivate func name(startingAt start: Int) -> String? {
    var end = start
    while end < tokens.count, tokens[end].isName { end += 1 }
    return name(start..<end)
  }

  private func name(_ range: Range<Int>) -> String? {
    guard let last = range.last else { return nil }
    return String(self[tokens[range.lowerBound].span.lower.index..<tokens[last].span.upper.index])
  }
}

extension Token {
  fileprivate var isName: Bool { isCapitalised || shape == .lowerMixed }
  /// "'s", cut off the word it belongs to.
  fileprivate var isPossessive: Bool { kind == .word && !spaced && shape == .lower }
}
