import SynopticCore

import Testing

@testable import SynopticReader

/// A failure says where the reader was instead of printing every token.
extension Driver: CustomTestStringConvertible {
  var testDescription: String { "\n" + screen }
}
extension Story: CustomTestStringConvertible {
  public var testDescription: String { "the story “\(name)” at \(place)" }
}
extension State: CustomTestStringConvertible {
  public var testDescription: String { "the state of \(screen.id) at \(size)" }
}

/// Presses keys and answers the analysis at once, like a runner without threads, files or terminal.
struct Driver {
  private(set) var session: Session
  var size: Size { didSet { handle([.resize(size)]) } }
  /// Effects other than the analysis, for the test to look at.
  private(set) var effects: [Effect] = []
  /// Whether the articles state what `SampleStatements` says, or nothing in common.
  private let compared: Bool

  init(_ stories: [Story], columns: Int = 80, rows: Int = 24, analysed: Bool = true, compared: Bool = false) {
    self.compared = compared
    size = Size(columns: columns, rows: rows)
    session = Session(stories: stories, size: size)
    let start = session.start()
    if analysed { run(start) }
  }

  init(
    sources: Int = 2, columns: Int = 80, rows: Int = 24, analysed: Bool = true, compared: Bool = false
  ) {
    self.init([SampleStory.story(sources)], columns: columns, rows: rows, analysed: analysed, compared: compared)
  }

  var state: State { session.state }
  var story: Story { session.state.story }

  /// Keys in key notation: `/bridge<enter>n`.
  mutating func press(_ keys: String) { handle(Key.keys(in: keys)!.map(Input.key)) }

  mutating func handle(_ inputs: [Input]) { run(session.handle(inputs)) }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .analyze(let generation, let articles, let corrections):
        handle([.result(.analyzed(generation: generation, SampleStory.comparison(of: articles, corrections)))])
      case .compare(let generation, let articles, let corrections):
        let comparison = SampleStory.comparison(of: articles.map(\.article), corrections)
        handle([.result(.compared(generation: generation, comparison))])
      case .compareStatements(let generation, let story):
        let stated = story.stating(compared ? SampleStory.statements(of: story) : .none)
        handle([
          .result(.statementsCompared(generation: generation, stated.statements, Contrasts(stated)))
        ])
      default: self.effects.append(effect)
      }
    }
  }

  /// The screen as it would be drawn now.
  var frame: Frame {
    var session = session
    return session.render(size)
  }
  var lines: [String] { frame.lines }
  var screen: String { lines.joined(separator: "\n") + "\n" }
  var statusLine: String { lines[state.arrangement.status.row] }

  /// The words under the cursor, up to the end of the sentence.
  var sentence: String {
    story.sentence(at: story.place).map { String(story.sources[story.readSource].article[$0]) } ?? ""
  }
}
