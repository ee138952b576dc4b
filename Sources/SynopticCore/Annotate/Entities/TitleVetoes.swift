/// Pairs of groups that cannot be one person, because a lone surname stands behind a title that contradicts those of
/// the full name: "Captain Smith" and "Senator William Smith".
struct TitleVetoes {
  private(set) var pairs: [(Int, Int)] = []

  /// Groups of one surname that are compared with each other, at most.
  private static let largestBucket = 48

  init(_ groups: [NameGroup]) {
    var bySurname: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() where group.isPerson && !group.titles.isEmpty {
      bySurname[NameFolding.sound(group.fullest.surname), default: []].append(index)
    }
    for (_, bucket) in bySurname.sorted(by: { $0.key < $1.key }) where bucket.count > 1 {
      let bucket = bucket.prefix(TitleVetoes.largestBucket)
      add(lone: bucket.filter { groups[$0].isLone }, full: bucket.filter { !groups[$0].isLone }, groups)
    }
  }

  private mutating func add(lone: [Int], full: [Int], _ groups: [NameGroup]) {
    for owner in full {
      let others = lone.filter { groups[$0].titles.contradict(groups[owner].titles) }
      let own = lone.filter { groups[$0].titles.agree(with: groups[owner].titles) }
      for other in others { pairs += ([owner] + own).map { ($0, other) } }
    }
  }
}
