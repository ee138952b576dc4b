/// Places visited, for going back and forth like in a browser.
struct Trail: Hashable, Sendable {
  private var back: [Place] = []
  private var forward: [Place] = []

  /// Where jumps started, the latest first.
  var places: [Place] { back.reversed() }

  /// Remembers where a jump started.
  mutating func leave(_ place: Place) {
    forward = []
    if back.last != place { back.append(place) }
  }

  /// The place to go back to from here.
  mutating func goBack(from here: Place) -> Place? {
    guard let place = back.popLast() else { return nil }
    forward.append(here)
    return place
  }

  mutating func goForward(from here: Place) -> Place? {
    guard let place = forward.popLast() else { return nil }
    back.append(here)
    return place
  }
}
