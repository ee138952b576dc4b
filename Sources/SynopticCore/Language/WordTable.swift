/// A set of byte strings, each with a number: 0, 1, 2 … in the order they were added.
///
/// Open addressing over one byte arena, so that looking a token up allocates nothing.
public struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each entry starts in `bytes`, and the end of the last one.
  private var starts: [Int32] = [0]
  /// Half an entry's hash above its number + 1, or 0 for an empty slot; the count is a power of two. Most of the others a
  /// key meets on its way are told from it without a look at their bytes.
  private var slots: [UInt64]

  public init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
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
    let slot = slots[place(of: key, WordTable.hash(key))]
    return slot == 0 ? nil : WordTable.number(in: slot)
  }

  /// The number of an entry, added if it is new.
  public mutating func intern(_ key: [UInt8]) -> Int { intern(key[...]) }

  /// The number of an entry, added if it is new.
  public mutating func intern(_ key: ArraySlice<UInt8>) -> Int {
    let hash = WordTable.hash(key)
    let place = place(of: key, hash)
    if slots[place] != 0 { return WordTable.number(in: slots[place]) }
    bytes.append(contentsOf: key)
    starts.append(Int32(bytes.count))
    slots[place] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The slot of a key, or the free one where it belongs.
  private func place(of key: ArraySlice<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while case let slot = slots[place], slot != 0 {
      if UInt32(slot >> 32) == hash, equals(WordTable.number(in: slot), key) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private static func number(in slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) - 1 }

  private func equals(_ number: Int, _ key: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == key.count else { return false }
    for i in 0..<key.count where bytes[start + i] != key[key.startIndex + i] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(slot >> 32) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// FNV-1a with its high half folded in.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt32 {
    var hash = FNV1a()
    for byte in key { hash.add(byte) }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }
}
