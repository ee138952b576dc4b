/// Where the reader is in a list: the item under the cursor and the first visible one.
struct ListState: Hashable, Sendable {
  var cursor = 0
  var top = 0
  /// Rows of what is shown of the item that are scrolled away; another item is shown from its start.
  var detailTop = 0

  /// Moves the cursor by stops, forwards or backwards, staying at the ends.
  mutating func move(by steps: Int, count: Int, isStop: (Int) -> Bool) {
    guard count > 0 else { return self = ListState() }
    let step = steps < 0 ? -1 : 1
    var left = abs(steps)
    var item = min(cursor, count - 1)
    while left > 0, (0..<count).contains(item + step) {
      item += step
      if isStop(item) {
        cursor = item
        left -= 1
      }
    }
  }

  /// Puts the cursor on the nearest stop at or after an item, or else before it.
  mutating func place(at item: Int, count: Int, isStop: (Int) -> Bool) {
    guard count > 0 else { return self = ListState() }
    let item = max(0, min(item, count - 1))
    cursor = (item..<count).first(where: isStop) ?? (0..<item).last(where: isStop) ?? item
  }

  /// Scrolls as little as shows the whole item under the cursor in so many rows.
  mutating func reveal(rows: Int, count: Int, height: (Int) -> Int) {
    guard count > 0 else { return self = ListState() }
    cursor = max(0, min(cursor, count - 1))
    top = max(0, min(top, cursor))
    var first = cursor
    var used = height(cursor)
    while first > top, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    top = first
  }
}
