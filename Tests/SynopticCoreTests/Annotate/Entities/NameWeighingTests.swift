@testable import SynopticCore
import TestSupport
import Testing

@Suite struct NameWeighingTests {
  private static let article = Fixtures.annotated(
    "Halvor Quistgard of Zanthor Shipping met Prime Minister Ann Berg in Lower Xanadry on Monday. The Zanthor pier "
      + "was closed, Quistgard told reporters.")

  private static func weighings() throws -> [NameWeighing] {
    var reviser = try #require(NameWeigher([article.layer]).witness(of: article, at: 0)).reviser
    return article.mentions.filter { $0.form == .name }.compactMap {
      reviser.weighing(of: article.layer.tokens(of: $0.span), in: article.layer)
    }
  }

  @Test func everyNameIsWeighedAsItWasTagged() throws {
    let weighings = try Self.weighings()
    let names = Self.article.mentions.filter { $0.form == .name }
    #expect(weighings.count == names.count && names.count >= 4)
    for weighing in weighings where weighing.chosen != nil {
      #expect(weighing.margin >= 0 && weighing.chosen != weighing.runnerUp)
      #expect(weighing.parts.count == 2 + weighing.tokens.count * NameFeature.allCases.count)
      #expect(weighing.parts.map { abs($0.weight) } == weighing.parts.map { abs($0.weight) }.sorted(by: >))
    }
  }

  @Test("The margin is by how much the run's sum falls with the next type")
  func theMarginIsExact() throws {
    let model = try #require(try NameModel.model(of: Fixtures.english))
    let runs = Fixtures.pipeline.nameExample(of: Self.article.article).runs
    for weighing in try Self.weighings() where weighing.chosen != nil {
      let run = try #require(runs.first { $0.tokens == weighing.run })
      let scores = zip(run.rows, run.proposals).map { model.score($0, trust: $1) }
      let tags = model.tags(scores)
      var others = tags
      for index in weighing.tokens {
        others[index - run.tokens.lowerBound] =
          weighing.runnerUp.map { NameTag($0, isFirst: index == weighing.tokens.lowerBound) } ?? .outside
      }
      #expect(weighing.margin == Self.sum(tags, scores, model) - Self.sum(others, scores, model))
    }
  }

  private static func sum(_ tags: [NameTag], _ scores: [SIMD16<Int32>], _ model: NameModel) -> Int {
    var sum = 0
    var previous: NameTag?
    for (tag, score) in zip(tags, scores) {
      sum += Int(score[Int(tag.rawValue)]) + model.weight(of: tag, behind: previous)
      previous = tag
    }
    return sum
  }

  @Test func theSameIsSaidEachTime() throws {
    let (one, other) = (try Self.weighings(), try Self.weighings())
    #expect(one.map(\.parts) == other.map(\.parts))
  }
}
