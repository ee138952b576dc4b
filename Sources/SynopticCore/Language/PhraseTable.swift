/// Phrases with a payload each, matched against tokens, the longest phrase first.
///
/// A trie over word numbers: one hash look-up a token, whatever the number of phrases.
public struct PhraseTable<Payload: Sendable>: Sendable {
  private struct Edge: Hashable {
    let node: Int32
    let word: WordID
  }
  private var edges: [Edge: Int32] = [:]
  private var payloads: [Payload?] = [nil]

  public init() {}

  public var isEmpty: Bool { edges.isEmpty }

  /// Adds a phrase; a phrase already there gets the new payload.
  public mutating func insert(_ words: [WordID], _ payload: Payload) {
    var node: Int32 = 0
    for word in words {
      let edge = Edge(node: node, word: word)
      if let next = edges[edge] {
        node = next
      } else {
        payloads.append(nil)
        node = Int32(payloads.count - 1)
        edges[edge] = node
      }
    }
    payloads[Int(node)] = payload
  }

  /// The longest phrase that starts at a token, if any: its length in tokens and its payload.
  public func match(_ tokens: [Token], at start: Int, before end: Int) -> (length: Int, payload: Payload)? {
    var node: Int32 = 0
    var best: (length: Int, payload: Payload)?
    var index = start
    while index < end, let next = edges[Edge(node: node, word: tokens[index].word)] {
      node = next
      index += 1
      if let payload = payloads[Int(node)] { best = (index - start, payload) }
    }
    return best
  }

  /// The payload of exactly this phrase.
  public subscript(_ words: [WordID]) -> Payload? {
    var node: Int32 = 0
    for word in words {
      guard let next = edges[Edge(node: node, word: word)] else { return nil }
      node = next
    }
    return payloads[Int(node)]
  }
}
