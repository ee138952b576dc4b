/// Phrases with a payload each, matched against tokens, the longest phrase first.
///
/// A trie over word numbers: one hash look-up a token, whatever the number of phrases. The edges lie in one table with
/// open addressing, so that reading thousands of phrases at start-up stays cheap.
public struct PhraseTable<Payload: Sendable>: Sendable {
  /// Node and word in one number, and where they lead; node 0 is no target, so it marks a free slot.
  private struct Edge {
    var key: UInt64 = 0
    var target: Int32 = 0
  }
  private var edges = [Edge](repeating: Edge(), count: 16)
  private var payloads: [Payload?] = [nil]

  public init() {}

  public var isEmpty: Bool { payloads.count == 1 }

  /// Adds a phrase; a phrase already there gets the new payload.
  public mutating func insert(_ words: some Collection<WordID>, _ payload: Payload) {
    var node: Int32 = 0
    for word in words {
      let slot = slot(node, word)
      if edges[slot].target != 0 {
        node = edges[slot].target
      } else {
        payloads.append(nil)
        edges[slot] = Edge(key: Self.key(node, word), target: Int32(payloads.count - 1))
        node = edges[slot].target
        if payloads.count * 2 > edges.count { grow() }
      }
    }
    payloads[Int(node)] = payload
  }

  private static func key(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word.number))
  }

  /// The slot of an edge, or the free one where it belongs (Fibonacci hashing, linear probing).
  private func slot(_ node: Int32, _ word: WordID) -> Int { slot(of: Self.key(node, word)) }

  private func slot(of key: UInt64) -> Int {
    let mask = edges.count - 1
    let hash = key &* 0x9e37_79b9_7f4a_7c15
    var slot = Int(truncatingIfNeeded: hash >> 32 ^ hash) & mask
    while edges[slot].target != 0, edges[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    for edge in old where edge.target != 0 { edges[slot(of: edge.key)] = edge }
  }

  /// The node an edge leads to, if there is one.
  private func next(_ node: Int32, _ word: WordID) -> Int32? {
    let target = edges[slot(node, word)].target
    return target == 0 ? nil : target
  }

  /// The longest phrase that starts at a token, if any: its length in tokens and its payload.
  public func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Payload)? {
    var node: Int32 = 0
    var best: (length: Int, payload: Payload)?
    var index = start
    while index < end, let next = next(node, tokens[index].word) {
      node = next
      index += 1
      if let payload = payloads[Int(node)] { best = (index - start, payload) }
    }
    return best
  }

  /// The payload of exactly this phrase.
  public subscript(_ words: some Collection<WordID>) -> Payload? {
    var node: Int32 = 0
    for word in words {
      guard let next = next(node, word) else { return nil }
      node = next
    }
    return payloads[Int(node)]
  }
}
