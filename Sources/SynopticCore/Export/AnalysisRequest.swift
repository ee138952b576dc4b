import FoundationEssentials

/// One line of input to `synoptic analyze`, as `AnalyzeLine` describes it.
struct AnalysisRequest: Decodable {
  let id: JSONText.Scalar
  let text: String
  let title: String?
  let source: String?
  let date: String?
  let url: String?
  let language: String?

  /// - Throws: `LineError` when the line is no such object.
  init(line: [UInt8]) throws(LineError) {
    do {
      self = try JSONDecoder().decode(AnalysisRequest.self, from: Data(line))
    } catch let error as DecodingError {
      throw LineError(error)
    } catch {
      throw LineError(description: "the line is not JSON")
    }
    if let date, CalendarDay(iso: date.prefix(10)) == nil {
      throw LineError(description: "\"date\" is '\(date)'; it begins with a day as yyyy-mm-dd")
    }
  }

  /// The text as it is: nothing is normalised or left out, so that offsets hold for what was sent.
  var article: Article {
    .verbatim(
      text, title: title, source: Source(name: source ?? id.text, origin: source == nil ? .fileName : .metadata),
      publication: date.flatMap { CalendarDay(iso: $0.prefix(10)) }.map { Publication(day: $0, origin: .metadata) },
      url: url, language: language)
  }
}
