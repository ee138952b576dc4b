import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// The bytes of `similarity/words.bin`; `Resources/README.md` describes them.
struct WordFile {
  private(set) var bytes: [UInt8]

  private static let head = """
    synoptic words 1
    Document frequencies and word vectors are counts over news articles; no text of them is kept. Relations and irregular
    forms are from WordNet 3.0, under this licence:


    """

  init(vocabulary: Vocabulary, vectors: [[Float]], documents: Int, licence: String) {
    bytes = Array((WordFile.head + licence).utf8)
    bytes.append(0)
    while bytes.count % 4 != 0 { bytes.append(0) }
    let forms = vocabulary.forms.map { Array($0.utf8) }
    let relations = vocabulary.relations
    append([forms.count, SimilarityLexicon.dimensions, documents])
    append(WordFile.starts(forms.map(\.count)))
    append(vocabulary.documentCounts)
    append(vocabulary.stems)
    append(WordFile.starts(relations.map(\.count)))
    for related in relations {
      append(related.map { $0.form | Int(($0.strength * Double(SimilarityLexicon.steps)).rounded()) << 24 })
    }
    for vector in vectors { bytes += WordFile.quantised(vector).map { UInt8(bitPattern: $0) } }
    for form in forms { bytes += form }
  }

  private mutating func append(_ numbers: [Int]) {
    for number in numbers { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes += $0 } }
  }

  private static func starts(_ counts: [Int]) -> [Int] { counts.reduce(into: [0]) { $0.append($0.last! + $1) } }

  /// The vector's direction: length 127, or as long as its largest part allows.
  private static func quantised(_ vector: [Float]) -> [Int8] {
    let length = sqrt(vector.reduce(0) { $0 + $1 * $1 })
    return vector.map { Int8(max(-127, min(127, (254 * $0 / max(length, 1e-9)).rounded()))) }
  }
}
