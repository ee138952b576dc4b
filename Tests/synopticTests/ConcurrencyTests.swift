import Glibc
import Synchronization
import TestSupport
import Testing

@testable import synoptic

@Suite struct ConcurrencyTests {
  private struct Refusal: Error {}

  @Test func aBegunValueIsWaitedFor() throws {
    let value = Begun {
      usleep(2_000)
      return 42
    }
    #expect(try value.get() == 42)
    #expect(try value.get() == 42)
  }

  @Test func whatKeepsAValueFromBeingMadeIsToldToEveryoneWhoAsks() {
    let value = Begun<Int> { throw Refusal() }
    for _ in 0..<2 { #expect(throws: Refusal.self) { try value.get() } }
  }

  @Test func aParallelMapKeepsTheOrder() {
    let numbers = Array(0..<1000)
    #expect(numbers.parallelMap { $0 * 2 } == numbers.map { $0 * 2 })
    #expect([Int]().parallelMap { $0 } == [])
  }

  @Test func aCancelledMapGivesNothing() {
    #expect([1, 2, 3].parallelMap(isCancelled: { true }) { $0 } == nil)
  }

  @Test(arguments: [1, 3]) func outputComesInTheOrderOfInput(threads: Int) {
    let received = Mutex<[Int]>([])
    let output = OrderedOutput<Int>(threads: threads) { number in received.withLock { $0.append(number) } }
    for number in 0..<200 {
      output.submit {
        if number % 7 == 0 { usleep(500) }
        return number
      }
    }
    output.finish()
    #expect(received.withLock { $0 } == Array(0..<200))
  }
}

@Suite struct LineReaderTests {
  private func lines(_ text: String, limit: Int = 1_000_000) throws -> [String] {
    let folder = try TemporaryFolder()
    let descriptor = open(try folder.write(text, to: "lines"), O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, limit: limit)
    var lines: [String] = []
    while let line = reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long")
      }
    }
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
      ("ab\nabc\nabcd\nab", ["ab", "abc", "too long", "ab"]),
    ] as [(String, [String])])
  func splitsLines(text: String, expected: [String]) throws {
    #expect(try lines(text, limit: 3) == expected)
  }

  @Test func joinsWhatWasReadInPieces() throws {
    let long = String(repeating: "x", count: 600_000)
    #expect(try lines(long + "\ny\n" + long) == [long, "y", long])
  }

  @Test func anUnreadableDescriptorFails() {
    var reader = LineReader(descriptor: -1, limit: 10)
    #expect(reader.next() == nil)
    #expect(reader.failure == EBADF)
  }
}
