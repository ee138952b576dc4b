import SynopticCore

/// `train names`: what news says of single forms, as the bytes of `names/words.bin`.
struct NameWordTraining {
  let bytes: [UInt8]
  let forms: Int

  init(_ uses: NameUses) {
    let contexts = NameContexts(uses)
    let clusters = WordClusters(contexts.vectors, count: NameWords.Facts.clusters)
    let families = WordClusters(contexts.vectors, count: NameWords.Facts.families)
    let entries = contexts.forms.enumerated().map { number, form in
      let facts = NameWords.Facts(
        cluster: clusters.assignments[number], family: families.assignments[number],
        capitals: uses.capitalSteps(form), frequency: NameWordTraining.magnitude(uses.counts[form]))
      return (key: uses.keys[form], facts: facts)
    }
    bytes = NameWords.file(of: entries)
    forms = entries.count
  }

  /// The number of binary digits, at most 15.
  private static func magnitude(_ count: Int) -> Int { min(15, Int.bitWidth - count.leadingZeroBitCount) }
}
