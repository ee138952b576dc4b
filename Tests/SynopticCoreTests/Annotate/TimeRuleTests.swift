import SynopticCore
import SynopticFiles
import Testing
import TestSupport

@testable import SynopticCore

/// Every example that stands beside a rule in a language's folder is executed.
@Suite struct TimeRuleTests {
  /// An example with the rule it stands beside.
  struct Shown: CustomTestStringConvertible {
    let language: String
    let rule: String
    let example: TimeExample
    var testDescription: String { "\(language), line \(example.line), \(rule): \(example.text)" }
  }

  static let shown = shown(in: Fixtures.languages)

  static func shown(in languages: [Language]) -> [Shown] {
    languages.flatMap { language in
      try! TimeGrammar(language).rules.flatMap { rule in
        try! rule.examples.map { Shown(language: language.code, rule: rule.name, example: $0) }
      }
    }
  }

  /// What is found instead of what an example says; nil where they agree.
  static func problem(with shown: Shown, by pipeline: Pipeline, day: CalendarDay) -> String? {
    let marked = MarkedText(shown.example.text)
    let times = pipeline.read([Fixtures.article(marked.text, published: day.description)]).articles[0].times
    if times.map(\.span) == marked.spans, times.map(\.value) == shown.example.values { return nil }
    return "found \(times.map { "[\(marked.text[$0.span])] = \($0.value)" }.joined(separator: ", "))"
  }

  private static let pipelines = Dictionary(
    uniqueKeysWithValues: Fixtures.languages.map { language in
      (
        language.code,
        (try! Fixtures.resources.pipeline(language: language.code), try! TimeGrammar(language).exampleDay)
      )
    })

  @Test(arguments: shown) func example(_ shown: Shown) throws {
    let (pipeline, day) = try #require(Self.pipelines[shown.language])
    #expect(Self.problem(with: shown, by: pipeline, day: try #require(day)) == nil)
  }

  /// A rule nobody shows at work is a rule nobody checks.
  @Test(arguments: Fixtures.languages.map(\.code)) func everyRuleHasAnExample(language: String) throws {
    let grammar = try TimeGrammar(Fixtures.resources.language(language))
    #expect(grammar.rules.filter(\.exampleLines.isEmpty).map(\.name) == [])
  }
}

/// Text with `[` and `]` around the spans a test speaks of.
struct MarkedText {
  private(set) var text = ""
  private(set) var spans: [Span] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for character in marked {
      switch character {
      case "[": starts.append(text.utf8.count)
      case "]": spans.append(Span(starts.removeLast(), text.utf8.count))
      default: text.append(character)
      }
    }
  }
}

extension String {
  subscript(span: Span) -> String {
    String(decoding: Array(utf8)[span.range], as: UTF8.self)
  }
}
