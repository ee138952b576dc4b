/// Places visited, for going back and forth like in a browser.
struct Trail: Hashable, Sendable {
  /// Where the reader was, and in which view.
  struct Stop: Hashable, Sendable {
    let place: Place
    let views: [ScreenID]
  }
  private var back: [Stop] = []
  private var forward: [Stop] = []

  /// Where jumps started, the latest first.
  var places: [Place] { back.reversed().map(\.place) }

  /// Remembers where a jump started.
  mutating func leave(_ stop: Stop) {
    forward = []
    if back.last != stop { back.append(stop) }
  }

  /// The stop to go back to from here.
  mutating func goBack(from here: Stop) -> Stop? {
    guard let stop = back.popLast() else { return nil }
    forward.append(here)
    return stop
  }

  mutating func goForward(from here: Stop) -> Stop? {
    guard let stop = forward.popLast() else { return nil }
    back.append(here)
    return stop
  }
}
