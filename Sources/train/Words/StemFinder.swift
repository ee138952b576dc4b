import SynopticCore

/// Cuts endings off by the language's rules where what is left is a word of the list.
struct StemFinder {
  /// Irregular forms: "went" → "go".
  let exceptions: [String: String]
  /// Forms of the list and their places in it.
  let numbers: [String: Int]
  /// Per form: the articles that hold it.
  let counts: [Int]
  private let rules: [(ending: String, replacement: String)]

  /// A stem is in so many articles at least, has this share of its form's articles, and so many letters.
  private static let leastCount = 3.0
  private static let leastShare = 0.02
  private static let leastLength = 3

  init(language: Language, exceptions: [String: String], numbers: [String: Int], counts: [Int]) {
    self.exceptions = exceptions
    self.numbers = numbers
    self.counts = counts
    rules = language.list("similarity/endings").entries.map { ($0.phrase, $0.fields.first ?? "") }
  }

  /// The place of a form's stem: the shortest one a rule leads to, or the form itself.
  func stem(of form: String, at place: Int) -> Int {
    if let base = exceptions[form], let number = numbers[base] { return number }
    let least = max(StemFinder.leastCount, StemFinder.leastShare * Double(counts[place]))
    var best = form
    for candidate in rules.flatMap({ stems(of: form, by: $0) }) where candidate.utf8.count < best.utf8.count {
      if let number = numbers[candidate], Double(counts[number]) >= least { best = candidate }
    }
    return numbers[best] ?? place
  }

  /// What a rule makes of a form: with its ending replaced, and with a doubled last letter made single.
  private func stems(of form: String, by rule: (ending: String, replacement: String)) -> [String] {
    guard form.hasSuffix(rule.ending), form.utf8.count - rule.ending.utf8.count >= StemFinder.leastLength else {
      return []
    }
    let root = form.dropLast(rule.ending.count)
    let stem = String(root) + rule.replacement
    guard rule.replacement.isEmpty, root.count > 3, let last = root.last, root.dropLast().last == last else {
      return [stem]
    }
    return [stem, String(root.dropLast())]
  }
}
