/// An entity of the story while it is put together from the articles' own ones.
struct EntityDraft {
  let name: String
  /// The first article that has the name in these words.
  let nameArticle: Int
  let type: EntityType
  let mentions: [Entity.Reference]
  private let forms: [[Entity.FormCount]]
  private let joins: [Entity.Join]

  init(_ places: [(article: Int, entity: Int)], joins: [NameJoin], in articles: [AnnotatedArticle]) {
    mentions = places.flatMap { place in
      articles[place.article].entities[place.entity].mentions.map {
        Entity.Reference(article: place.article, mention: $0)
      }
    }.sorted()
    var counts = [[String: Int]](repeating: [:], count: articles.count)
    for reference in mentions {
      let article = articles[reference.article]
      guard let form = EntityDraft.form(of: article.mentions[reference.mention], in: article) else { continue }
      counts[reference.article][form, default: 0] += 1
    }
    forms = counts.map([Entity.FormCount].init)
    type = EntityDraft.type(of: mentions, in: articles)
    let name = EntityDraft.name(of: mentions, in: articles)
    self.name = name
    nameArticle = forms.firstIndex { $0.contains { $0.form == name } } ?? 0
    var seen: Set<Entity.Join> = []
    self.joins = joins.map { Entity.Join(rule: $0.rule, left: $0.leftForm, right: $0.rightForm) }
      .filter { $0.left != $0.right && seen.insert($0).inserted }
  }

  func entity(related: [Entity.Relation]) -> Entity {
    Entity(name: name, type: type, mentions: mentions, forms: forms, joins: joins, related: related)
  }

  func stands(before other: EntityDraft) -> Bool {
    mentions.count != other.mentions.count
      ? mentions.count > other.mentions.count : mentions[0] < other.mentions[0]
  }

  /// The wording a source chose; a pronoun is no choice of name.
  private static func form(of mention: Mention, in article: AnnotatedArticle) -> String? {
    switch mention.form {
    case .name: String(article.article[mention.span])
    case .nominal: String(article.article[mention.description ?? mention.span])
    case .pronoun: nil
    }
  }

  private static func type(of mentions: [Entity.Reference], in articles: [AnnotatedArticle]) -> EntityType {
    var counts: [EntityType: Int] = [:]
    for reference in mentions where articles[reference.article].mentions[reference.mention].form == .name {
      counts[articles[reference.article].mentions[reference.mention].type, default: 0] += 1
    }
    return EntityType.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }!
  }

  /// The most frequent of the names of several words, else of all; capitals before lower case.
  private static func name(of mentions: [Entity.Reference], in articles: [AnnotatedArticle]) -> String {
    var counts: [String: Int] = [:]
    for reference in mentions {
      let mention = articles[reference.article].mentions[reference.mention]
      if mention.form == .name { counts[String(articles[reference.article].article[mention.span]), default: 0] += 1 }
    }
    return counts.max { rank($0) < rank($1) }!.key
  }

  private static func rank(_ form: (key: String, value: Int)) -> (Int, Int, Int, String) {
    let isLong = form.key.utf8.contains(UInt8(ascii: " ")) ? 1 : 0
    let isCapital = form.key.unicodeScalars.first?.properties.isLowercase == true ? 0 : 1
    return (isLong, isCapital, form.value, form.key)
  }
}
