/// Words that news uses in the same way, as examples of what the model knows of a word.
struct NameCompany {
  private var clusters: [UInt64: [String]] = [:]
  private var families: [UInt64: [String]] = [:]

  private static let examples = 3

  /// Examples from a language's lists: the statistics themselves hold no words.
  init(_ language: Language, _ words: NameWords?) {
    guard let words else { return }
    for (facts, form) in NameCompany.known(language, words) {
      NameCompany.add(form, to: &clusters[facts.cluster, default: []])
      NameCompany.add(form, to: &families[facts.family, default: []])
    }
  }

  /// The listed words news knows, the most frequent first.
  private static func known(_ language: Language, _ words: NameWords) -> [(facts: NameWords.Facts, form: String)] {
    (0..<language.words.count).flatMap { number in
      let form = language.words.form(number)
      let hash = FNV1a(lowerCaseOf: Array(form.utf8)[...]).value
      return [true, false].map { isCapitalised in
        (
          facts: words.facts(WordUse.Key(form: hash, isCapitalised: isCapitalised)),
          form: isCapitalised ? form.prefix(1).uppercased() + form.dropFirst() : form
        )
      }
    }.filter { $0.facts.frequency > 0 }.sorted {
      ($1.facts.frequency, $0.form) < ($0.facts.frequency, $1.form)
    }
  }

  private static func add(_ form: String, to examples: inout [String]) {
    if examples.count < NameCompany.examples { examples.append(form) }
  }

  func likeNarrowly(_ facts: NameWords.Facts) -> String { text(facts, clusters[facts.cluster], "used like") }
  func likeWidely(_ facts: NameWords.Facts) -> String { text(facts, families[facts.family], "used much like") }

  private func text(_ facts: NameWords.Facts, _ examples: [String]?, _ verb: String) -> String {
    guard facts.frequency > 0 else { return "unknown to the news" }
    return "\(verb) \(examples?.joined(separator: "/") ?? "no listed word")"
  }

  static func capitals(_ facts: NameWords.Facts) -> String {
    guard facts.frequency > 0 else { return "unknown to the news" }
    return "in the news with a capital in about \(facts.capitalShare) %"
  }
}

extension NameWords.Facts {
  /// In how many of a hundred places, about, news writes a known word with a capital.
  var capitalShare: Int { 100 * Int(capitals) / NameWords.Facts.steps }
}
