/// Merges the entities of all articles of a story: one person or place, whatever each source calls it.
///
/// What belongs together without being the same (a country, its capital, its people) is related, not merged.
enum EntityMerger {
  /// The story's entities, the most often mentioned first, then in the order they first appear.
  /// - Parameter names: per article, what the lists of its language say of names.
  static func merge(_ articles: [AnnotatedArticle], names: [NameForms]) -> [Entity] {
    let locals = LocalGroups(articles, names: names)
    var matcher = NameMatcher(locals.groups, vetoes: locals.vetoes)
    let clusters = matcher.clusters()
    let joins = Dictionary(grouping: matcher.joins) { clusters[$0.left] }
    var members: [Int: [Int]] = [:]
    for (local, cluster) in clusters.enumerated() { members[cluster, default: []].append(local) }
    let drafts = members.sorted { $0.key < $1.key }.map { cluster, members in
      EntityDraft(members.map { locals.places[$0] }, joins: joins[cluster] ?? [], in: articles)
    }
    let sorted = drafts.sorted { $0.stands(before: $1) }
    let related = EntityRelations(sorted.map { ($0.name, names[$0.nameArticle]) })
    return sorted.enumerated().map { $1.entity(related: related.relations(of: $0)) }
  }
}

/// The entities of each article as groups of names for the matcher.
private struct LocalGroups {
  private(set) var groups: [NameGroup] = []
  /// Article and entity of each group.
  private(set) var places: [(article: Int, entity: Int)] = []
  private(set) var vetoes: [(Int, Int)] = []

  init(_ articles: [AnnotatedArticle], names all: [NameForms]) {
    var languages: [String: [Substring: NameForm?]] = [:]
    for (number, article) in articles.enumerated() {
      let names = all[number]
      var known = languages.removeValue(forKey: names.code) ?? [:]
      let first = groups.count
      for (entity, local) in article.entities.enumerated() {
        var forms: Set<NameForm> = []
        for mention in local.mentions where article.mentions[mention].form == .name {
          let text = article.article[article.mentions[mention].span]
          let form = known[text] ?? names.form(of: String(text))
          known[text] = form
          if let form { forms.insert(form) }
        }
        let fallback = NameForm(
          words: [local.name], spelled: [local.name], isUpper: false, isLone: true, isPure: true, text: local.name)
        groups.append(
          NameGroup(
            forms: forms.isEmpty ? [fallback] : Array(forms), type: local.type, count: local.mentions.count,
            titles: local.type == .person ? LocalGroups.titles(of: local, in: article, names: names) : .none,
            names: names))
        places.append((number, entity))
      }
      languages[names.code] = known
      vetoes += LocalGroups.neighbours(article, names: names).map { (first + $0, first + $1) }
    }
  }

  /// The titles in front of a person's mentions.
  private static func titles(of local: LocalEntity, in article: AnnotatedArticle, names: NameForms) -> PersonTitles {
    var titles = PersonTitles.none
    for mention in local.mentions where article.mentions[mention].form == .name {
      guard let description = article.mentions[mention].description else { continue }
      titles.formUnion(names.titles(in: article.layer.tokens(of: description), of: article.layer))
    }
    return titles
  }

  /// Entities named side by side in a list or joined by "and".
  private static func neighbours(_ article: AnnotatedArticle, names: NameForms) -> [(Int, Int)] {
    let named = article.mentions.filter { $0.form == .name }
    return zip(named, named.dropFirst()).compactMap { a, b in
      guard a.entity != b.entity, a.span.upper <= b.span.lower else { return nil }
      let first = article.tokens.partitioningIndex { $0.span.lower >= a.span.upper }
      let last = article.tokens.partitioningIndex { $0.span.lower >= b.span.lower }
      return names.isCoordination(first..<last, in: article.layer) ? (a.entity, b.entity) : nil
    }
  }
}
