extension Commands {
  static let moving: [Command] = [
    Command("down", "Move to the next line or item", keys: ["j", "<down>"]) { $0.move(.lines(1)) },
    Command("up", "Move to the previous line or item", keys: ["k", "<up>"]) { $0.move(.lines(-1)) },
  ]
}
