extension Commands {
  /// Going along what the sources tell of the same.
  static let comparing: [Command] = [
    Command(
      "next-statement", "Go to the next statement other sources tell too, in all columns", keys: ["}"], in: .texts
    ) { $0.moveByStatement(1) },
    Command(
      "previous-statement", "Go to the previous statement other sources tell too", keys: ["{"], in: .texts
    ) { $0.moveByStatement(-1) },
    Command("next-difference", "Go to the next difference between sources, the gravest first", keys: ["d"]) {
      $0.moveByDifference(1)
    },
    Command("previous-difference", "Go to the previous difference between sources", keys: ["D"]) {
      $0.moveByDifference(-1)
    },
  ]
}
