/// The trained weights that decide where names begin and end and what they name: a linear model over BIO tags.
///
/// Read from the bytes of `names/model.bin` where they lie; `Sources/train` writes them, `names/model.md` says from what.
package struct NameModel: Sendable {
  package static let file = "names/model.bin"
  package static let head = "synoptic names 1\n"
  /// Weights of a row: one for each tag, the rest zero.
  package static let lanes = 16
  /// Rows of weights.
  package static let rows = 1 << NameFeatures.rowBits

  private let bytes: ResourceBytes
  /// Per tag the weight of each tag behind it; the last row is for the start of a run.
  private let transitions: [SIMD16<Int32>]
  /// What a proposal of the rules adds to its tag, by level.
  private let trust: [Int32]
  /// Where the rows start.
  private let start: Int

  /// The model of a language; nil where it has none.
  /// - Throws: `LanguageError` when the file is no model.
  static func model(of language: Language) throws(LanguageError) -> NameModel? {
    guard let bytes = language.binary(file) else { return nil }
    return try NameModel(bytes, language: language.code)
  }

  /// - Throws: `LanguageError` when the bytes are no such file.
  init(_ bytes: ResourceBytes, language: String) throws(LanguageError) {
    let head = NameModel.head.utf8.count
    start = head + 2 * NameModel.lanes * (NameTag.count + 2)
    guard bytes.starts(with: NameModel.head), bytes.count == start + NameModel.lanes * NameModel.rows else {
      throw LanguageError(language: language, file: NameModel.file, line: nil, problem: "is no model of this version")
    }
    self.bytes = bytes
    let numbers = (0...NameTag.count + 1).map { row in
      SIMD16<Int32>(truncatingIfNeeded: bytes.load(SIMD16<Int16>.self, at: head + 2 * NameModel.lanes * row))
    }
    transitions = Array(numbers.dropLast())
    trust = NameProposals.Level.allCases.map { numbers[NameTag.count + 1][$0.rawValue] }
  }

  /// The sum of the weights of a token's features, for each tag, the rules' own counted in.
  func score(_ rows: [UInt32], trust proposal: NameProposals.Trust) -> SIMD16<Int32> {
    var sum = SIMD16<Int16>.zero
    for row in rows { sum &+= SIMD16<Int16>(truncatingIfNeeded: weights(row)) }
    var score = SIMD16<Int32>(truncatingIfNeeded: sum)
    score[Int(proposal.tag.rawValue)] &+= trust[proposal.level.rawValue]
    return score
  }

  /// The weights of a feature, by tag.
  func weights(_ row: UInt32) -> SIMD16<Int8> {
    bytes.load(SIMD16<Int8>.self, at: start + NameModel.lanes * Int(row))
  }

  /// What the rules' proposal adds to a tag.
  func weight(of proposal: NameProposals.Trust, on tag: NameTag) -> Int {
    proposal.tag == tag ? Int(trust[proposal.level.rawValue]) : 0
  }

  /// What a tag adds behind another, or at the start of a run.
  func weight(of tag: NameTag, behind previous: NameTag?) -> Int {
    Int(transitions[previous.map { Int($0.rawValue) } ?? NameTag.count][Int(tag.rawValue)])
  }

  /// The tags of a run that fit its tokens' scores best together.
  func tags(_ scores: [SIMD16<Int32>]) -> [NameTag] { NameDecoder.tags(scores, transitions: transitions) }
}
