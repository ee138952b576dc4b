/// What two statements have in common, as numbers.
struct PairFeatures: Sendable {
  enum Feature: Int, CaseIterable, Sendable {
    /// Share of the weight of both whose words stand in the other, in whatever form; and with near words counted.
    case wording, meaning
    /// The share of the side that is covered less, and of the one covered more.
    case least, most
    /// How much more of the less covered side stands in the other than most of it.
    case nearlyAll
    /// The share of what is no name and no number, and of the names.
    case content, names
    /// The geometric mean of `wording` and `content`: the same words, and not those of names alone.
    case wordingOfContent
    /// The clause that is covered best: of the side where it is covered less, and of the other one.
    case contained, container
    /// Logarithms of the weight both share, and of the weight of the lighter one: a little of a long sentence can be
    /// more than all of a short one.
    case mass, weight
    /// The heaviest word each side has alone.
    case unmatched
    /// Happenings of one that the other has as well.
    case happenings
    /// Numbers on both sides that the other does not have; and the share of those in both.
    case differentNumbers, numberAgreement
    /// Share of entities both refer to, of all that either does.
    case entities
    /// Share of neighbouring words that are neighbours in both.
    case order
    /// How different they are in length.
    case length
    /// One of them denies something.
    case denial
    /// The same happens in both, at a place that few statements name.
    case samePlace
    /// How far apart they stand in their articles.
    case distance
    /// Cosine of the sums of their word vectors, frequent words weighing little (Arora, Liang & Ma 2017).
    case direction
    /// Weight of words that stand near each other in both.
    case company
    /// Share of their runs of four letters that stand in both.
    case spelling
    /// Runs of three words that stand in both, as a share of those of the side that has fewer.
    case runs
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
