import SynopticCore
import Testing

@Suite struct NameDecoderTests {
  private static let none = [SIMD16<Int32>](repeating: .zero, count: NameTag.count + 1)
  private static let first = NameTag(.organisation, isFirst: true)
  private static let later = NameTag(.organisation, isFirst: false)

  private func score(_ scores: [NameTag: Int32]) -> SIMD16<Int32> {
    scores.reduce(into: SIMD16<Int32>.zero) { $0[Int($1.key.rawValue)] = $1.value }
  }

  @Test func nothingHasNoTags() { #expect(NameDecoder.tags([], transitions: Self.none).isEmpty) }

  @Test func aNameGoesOnOnlyWhereItHasBegun() {
    let person = NameTag(.person, isFirst: false)
    let begin = NameTag(.person, isFirst: true)
    #expect(NameDecoder.tags([score([person: 9, Self.first: 5])], transitions: Self.none) == [Self.first])
    let two = [score([person: 9, Self.first: 5]), score([person: 9, Self.later: 1])]
    #expect(NameDecoder.tags(two, transitions: Self.none) == [begin, person])
  }

  @Test func theSumsOfALongRunStayInTheirType() {
    let scores = [SIMD16<Int32>](repeating: score([Self.first: 1_000_000, Self.later: 1_000_000]), count: 5_000)
    let tags = NameDecoder.tags(scores, transitions: Self.none)
    #expect(tags.allSatisfy { $0 == Self.first || $0 == Self.later })
  }
}
