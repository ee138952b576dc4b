import Testing

@testable import SynopticCore

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

  /// All sequences of tags that may stand in a run.
  private static func sequences(of length: Int) -> [[NameTag]] {
    guard length > 0 else { return [[]] }
    let tags = (0..<NameTag.count).map { NameTag(rawValue: UInt8($0)) }
    return sequences(of: length - 1).flatMap { head in
      tags.filter { $0.canFollow(head.last) }.map { head + [$0] }
    }
  }

  /// Numbers that look random, the same each time.
  private static func numbers(_ seed: Int) -> [SIMD16<Int32>] {
    var state = UInt64(seed)
    return (0...NameTag.count).map { _ in
      var lanes = SIMD16<Int32>.zero
      for lane in 0..<NameTag.count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        lanes[lane] = Int32(truncatingIfNeeded: state >> 40) % 100
      }
      return lanes
    }
  }

  private static func sum(_ tags: [NameTag], _ scores: [SIMD16<Int32>], _ transitions: [SIMD16<Int32>]) -> Int32 {
    var previous = NameTag.count
    return zip(tags, scores).reduce(0) { sum, step in
      defer { previous = Int(step.0.rawValue) }
      return sum + step.1[Int(step.0.rawValue)] + transitions[previous][Int(step.0.rawValue)]
    }
  }

  @Test("No sequence is better than the one found", arguments: 1...6)
  func findsTheBest(_ seed: Int) {
    let (scores, transitions) = (Array(Self.numbers(seed).prefix(3)), Self.numbers(seed + 100))
    let found = NameDecoder.tags(scores, transitions: transitions)
    let all = Self.sequences(of: scores.count)
    #expect(all.contains(found))
    #expect(all.map { Self.sum($0, scores, transitions) }.max() == Self.sum(found, scores, transitions))
  }

  @Test func laterTagsContinueTheirNameOnly() {
    let tags = [NameTag(.person, isFirst: true), NameTag(.person, isFirst: false), NameTag(.place, isFirst: true)]
    let spans = NameTag.spans(tags, from: 10)
    #expect(spans.map(\.tokens) == [10..<12, 12..<13] && spans.map(\.type) == [.person, .place])
    #expect(!NameTag(.person, isFirst: false).canFollow(nil))
    #expect(!NameTag(.person, isFirst: false).canFollow(NameTag(.place, isFirst: true)))
  }
}
