/// How common the words of a language are, which belong together, and where each stands among the others.
///
/// Read from the bytes of `similarity/words.bin` where they lie: nothing is decoded before it is asked for, and looking a
/// form up is a binary search in the file. `Sources/train` makes the file; `Resources/README.md` describes it.
package struct SimilarityLexicon: Sendable {
  static let file = "similarity/words.bin"
  /// Numbers of a word vector.
  package static let dimensions = 64
  /// How strongly two forms are related is kept in as many steps, in the byte above the form's number.
  package static let steps = 255
  /// A vector in four parts of sixteen.
  typealias Vector = (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

  /// Forms in the list; each is known by its place, in alphabetical order.
  let count: Int
  /// Articles the frequencies were counted over.
  let documents: Int

  private let bytes: ResourceBytes
  /// Where each part of the file starts.
  private let starts, documentCounts, stems, relationStarts, relations, vectors, forms: Int

  /// - Throws: `LanguageError` when the bytes are no such file.
  init(_ bytes: ResourceBytes, language: String) throws(LanguageError) {
    let head = (bytes.firstIndex(of: 0) ?? bytes.count) / 4 * 4 + 4
    func number(_ offset: Int) -> Int {
      guard offset >= 0, offset + 4 <= bytes.count else { return -1 }
      return Int(UInt32(littleEndian: bytes.load(UInt32.self, at: offset)))
    }
    func error(_ problem: String) -> LanguageError {
      LanguageError(language: language, file: SimilarityLexicon.file, line: nil, problem: problem)
    }
    guard bytes.starts(with: "synoptic words 1\n") else { throw error("is not a list of words") }
    guard number(head + 4) == SimilarityLexicon.dimensions else { throw error("has vectors of another length") }
    self.bytes = bytes
    count = number(head)
    documents = number(head + 8)
    starts = head + 12
    documentCounts = starts + 4 * (count + 1)
    stems = documentCounts + 4 * count
    relationStarts = stems + 4 * count
    relations = relationStarts + 4 * (count + 1)
    let related = number(relations - 4)
    vectors = relations + 4 * max(0, related)
    forms = vectors + SimilarityLexicon.dimensions * count
    guard count > 0, related >= 0, forms + number(documentCounts - 4) == bytes.count else {
      throw error("is not whole")
    }
  }

  private func number(_ part: Int, _ index: Int) -> Int {
    Int(UInt32(littleEndian: bytes.load(UInt32.self, at: part + 4 * index)))
  }

  /// The place of a lower-cased form.
  func find(_ form: some Collection<UInt8>) -> Int? {
    let place = (0..<count).partitioningIndex { !self.form($0).lexicographicallyPrecedes(form) }
    return place < count && self.form(place).elementsEqual(form) ? place : nil
  }

  private func form(_ place: Int) -> Slice<UnsafeRawBufferPointer> {
    bytes.slice(forms + number(starts, place)..<forms + number(starts, place + 1))
  }

  /// How many of the articles hold a form.
  func documentCount(_ place: Int) -> Int { number(documentCounts, place) }

  /// The form that stands for the family of a form: "meet" for "meetings".
  func stem(_ place: Int) -> Int { number(stems, place) }

  /// Stems that mean something near to a stem, and how near (0…1).
  func related(to stem: Int) -> [(stem: Int, strength: Float)] {
    (number(relationStarts, stem)..<number(relationStarts, stem + 1)).map { index in
      let packed = number(relations, index)
      return (min(packed & 0xFF_FFFF, count - 1), Float(packed >> 24) / Float(SimilarityLexicon.steps))
    }
  }

  /// The direction in which a word stands, by the company it keeps: of length 1, or 0 for a word without.
  func vector(_ place: Int) -> Vector {
    func part(_ number: Int) -> SIMD16<Float> {
      SIMD16(bytes.load(SIMD16<Int8>.self, at: vectors + SimilarityLexicon.dimensions * place + 16 * number))
    }
    let raw = (part(0), part(1), part(2), part(3))
    let length = SimilarityLexicon.product(raw, raw).squareRoot()
    guard length > 0 else { return raw }
    return (raw.0 / length, raw.1 / length, raw.2 / length, raw.3 / length)
  }

  /// The scalar product of two vectors.
  static func product(_ a: Vector, _ b: Vector) -> Float {
    (a.0 * b.0 + a.1 * b.1 + a.2 * b.2 + a.3 * b.3).sum()
  }
}
