/// Finds the versions of one quotation in the articles of a story and compares them word by word.
struct QuotationCollator {
  private let story: Comparison
  private let quotations: [QuotedWords]
  /// Quotations by the sentence they begin in.
  private let bySentence: [Statement: [Int]]
  /// Pairs of sentences that surely tell the same, the smaller first.
  private let links: Set<[Statement]>

  /// Words of a run by which versions are found, quotations a run leads to, and the share of the shorter one's words
  /// that has to be common.
  private static let run = 4
  private static let reach = 60
  /// Quotations one is compared with in the order of the runs they share, at most.
  private static let partners = 12
  private static let leastShare = 0.6
  /// How sure two sentences have to tell the same for their quotations to be versions of one.
  private static let leastScore = 0.6

  init(_ story: Comparison) {
    self.story = story
    quotations = QuotedWords.all(in: story)
    let sure = story.statements.alignments.lazy.filter { $0.score >= QuotationCollator.leastScore }
    links = Set(sure.map { [$0.a, $0.b] })
    bySentence = Dictionary(grouping: quotations.indices) { [quotations] in quotations[$0].sentence }
  }

  /// In the order of their first versions.
  func collated() -> [CollatedQuotation] {
    var groups = DisjointSets(count: quotations.count, vetoes: [])
    for (a, b) in repeated() { groups.unite(a, b) }
    for (a, b) in candidates() where groups.root(a) != groups.root(b) && areVersions(a, b) {
      groups.unite(a, b)
    }
    let members = Dictionary(grouping: quotations.indices) { groups.root($0) }
    return members.values.sorted { $0[0] < $1[0] }.compactMap(collate)
  }

  /// Each quotation with the last one in exactly the same words: no bound keeps any of them apart.
  private func repeated() -> [(Int, Int)] {
    var last: [[Int32]: Int] = [:]
    return quotations.indices.compactMap { index in
      let words = quotations[index].words
      guard words.count >= QuotationCollator.run else { return nil }
      return last.updateValue(index, forKey: words).map { ($0, index) }
    }
  }

  /// Pairs of different articles that share a run of words, or whose sentences tell the same: a few partners for each
  /// quotation, those that share most, so that a quotation repeated without end stays cheap.
  private func candidates() -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var holders: [[Int32]: [Int]] = [:]
    for (index, quotation) in quotations.enumerated() {
      var shared: [Int: Int] = [:]
      for key in quotation.runs(QuotationCollator.run) {
        for other in holders[key] ?? [] where quotations[other].reference.article != quotation.reference.article {
          shared[other, default: 0] += 1
        }
        if holders[key, default: []].count < QuotationCollator.reach { holders[key, default: []].append(index) }
      }
      pairs += shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(QuotationCollator.partners)
        .map { ($0.key, index) }
    }
    for link in story.statements.alignments where link.score >= QuotationCollator.leastScore {
      for a in (bySentence[link.a] ?? []).prefix(QuotationCollator.partners) {
        for b in (bySentence[link.b] ?? []).prefix(QuotationCollator.partners) { pairs.append((min(a, b), max(a, b))) }
      }
    }
    return pairs.sorted(by: <)
  }

  /// A few words ("right now") are said by many: only one speaker's, or those of sentences that tell the same, are one.
  private func areVersions(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (quotations[a], quotations[b])
    guard min(left.words.count, right.words.count) >= QuotationCollator.run || isOneSpeaker(a, b) || isLinked(a, b)
    else { return false }
    if left.words == right.words { return true }
    let common = WordAlignment(left.words, right.words).pairs.count
    if Double(common) >= QuotationCollator.leastShare * Double(min(left.words.count, right.words.count)) {
      return common >= 2
    }
    return isOneSpeaker(a, b) && isLinked(a, b)
  }

  private func isOneSpeaker(_ a: Int, _ b: Int) -> Bool {
    quotations[a].speaker != nil && quotations[a].speaker == quotations[b].speaker
  }

  private func isLinked(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (quotations[a].sentence, quotations[b].sentence)
    return links.contains([min(left, right), max(left, right)])
  }

  private func collate(_ members: [Int]) -> CollatedQuotation? {
    guard Set(members.map { quotations[$0].reference.article }).count > 1 else { return nil }
    let full = members.max { a, b in
      let (left, right) = (quotations[a], quotations[b])
      return left.isVerbatim != right.isVerbatim
        ? right.isVerbatim : (left.words.count, b) < (right.words.count, a)
    }!
    let versions = members.map { member in version(quotations[member], of: quotations[full], isFull: member == full) }
    return CollatedQuotation(full: quotations[full].reference, versions: versions)
  }

  private func version(_ here: QuotedWords, of full: QuotedWords, isFull: Bool) -> CollatedQuotation.Version {
    if isFull { return CollatedQuotation.Version(quotation: here.reference, status: .identical, runs: []) }
    let alignment = WordAlignment(full.words, here.words)
    let status = status(here, full, common: alignment.pairs.count)
    return CollatedQuotation.Version(
      quotation: here.reference, status: status,
      runs: status == .paraphrased ? [] : QuotationCollator.runs(alignment, full, here))
  }

  private func status(_ here: QuotedWords, _ full: QuotedWords, common: Int) -> CollatedQuotation.Status {
    let isVersion =
      Double(common) >= QuotationCollator.leastShare * Double(min(here.words.count, full.words.count))
    guard isVersion else { return .paraphrased }
    if let speaker = here.speaker, let other = full.speaker, story.entities.areTwoSpeakers(speaker, other) {
      return .otherSpeaker
    }
    if common == here.words.count { return common == full.words.count ? .identical : .shortened }
    return .altered
  }

  /// Runs of words in both, in the fullest alone, in this one alone.
  private static func runs(
    _ alignment: WordAlignment, _ full: QuotedWords, _ here: QuotedWords
  ) -> [CollatedQuotation.Run] {
    var runs: [CollatedQuotation.Run] = []
    var (i, j) = (0, 0)
    func cover(_ words: QuotedWords, _ range: Range<Int>) -> Span? {
      range.isEmpty ? nil : Span(words.spans[range.lowerBound].lower, words.spans[range.upperBound - 1].upper)
    }
    var next = 0
    while i < full.words.count || j < here.words.count {
      let (x, y) = next < alignment.pairs.count ? alignment.pairs[next] : (full.words.count, here.words.count)
      if x > i { runs.append(CollatedQuotation.Run(full: cover(full, i..<x), here: nil)) }
      if y > j { runs.append(CollatedQuotation.Run(full: nil, here: cover(here, j..<y))) }
      var length = 0
      while next + length < alignment.pairs.count, alignment.pairs[next + length] == (x + length, y + length) {
        length += 1
      }
      if length > 0 {
        runs.append(CollatedQuotation.Run(full: cover(full, x..<x + length), here: cover(here, y..<y + length)))
      }
      (i, j, next) = (x + length, y + length, next + length)
    }
    return runs
  }
}

extension QuotedWords {
  /// Runs of so many of its words, or all of them where it has fewer; none of a single word.
  fileprivate func runs(_ length: Int) -> [[Int32]] {
    let length = min(length, words.count)
    return length > 1 ? (0...words.count - length).map { Array(words[$0..<$0 + length]) } : []
  }

  /// In quotation marks, all or in part.
  fileprivate var isVerbatim: Bool { manner != .indirect }
}

extension Comparison {
  /// Quotations that several articles carry, their versions compared word by word. Sentences have to be aligned first.
  public func collatedQuotations() -> [CollatedQuotation] { QuotationCollator(self).collated() }
}
