import SynopticCore

extension Commands {
  static let entities: [Command] = [
    Command("next-mention", "Go to the next mention of the name under the cursor, in any source", keys: ["e"]) {
      $0.moveByMention(1)
    },
    Command("previous-mention", "Go to the previous mention of the name under the cursor", keys: ["E"]) {
      $0.moveByMention(-1)
    },
    Command("next-name", "Go to the next name in this text", keys: ["."], in: .texts) { $0.moveByName(1) },
    Command("previous-name", "Go to the previous name in this text", keys: [","], in: .texts) { $0.moveByName(-1) },
    Command("highlight", "Highlight all mentions of the name under the cursor, or stop", keys: ["*"]) {
      $0.toggleHighlight()
    },
  ]
}

extension State {
  private mutating func mentionUnderCursor() -> Entity.Reference? {
    let reference = story.mention(at: story.place)
    if reference == nil {
      message = .note(story.comparison == nil ? "still analysing" : "no name in this sentence; . goes to the next one")
    }
    return reference
  }

  fileprivate mutating func moveByMention(_ step: Int) {
    guard let reference = mentionUnderCursor(), let index = story.entity(of: reference),
      let entity = story.comparison?.entities[index], let here = entity.mentions.firstIndex(of: reference)
    else { return }
    let next = (here + step + entity.mentions.count) % entity.mentions.count
    guard let place = story.place(of: entity.mentions[next]) else { return }
    go(to: place)
    message = .note("\(entity.name) \(next + 1)/\(entity.mentions.count)")
  }

  fileprivate mutating func moveByName(_ step: Int) {
    guard let annotated = story.annotated(story.readSource) else { return }
    let names = annotated.mentions.filter { $0.form == .name }.map(\.span.lower)
    let next = names.partitioningIndex { step > 0 ? $0 > story.place.offset : $0 >= story.place.offset }
    let index = step > 0 ? next : next - 1
    guard names.indices.contains(index) else {
      message = .note("no more names that way")
      return
    }
    show(Place(source: story.readSource, offset: names[index]))
    alignColumns()
  }

  fileprivate mutating func toggleHighlight() {
    guard let reference = mentionUnderCursor(), let index = story.entity(of: reference),
      let entity = story.comparison?.entities[index]
    else { return }
    if story.entity(of: story.highlighted) == index { return story.highlighted = nil }
    story.highlighted = reference
    let sources = Set(entity.mentions.map(\.article)).count
    message = .note("\(entity.name): \(entity.mentions.count) mentions in \(sources) of \(story.sources.count) sources")
  }
}
