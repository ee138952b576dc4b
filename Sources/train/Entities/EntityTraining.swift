import FoundationEssentials
import SynopticCore

/// `train entities`: learns the model that revises names, measures it and writes its card.
struct EntityTraining {
  private let articles: [TaggedArticle]
  private let sets: [Int]
  private let language: String
  private let leftOut: Set<String>

  private static let rounds = 8
  private static let folds = 5

  /// - Parameters:
  ///   - data: the folder of the labelled data.
  ///   - leftOut: names of sets not to learn from.
  init(language: Language, data: String, leavingOut leftOut: Set<String>) throws {
    let tagging = EntityTagging(pipeline: try Pipeline(languages: [language]))
    self.language = language.code
    self.leftOut = leftOut
    sets = EntityDataSet.all.indices.filter { !leftOut.contains(EntityDataSet.all[$0].name) }
    articles = try sets.flatMap { number in
      let set = EntityDataSet.all[number]
      return try LabelledArticle.read("\(data)/\(set.path)").map { tagging.tagged($0, of: set, number: number) }
    }
  }

  private func model(of articles: [TaggedArticle]) -> [UInt8] {
    NamePerceptron(
      articles.filter { EntityDataSet.all[$0.dataSet].isForTraining }, rounds: EntityTraining.rounds
    ).file()
  }

  /// Writes `model.bin` and `model.md`.
  func write(into folder: String) throws {
    let bytes = model(of: articles)
    try Data(bytes).write(to: URL(filePath: "\(folder)/model.bin"))
    let card = EntityCard(
      sets: sets, figures: try crossValidated(), size: bytes.count, language: language,
      leftOut: leftOut.sorted(), folds: EntityTraining.folds)
    try Data(card.text.utf8).write(to: URL(filePath: "\(folder)/model.md"))
    print("\(articles.count) articles, \(bytes.count) bytes")
  }

  /// Scores each set by models that have not seen the articles they are tried on.
  ///
  /// - Parameter shown: a set whose errors are printed on the way.
  func crossValidated(showing shown: String? = nil) throws -> EntityFigures {
    var figures = EntityFigures(sets: sets)
    for fold in 0..<EntityTraining.folds {
      let isHeldOut = { (index: Int) in index % EntityTraining.folds == fold }
      let seen = articles.indices.filter { !isHeldOut($0) }.map { articles[$0] }
      let model = try NameModel(file: model(of: seen))
      for article in articles.indices.filter(isHeldOut).map({ articles[$0] }) {
        figures.add(article, model: model)
        guard EntityDataSet.all[article.dataSet].name == shown else { continue }
        for line in EntityScores.errors(in: article, model: model) { print(line) }
      }
    }
    return figures
  }
}

/// What rules alone and rules with the model reach on each set.
struct EntityFigures {
  let sets: [Int]
  private var rules = [EntityScores](repeating: EntityScores(), count: EntityDataSet.all.count)
  private var model = [EntityScores](repeating: EntityScores(), count: EntityDataSet.all.count)

  init(sets: [Int]) { self.sets = sets }

  mutating func add(_ article: TaggedArticle, model: NameModel) {
    rules[article.dataSet].add(article, model: nil)
    self.model[article.dataSet].add(article, model: model)
  }

  /// A Markdown table.
  var table: String {
    let rows = sets.map { "| \(EntityDataSet.all[$0].name) | \(rules[$0].cells) | \(model[$0].cells) |" }
    return """
      | set | rules: P | R | F1 | any type | model: P | R | F1 | any type |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}

extension EntityScores {
  fileprivate var cells: String {
    [exact.precision, exact.recall, exact.f1, anyType.f1].map { "\(($0 * 1000).rounded() / 1000)" }
      .joined(separator: " | ")
  }
}
