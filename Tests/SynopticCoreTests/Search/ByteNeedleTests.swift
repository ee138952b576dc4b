import Testing

@testable import SynopticCore

@Suite struct ByteNeedleTests {
  private static let even = [Int](repeating: 1, count: 256)

  private func places(_ needle: String, in text: String, frequency: [Int] = even) -> [Int] {
    var places: [Int] = []
    Array(text.utf8).withUnsafeBytes { bytes in
      ByteNeedle(Array(needle.utf8), frequency: frequency).scan(bytes) {
        places.append($0)
        return true
      }
    }
    return places
  }

  @Test(arguments: [
    ("a", "", []), ("a", "a", [0]), ("ab", "a", []), ("aa", "aaaa", [0, 1, 2]), ("ship", "a ship, the ships", [2, 12]),
    ("xyz", "the last bytes of a text longer than a word: xyz", [45]), ("é", "cafe café", [8]),
  ])
  func findsEveryPlace(needle: String, text: String, expected: [Int]) {
    #expect(places(needle, in: text) == expected)
  }

  /// Whatever the lengths, the fast and the slow part of the scan meet without a gap.
  @Test(arguments: 1...20) func findsWhatASimpleSearchFinds(length: Int) {
    let text = String(repeating: "abcabd", count: 9) + String(repeating: "x", count: length)
    let bytes = Array(text.utf8)
    for needle in ["a", "ab", "abd", "cab", "dabcab", "xx", "bdx"] {
      let wanted = Array(needle.utf8)
      let expected = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
      #expect(places(needle, in: text) == expected, "\(needle) in \(text)")
    }
  }

  @Test func rarityDoesNotChangeWhatIsFound() {
    var frequency = ByteNeedleTests.even
    for byte in "the ".utf8 { frequency[Int(byte)] = 1000 }
    #expect(places("he s", in: "in the sea the ship", frequency: frequency) == [4, 12])
  }

  @Test func stopsWhenNoMoreIsWanted() {
    var places: [Int] = []
    Array("aaaaaaaaaaaaaaaaaaaaaaaa".utf8).withUnsafeBytes { bytes in
      ByteNeedle([0x61], frequency: ByteNeedleTests.even).scan(bytes) {
        places.append($0)
        return places.count < 3
      }
    }
    #expect(places == [0, 1, 2])
  }
}
