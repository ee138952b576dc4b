/// A value with its past and its undone future.
struct UndoHistory<Value: Sendable & Equatable>: Sendable {
  private(set) var value: Value
  private var past: [(value: Value, change: String)] = []
  private var future: [(value: Value, change: String)] = []

  init(_ value: Value) { self.value = value }

  /// Replaces the value; `change` names what was done ("mark", "day of A"). The same value again is no change.
  mutating func change(_ change: String, to new: Value) {
    guard new != value else { return }
    past.append((value, change))
    future = []
    value = new
  }

  /// Takes the last change back and names it; nil when there is none.
  mutating func undo() -> String? {
    guard let (old, change) = past.popLast() else { return nil }
    future.append((value, change))
    value = old
    return change
  }

  mutating func redo() -> String? {
    guard let (new, change) = future.popLast() else { return nil }
    past.append((value, change))
    value = new
    return change
  }
}
