/// A name somebody else found, to be merged with the others of its story.
public struct NamedMention: Hashable, Sendable {
  public let story: String
  public let document: String
  public let text: String
  /// nil where it is not known.
  public let type: EntityType?

  public init(story: String, document: String, text: String, type: EntityType? = nil) {
    self.story = story
    self.document = document
    self.text = text
    self.type = type
  }
}

extension EntityMerger {
  /// A cluster number for each mention: equal numbers mean one entity of one story.
  ///
  /// First inside each document, then across the documents of a story, as for articles of our own.
  /// - Parameter names: what the lists of the language they are in say of names.
  static func clusters(of mentions: [NamedMention], names: NameForms) -> [Int] {
    var result = [Int](repeating: -1, count: mentions.count)
    var next = 0
    for (_, story) in Dictionary(grouping: mentions.indices, by: { mentions[$0].story }).sorted(by: { $0.key < $1.key })
    {
      var numbers: [Int: Int] = [:]
      for (mention, cluster) in zip(story, clusters(ofStory: story.map { mentions[$0] }, names: names)) {
        if cluster >= 0 { numbers[cluster] = numbers[cluster] ?? (next + numbers.count) }
        result[mention] = numbers[cluster] ?? next + numbers.count
      }
      next += numbers.count
    }
    return result
  }

  private static func clusters(ofStory mentions: [NamedMention], names: NameForms) -> [Int] {
    var groups: [NameGroup] = []
    var groupOf = [Int](repeating: -1, count: mentions.count)
    let documents = Dictionary(grouping: mentions.indices) { mentions[$0].document }
    for (_, members) in documents.sorted(by: { $0.key < $1.key }) {
      var locals: [NameForm: (type: EntityType, members: [Int])] = [:]
      for mention in members {
        guard let form = names.form(inPhrase: mentions[mention].text) else { continue }
        locals[form, default: (mentions[mention].type ?? names.guessedType(form), [])].members.append(mention)
      }
      let sorted = locals.sorted { $0.key.text < $1.key.text }
      var matcher = NameMatcher(
        sorted.map { NameGroup(forms: [$0.key], type: $0.value.type, count: $0.value.members.count, names: names) })
      let clusters = matcher.clusters()
      let grouped = Dictionary(grouping: sorted.indices) { clusters[$0] }.sorted { $0.key < $1.key }
      for (_, cluster) in grouped {
        for local in cluster { for mention in sorted[local].value.members { groupOf[mention] = groups.count } }
        groups.append(
          NameGroup(
            forms: cluster.map { sorted[$0].key }, type: sorted[cluster[0]].value.type,
            count: cluster.reduce(0) { $0 + sorted[$1].value.members.count }, names: names))
      }
    }
    var matcher = NameMatcher(groups)
    let clusters = matcher.clusters()
    return groupOf.map { $0 < 0 ? -1 : clusters[$0] }
  }
}
