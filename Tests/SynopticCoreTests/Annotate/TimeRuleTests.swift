import SynopticCore
import Testing
import TestSupport

@testable import SynopticCore

/// Every example that stands beside a rule in a language's folder is executed.
@Suite struct TimeRuleTests {
  static let grammar = try! TimeGrammar(Fixtures.english)
  static let examples = grammar.rules.flatMap { rule in try! rule.examples.map { (rule.name, $0) } }

  @Test(arguments: examples) func example(rule: String, example: TimeExample) throws {
    let marked = MarkedText(example.text)
    let day = try #require(Self.grammar.exampleDay)
    let times = Fixtures.annotated(marked.text, published: day.description).times
    #expect(times.map(\.span) == marked.spans, "\(rule), line \(example.line): \(times.map { marked.text[$0.span] })")
    #expect(times.map(\.value) == example.values, "\(rule), line \(example.line)")
  }

  /// A rule nobody shows at work is a rule nobody checks.
  @Test func everyRuleHasAnExample() {
    #expect(Self.grammar.rules.filter(\.exampleLines.isEmpty).map(\.name) == [])
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
