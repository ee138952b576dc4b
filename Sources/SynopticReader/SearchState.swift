import SynopticCore

/// The search that is shown: the query, where it matches and at which match the reader is.
struct SearchState: Sendable {
  let query: SearchQuery
  let hits: [SearchHit]
  /// There are no more hits than are listed.
  let isComplete: Bool
  /// Why the query cannot be searched for, while it is being typed.
  let problem: String?
  /// The match the reader is at: an index into the hits.
  var current: Int?
  /// Per source, where its hits begin; one more at the end.
  private let starts: [Int]

  init(_ query: SearchQuery, in index: SearchIndex, sources: Int) {
    self.query = query
    do throws(SearchError) {
      let result = try index.search(query)
      (hits, isComplete, problem) = (result.hits, result.isComplete, nil)
      starts = result.counts.reduce(into: [0]) { $0.append($0.last! + $1) }
    } catch {
      (hits, isComplete, problem) = ([], true, error.message)
      starts = [Int](repeating: 0, count: sources + 1)
    }
  }

  /// The hits in one source: indices into the result.
  func hits(in source: Int) -> Range<Int> { starts[source]..<starts[source + 1] }

  func place(of hit: Int) -> Place {
    Place(source: hits[hit].article, offset: hits[hit].span.lower)
  }

  /// "3/17 · 2 sources", "no match".
  var summary: String {
    guard !hits.isEmpty else { return "no match" }
    let number = current.map { "\($0 + 1)/" } ?? ""
    let sources = zip(starts, starts.dropFirst()).count { $0 < $1 }
    return "\(number)\(hits.count)\(isComplete ? "" : "+") · \(sources) \(sources == 1 ? "source" : "sources")"
  }

  /// The first hit at or behind a place, around the end; nil where there is none.
  func hit(from place: Place) -> Int? { hits.isEmpty ? nil : firstHit(from: place) % hits.count }

  /// The last hit before a place, around the start.
  func hit(before place: Place) -> Int? {
    hits.isEmpty ? nil : (firstHit(from: place) + hits.count - 1) % hits.count
  }

  private func firstHit(from place: Place) -> Int {
    hits.indices.partitioningIndex { self.place(of: $0) >= place }
  }
}
