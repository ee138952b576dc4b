/// What two statements have in common, as numbers.
struct PairFeatures: Sendable {
  enum Feature: Int, CaseIterable, Sendable {
    /// Share of the weight of both whose words stand in the other, in whatever form; and with near words counted.
    case wording, meaning
    /// The share of the side that is covered less, and of the one covered more.
    case least, most
    /// The share of what is no name and no number, and of the names.
    case content, names
    /// `wording` times `content`: the same words, and not those of names alone.
    case wordingOfContent
    /// The most alike clauses; the side whose best clause is covered less; and more.
    case clause, contained, container
    case sharedNumber
    /// Numbers on both sides that the other does not have.
    case differentNumbers
    case numberAgreement
    case sharedDay
    /// Share of entities both refer to, of all that either does.
    case entities
    /// Cosine of the sums of their word vectors, frequent words weighing little (Arora, Liang & Ma 2017).
    case direction
    /// Share of neighbouring words that are neighbours in both.
    case order
    /// The heaviest word each side has alone.
    case unmatched
    /// How different they are in length.
    case length
    /// How far apart they stand in their articles, and how far down the higher one stands.
    case distance, depth
    case constant
  }

  private(set) var values = SIMD32<Float>(repeating: 0)

  var list: [Float] { Feature.allCases.map { self[$0] } }

  init() { self[.constant] = 1 }

  subscript(feature: Feature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
