/// The courses things usually take, from `events/courses.txt`.
struct CourseLexicon: Sendable {
  /// One of the things that usually follow each other.
  struct Step: Equatable, Sendable {
    let course: Int
    /// How many steps of the course come before it.
    let place: Int
  }

  private var steps: [Int32: [Step]] = [:]
  /// The number of steps of each course.
  private(set) var lengths: [Int] = []

  /// - Parameter act: what a word of the other lists tells; 0 for none.
  /// - Throws: `LanguageError` when a line of the list cannot be read.
  init(_ language: Language, act: (WordID) -> Int32) throws(LanguageError) {
    var names: [String: Int] = [:]
    var line = 0
    for entry in language.list("events/courses").entries {
      let act = act(entry.words[0])
      guard let name = entry.fields.first, entry.words.count == 1, act != 0 else {
        throw LanguageError(
          language: language.code, file: "events/courses.txt", line: entry.line,
          problem: "needs words of verbs.txt or nouns.txt, and the name of a course")
      }
      let course = names[name] ?? lengths.count
      if course == lengths.count { lengths.append(0) }
      names[name] = course
      if entry.line != line { lengths[course] += 1 }
      line = entry.line
      add(Step(course: course, place: lengths[course] - 1), to: act)
    }
  }

  /// A verb and the noun made from it share an act.
  private mutating func add(_ step: Step, to act: Int32) {
    if steps[act]?.last != step { steps[act, default: []].append(step) }
  }

  /// The steps that an act is of.
  subscript(act: Int32) -> [Step] { act == 0 ? [] : steps[act] ?? [] }
}
