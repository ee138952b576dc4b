import SynopticCore

/// The marks of the sources beside a row of the timeline: one each, or how many tell it where there are too many.
struct TimelineMarks {
  private let sources: Int
  /// Cells from one mark to the next; 0 where the sources are only counted.
  private let step: Int

  /// - Parameter room: columns the marks may take.
  init(sources: Int, room: Int) {
    self.sources = sources
    let letters = sources > 26 ? 3 : 2
    step = sources * letters <= room ? letters : 0
  }

  var columns: Int { step == 0 ? countColumns : sources * step - 1 }

  private var countColumns: Int { String(sources).count * 2 + 1 }

  /// The sources' letters, over the marks.
  var header: String {
    guard step > 0 else { return "" }
    return (0..<sources).map { source in
      let letter = Comparison.letter(source)
      return letter + String(repeating: " ", count: source + 1 < sources ? step - letter.utf8.count : 0)
    }.joined()
  }

  func draw(_ entries: TimelineRows.Entries, into frame: inout Frame, row: Int, column: Int, theme: Theme) {
    if step == 0 {
      let told = entries.marks.count { $0 != nil }
      frame.write("\(told)/\(sources)", row: row, column: column, style: theme[.states], limit: columns)
      return
    }
    for (source, mark) in entries.marks.enumerated() {
      let (text, role) = TimelineMarks.look(of: mark, kind: entries.kind)
      frame.write(text, row: row, column: column + source * step, style: theme[role])
    }
  }

  /// What stands for a source's telling; a lozenge for the day it was published.
  static func look(of mark: Timeline.Statement.Mark?, kind: Timeline.Entry.Kind) -> (text: String, role: Role) {
    guard let mark else { return ("·", .secondary) }
    return (Wording.mark(mark, of: kind), kind == .publication ? .heading : mark.role)
  }
}

extension Timeline.Statement.Mark {
  var role: Role {
    switch self {
    case .states: .states
    case .vague, .inferred: .inferred
    case .differs: .conflict
    }
  }
}
