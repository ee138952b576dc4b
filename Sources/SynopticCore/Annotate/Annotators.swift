import Synchronization

/// The annotators of all languages, each made when it is first asked for.
///
/// The first language is there from the start: it reads what nothing is known of. What is kept is no state that shows:
/// an annotator is the same whenever it is made.
final class Annotators: Sendable {
  let first: Annotator
  private let sources: [LanguageSource]
  private let made: Mutex<[String: Made]>
  private let detector: LanguageDetector

  private enum Made {
    case annotator(Annotator)
    case failed(String)
  }

  /// - Parameters:
  ///   - sources: at least one.
  ///   - beginnings: of the same languages.
  /// - Throws: what is wrong with the first language.
  init(_ sources: [LanguageSource], beginnings: [Language]) throws {
    self.sources = sources
    detector = LanguageDetector(beginnings)
    let first = try Annotator(sources[0].whole())
    self.first = first
    made = Mutex([first.language.code: .annotator(first)])
  }

  var codes: [String] { sources.map(\.code) }

  /// The annotator of a language; nil for one that has no folder, or one that cannot be used.
  func annotator(_ code: String) -> Annotator? {
    if code == first.language.code { return first }
    guard case .annotator(let annotator) = find(code) else { return nil }
    return annotator
  }

  /// Why a language cannot be used; nil where it can.
  func problem(with code: String) -> String? {
    switch find(code) {
    case .annotator: nil
    case .failed(let problem): "cannot be used: \(problem)"
    case nil: "is missing; there are \(codes.joined(separator: ", "))"
    }
  }

  private func find(_ code: String) -> Made? {
    guard let source = sources.first(where: { $0.code == code }) else { return nil }
    return made.withLock { made in
      if let known = made[code] { return known }
      do {
        made[code] = .annotator(try Annotator(source.whole()))
      } catch {
        made[code] = .failed("\(error)")
      }
      return made[code]
    }
  }

  // MARK: - Choosing

  /// In which language an article is read: by its words where they tell, else by what its file says.
  func choice(for article: Article) -> LanguageChoice {
    let stated = article.language.map(Annotators.primary)
    switch detector.language(of: article.text) {
    case .language(let code, let confidence):
      return choice(code, origin: code == stated ? .metadata : .detected, confidence: confidence)
    case .foreign(let alike, let confidence):
      let nearest = stated.flatMap { alike.contains($0) ? [$0] : nil } ?? alike
      return foreign(nearest.map(name).joined(separator: " or "), confidence: confidence)
    case .foreignScript where stated.map { !codes.contains($0) } ?? true:
      return foreign(stated.map(name) ?? "letters of another script", confidence: 1)
    default:
      return stated.map { choice($0, origin: .metadata, confidence: 1) }
        ?? LanguageChoice(code: first.language.code, origin: .assumed, confidence: 0)
    }
  }

  private func choice(_ code: String, origin: LanguageChoice.Origin, confidence: Double) -> LanguageChoice {
    guard codes.contains(code) else { return foreign(name(code), confidence: confidence) }
    guard case .failed(let problem) = find(code) else {
      return LanguageChoice(code: code, origin: origin, confidence: confidence)
    }
    return foreign(name(code), problem: problem, confidence: confidence)
  }

  /// By the rules that hold for every language, where there are some.
  private func foreign(_ missing: String, problem: String? = nil, confidence: Double) -> LanguageChoice {
    LanguageChoice(
      code: codes.contains(Annotators.any) ? Annotators.any : first.language.code, origin: .foreign,
      confidence: confidence, missing: missing, problem: problem)
  }

  /// The folder with the rules that hold for every language: BCP 47's code for an undetermined one.
  private static let any = "und"

  private func name(_ code: String) -> String { detector.names[code] ?? "“\(code)”" }

  /// The language of a code that may go on with a script or region: "es" of "es-MX" (BCP 47, 2.2.1).
  private static func primary(_ code: String) -> String {
    code.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
