import SynopticCore

/// An averaged structured perceptron (M. Collins, EMNLP 2002) over the runs of articles, in whole numbers, so that it
/// learns the same on every machine.
///
/// A quarter of a token's features is left out each time it is seen, so that no few of them decide alone (N. Srivastava
/// et al., "Dropout", JMLR 15, 2014): on texts unlike those learned from, others have to.
///
/// Each feature has a weight for all data sets and one for its own; only the first is kept (H. Daumé III, "Frustratingly
/// Easy Domain Adaptation", ACL 2007), so that a set's own way of labelling stays out of the model.
struct NamePerceptron {
  private var shared = Weights(rows: NameModel.rows)
  private var own = Weights(rows: 4 * NameModel.rows)
  private var transitions = Weights(rows: NameTag.count + 1)
  private var step: Int64 = 1
  /// What a proposal of the rules adds to its tag, by level.
  private static let trust: [Int32] = [670, 270, 170, 40, 0]

  /// How much better than any other the wanted tag has to be.
  private static let margin: Int32 = 200
  /// The share of the features that are left in.
  private static let kept = 0.75

  /// Weights with the sum of what they were over all steps.
  private struct Weights {
    var now: [SIMD16<Int32>]
    var sum: [SIMD16<Int64>]

    init(rows: Int) {
      now = Array(repeating: .zero, count: rows)
      sum = Array(repeating: .zero, count: rows)
    }

    mutating func add(_ amount: Int32, row: Int, tag: Int, step: Int64) {
      now[row][tag] &+= amount
      sum[row][tag] &+= Int64(amount) &* step
    }

    /// The mean over all steps.
    func mean(_ row: Int, _ tag: Int, steps: Int64) -> Double {
      Double(now[row][tag]) - Double(sum[row][tag]) / Double(steps)
    }
  }

  /// - Parameter rounds: how often all articles are seen.
  init(_ articles: [TaggedArticle], rounds: Int) {
    var order: [(article: Int, run: Int)] = []
    for (number, article) in articles.enumerated() {
      for run in article.tags.indices where article.isLearnable(run) {
        for _ in 0..<EntityDataSet.all[article.dataSet].weight { order.append((number, run)) }
      }
    }
    var generator = Generator()
    for _ in 0..<rounds {
      order.shuffle(using: &generator)
      for (article, run) in order {
        let seen = articles[article].example.runs[run]
        learn(
          seen, rows: seen.rows.map { NamePerceptron.thinned($0, using: &generator) }, articles[article].tags[run],
          dataSet: articles[article].dataSet)
      }
    }
  }

  private func ownRow(_ row: UInt32, _ dataSet: Int) -> Int {
    Int((row &+ UInt32(dataSet + 1) &* 0x9e37_79b1) & UInt32(own.now.count - 1))
  }

  /// Rows without those a random number rules out: where two of its bits are set, which is one in four.
  private static func thinned(_ rows: [UInt32], using generator: inout Generator) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(rows.count)
    var left: UInt64 = 0
    for (number, row) in rows.enumerated() {
      if number % UInt64.bitWidth == 0 { left = generator.next() & generator.next() }
      if left & 1 == 0 { kept.append(row) }
      left >>= 1
    }
    return kept
  }

  private mutating func learn(_ run: NameExample.Run, rows: [[UInt32]], _ wanted: [NameTag], dataSet: Int) {
    let scores = zip(zip(rows, run.proposals), wanted).map { token, wanted in
      let (rows, proposal) = token
      var score = SIMD16<Int32>(repeating: NamePerceptron.margin)
      score[Int(wanted.rawValue)] = 0
      for row in rows { score &+= shared.now[Int(row)] &+ own.now[ownRow(row, dataSet)] }
      score[Int(proposal.tag.rawValue)] &+= NamePerceptron.trust[proposal.level.rawValue]
      return score
    }
    let guessed = NameDecoder.tags(scores, transitions: transitions.now)
    step += 1
    guard guessed != wanted else { return }
    for (index, rows) in rows.enumerated() where guessed[index] != wanted[index] {
      for row in rows {
        for (tag, amount) in [(wanted[index], 1), (guessed[index], -1)] as [(NameTag, Int32)] {
          shared.add(amount, row: Int(row), tag: Int(tag.rawValue), step: step)
          own.add(amount, row: ownRow(row, dataSet), tag: Int(tag.rawValue), step: step)
        }
      }
    }
    for (tags, amount) in [(wanted, 1), (guessed, -1)] as [([NameTag], Int32)] {
      var previous = NameTag.count
      for tag in tags {
        transitions.add(amount, row: previous, tag: Int(tag.rawValue), step: step)
        previous = Int(tag.rawValue)
      }
    }
  }

  /// The model's file: the means as bytes, scaled so that few of them are cut. All features of a token are summed there,
  /// so that each counts as much less as some were left out here.
  func file() -> [UInt8] {
    let scale = 127 / quantile(0.9999)
    var bytes = Array(NameModel.head.utf8)
    for row in 0...NameTag.count {
      bytes += NamePerceptron.numbers { transitions.mean(row, $0, steps: step) * scale }
    }
    bytes += NamePerceptron.numbers { $0 < NamePerceptron.trust.count ? Double(NamePerceptron.trust[$0]) * scale : 0 }
    for row in 0..<NameModel.rows {
      for tag in 0..<NameModel.lanes {
        let weight = (shared.mean(row, tag, steps: step) * scale * NamePerceptron.kept).rounded()
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, weight)))))
      }
    }
    return bytes
  }

  /// A row of numbers of two bytes, the lower one first.
  private static func numbers(_ number: (Int) -> Double) -> [UInt8] {
    (0..<NameModel.lanes).flatMap { lane in
      let bits = UInt16(bitPattern: Int16(max(-32_767, min(32_767, number(lane).rounded()))))
      return [UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8)]
    }
  }

  /// The size a share of the weights that are not zero stays below.
  private func quantile(_ share: Double) -> Double {
    var sizes: [Double] = []
    for row in 0..<NameModel.rows where shared.sum[row] != .zero || shared.now[row] != .zero {
      for tag in 0..<NameTag.count {
        let size = abs(shared.mean(row, tag, steps: step))
        if size > 0 { sizes.append(size) }
      }
    }
    sizes.sort()
    return sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * share)]
  }
}
