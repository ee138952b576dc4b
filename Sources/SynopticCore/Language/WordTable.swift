/// A set of byte strings, each with a number: 0, 1, 2 … in the order they were added.
///
/// Open addressing over one byte arena, so that looking a token up allocates nothing.
public struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each entry starts in `bytes`, and the end of the last one.
  private var starts: [Int32] = [0]
  /// Entry number + 1, or 0 for an empty slot; the count is a power of two.
  private var slots: [Int32]

  public init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
  }

  public var count: Int { starts.count - 1 }

  /// The entry with this number.
  public func form(_ number: Int) -> String {
    String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
  }

  /// The number of an entry, if it is there.
  public func find(_ key: [UInt8]) -> Int? { find(key[...]) }

  /// The number of an entry, if it is there.
  public func find(_ key: ArraySlice<UInt8>) -> Int? {
    let entry = slots[slot(of: key)]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The number of an entry, added if it is new.
  public mutating func intern(_ key: [UInt8]) -> Int { intern(key[...]) }

  /// The number of an entry, added if it is new.
  public mutating func intern(_ key: ArraySlice<UInt8>) -> Int {
    let place = slot(of: key)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    bytes.append(contentsOf: key)
    starts.append(Int32(bytes.count))
    slots[place] = Int32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func slot(of key: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: WordTable.hash(key)) & mask
    while slots[place] != 0, !equals(Int(slots[place]) - 1, key) { place = (place + 1) & mask }
    return place
  }

  private func equals(_ number: Int, _ key: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == key.count else { return false }
    for i in 0..<key.count where bytes[start + i] != key[key.startIndex + i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      let key = bytes[Int(starts[number])..<Int(starts[number + 1])]
      var place = Int(truncatingIfNeeded: WordTable.hash(key)) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = Int32(number + 1)
    }
  }

  /// FNV-1a with its high half folded in.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in key { hash.add(byte) }
    return hash.value ^ hash.value >> 32
  }
}
