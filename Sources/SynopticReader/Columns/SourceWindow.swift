/// Which sources are shown where not all have room.
struct SourceWindow: Hashable, Sendable {
  /// The leftmost one; those that follow it are beside it.
  private(set) var first = 0
  /// Sources that a jump set side by side though others stand between them; empty where none did.
  private var together: [Int] = []

  /// The sources shown from left to right.
  /// - Parameters:
  ///   - count: how many have room.
  ///   - all: how many there are.
  func sources(_ count: Int, of all: Int) -> [Int] {
    let run = (0..<min(count, all)).map { (first + $0) % all }
    guard !together.isEmpty else { return run }
    let chosen = together.prefix(count)
    let others = run.filter { !chosen.contains($0) }
    return (chosen + others.prefix(run.count - chosen.count)).sorted()
  }

  /// Shows the sources that follow one.
  mutating func begin(at source: Int) { self = SourceWindow(first: source) }

  /// Rotates so that the first of some sources is shown, and of the others as many as can be beside it; where that
  /// leaves out one that has room, they are set side by side.
  mutating func reveal(_ sources: [Int], _ count: Int, of all: Int) {
    guard let main = sources.first, count < all else { return }
    func shown(_ window: SourceWindow) -> Int {
      let visible = window.sources(count, of: all)
      return visible.contains(main) ? sources.count { visible.contains($0) } : 0
    }
    let starts = (0..<all).map { (main - $0 + all) % all }
    // In their order, where that can be.
    let turns = [self] + (starts.filter { $0 + count <= all } + starts).map { SourceWindow(first: $0) }
    let best = turns.map(shown).max()!
    let isWhole = best >= min(count, sources.count)
    self = isWhole ? turns.first { shown($0) == best }! : SourceWindow(first: main, together: sources)
  }

  /// Rotates as little as shows a source.
  mutating func reveal(_ source: Int, _ count: Int, of all: Int) {
    guard !sources(count, of: all).contains(source) else { return }
    begin(at: ((source < first ? source : source - count + 1) + all) % all)
  }
}

extension Story {
  /// The sources that are shown at a width, from left to right.
  func visibleSources(width: Int) -> [Int] {
    if isZoomed, let source = focus.source { return [source] }
    return window.sources(ColumnsArrangement.capacity(width), of: sources.count)
  }

  /// Shows as many of some sources side by side as have room, the first of them in any case.
  mutating func reveal(_ sources: [Int], width: Int) {
    if !isZoomed { window.reveal(sources, ColumnsArrangement.capacity(width), of: self.sources.count) }
  }

  /// Rotates the visible sources as little as shows a source.
  mutating func reveal(_ source: Int, width: Int) {
    if !visibleSources(width: width).contains(source) {
      window.reveal(source, ColumnsArrangement.capacity(width), of: sources.count)
    }
  }
}
