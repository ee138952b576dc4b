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
    Command("leave-compare", "Compare: back to the texts", keys: ["c"], in: compare) { $0.showColumns() },
    Command(
      "filter-claims", "Compare: what several tell, then contradictions only, then all statements", keys: ["f"],
      in: compare
    ) { $0.filterClaims() },
    Command("matrix", "Compare: all sources as columns of marks, or some as words", keys: ["z"], in: compare) {
      $0.settings.matrix.toggle()
    },
  ]

  private static let compare = Command.Scope.screen(CompareScreen.id)
}

extension State {
  /// Another choice of claims; the cursor stays on its claim where that is still shown.
  fileprivate mutating func filterClaims() {
    let screen = CompareScreen()
    let row = screen.selectedRow(in: self)
    story.claimFilter = story.claimFilter.next
    keepListPlace()
    if let row { screen.select(row: row, in: &self) }
  }
}
