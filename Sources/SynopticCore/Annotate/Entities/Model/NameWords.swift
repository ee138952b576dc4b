/// What a large collection of news says of single forms: how often each carries a capital, and which forms stand in the
/// same company as it. Nothing in it is labelled.
///
/// A table with open addressing, read from the bytes of `names/words.bin` where they lie; `train names` writes them.
package struct NameWords: Sendable {
  package static let file = "names/words.bin"
  package static let head = "synoptic name words 1\n"

  private let bytes: ResourceBytes
  private let start: Int
  private let mask: Int

  /// The table of a language; nil where it has none.
  /// - Throws: `LanguageError` when the file is no such table.
  static func words(of language: Language) throws(LanguageError) -> NameWords? {
    guard let bytes = language.binary(file) else { return nil }
    return try NameWords(bytes, language: language.code)
  }

  private init(_ bytes: ResourceBytes, language: String) throws(LanguageError) {
    start = NameWords.head.utf8.count
    let slots = (bytes.count - start) / MemoryLayout<UInt64>.size
    guard bytes.starts(with: NameWords.head), slots > 0, slots & (slots - 1) == 0,
      bytes.count == start + slots * MemoryLayout<UInt64>.size
    else {
      throw LanguageError(language: language, file: NameWords.file, line: nil, problem: "is no table of this version")
    }
    mask = slots - 1
    self.bytes = bytes
  }

  /// What is known of a form; nothing for an unknown one.
  func facts(_ key: WordUse.Key) -> Facts {
    var slot = key.slot & mask
    for _ in 0...mask {
      let entry = UInt64(littleEndian: bytes.load(UInt64.self, at: start + slot * MemoryLayout<UInt64>.size))
      if entry == 0 { break }
      if entry >> Facts.bits == key.fingerprint {
        return Facts(rawValue: UInt32(truncatingIfNeeded: entry) & Facts.mask)
      }
      slot = (slot + 1) & mask
    }
    return Facts(rawValue: 0)
  }

  /// What is known of a form as it is written; of the other way of writing where only that is known.
  /// - Parameter form: its hash in lower case.
  func facts(form: UInt64, isCapitalised: Bool) -> Facts {
    let facts = facts(WordUse.Key(form: form, isCapitalised: isCapitalised))
    return facts.frequency > 0 ? facts : self.facts(WordUse.Key(form: form, isCapitalised: !isCapitalised))
  }

  /// What is kept of a form, in 24 bits; 0 for one that is not in the table.
  package struct Facts: Hashable, Sendable {
    package let rawValue: UInt32
    static let bits: UInt64 = 24
    static let mask: UInt32 = 1 << 24 - 1

    /// Of so many sorts each.
    package static let clusters = 1024
    package static let families = 64
    /// Capitals are counted in so many steps from never to always.
    package static let steps = 7

    static let unknown = Facts(rawValue: 0)
    /// Where the sentence has no token.
    static let outside = Facts(rawValue: 1 << 16)

    fileprivate init(rawValue: UInt32) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - cluster: forms of one company, narrowly.
    ///   - family: the same, widely.
    ///   - capitals: how often its letters start with a capital where that is not due to the place, in `steps`.
    ///   - frequency: the logarithm of its count, 1…15.
    package init(cluster: Int, family: Int, capitals: Int, frequency: Int) {
      rawValue = UInt32(cluster) | UInt32(family) << 10 | UInt32(capitals) << 16 | UInt32(frequency) << 20
    }

    var cluster: UInt64 { rawValue == 0 ? UInt64(Facts.clusters) : UInt64(rawValue & 1023) }
    var family: UInt64 { rawValue == 0 ? UInt64(Facts.families) : UInt64(rawValue >> 10 & 63) }
    var capitals: UInt64 { rawValue == 0 ? 15 : UInt64(rawValue >> 16 & 15) }
    var frequency: UInt64 { UInt64(rawValue >> 20 & 15) }
  }

  /// The bytes of a table.
  package static func file(of entries: [(key: WordUse.Key, facts: Facts)]) -> [UInt8] {
    var count = 2
    while count < entries.count + entries.count / 2 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for (key, facts) in entries {
      var slot = key.slot & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = key.fingerprint << Facts.bits | UInt64(facts.rawValue)
    }
    return Array(head.utf8) + slots.flatMap { slot in withUnsafeBytes(of: slot.littleEndian) { Array($0) } }
  }
}
