/// Which places hold which, as the story's own texts say.
struct PlaceContainment {
  private var holders: [Int: Set<Int>] = [:]

  /// Steps from a place to one that holds it, at most.
  private static let depth = 4

  /// - Parameter countries: entities that nothing else holds.
  mutating func add(_ phrase: PlacePhrase, countries: Set<Int>) {
    for (inner, outer) in zip(phrase.entities, phrase.entities.dropFirst())
    where inner != outer && !countries.contains(inner) {
      holders[inner, default: []].insert(outer)
    }
  }

  func holds(_ outer: Int, _ inner: Int) -> Bool {
    var (seen, border): (Set<Int>, Set<Int>) = ([inner], [inner])
    for _ in 0..<PlaceContainment.depth where !border.isEmpty {
      border = Set(border.flatMap { holders[$0] ?? [] }).subtracting(seen)
      if border.contains(outer) { return true }
      seen.formUnion(border)
    }
    return false
  }
}
