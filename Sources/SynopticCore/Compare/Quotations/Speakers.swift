extension [Entity] {
  /// Whether words given to one and to the other are given to two speakers.
  ///
  /// A body and who speaks for it, a country and its people, and two spellings of one name are no two speakers: where it
  /// is not sure, nothing is said.
  func areTwoSpeakers(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (self[one], self[other])
    return one != other && left.type == right.type && !left.related.contains { $0.entity == other }
      && !left.isSpelled(like: right)
  }
}

extension Entity {
  /// The words of both names begin alike, from the last one on: "Karl Meier", "Karl Meyer".
  func isSpelled(like other: Entity) -> Bool {
    let (own, theirs) = (name.lowercased().split(separator: " "), other.name.lowercased().split(separator: " "))
    return zip(own.reversed(), theirs.reversed()).allSatisfy { left, right in
      let common = zip(left, right).prefix { $0 == $1 }.count
      return common > 0 && 2 * common >= Swift.min(left.count, right.count) - 1
    }
  }
}
