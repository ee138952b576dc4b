import Testing

@testable import SynopticReader

@Suite struct SourceWindowTests {
  @Test func followsAroundTheEnd() {
    var window = SourceWindow()
    #expect(window.sources(2, of: 4) == [0, 1])
    window.begin(at: 3)
    #expect(window.sources(2, of: 4) == [3, 0])
    #expect(window.sources(4, of: 2).count == 2)
  }

  @Test func rotatesAsLittleAsShowsASource() {
    var window = SourceWindow()
    window.reveal(1, 2, of: 4)
    #expect(window.sources(2, of: 4) == [0, 1])
    window.reveal(3, 2, of: 4)
    #expect(window.sources(2, of: 4) == [2, 3])
    window.reveal(0, 2, of: 4)
    #expect(window.sources(2, of: 4) == [0, 1])
  }

  @Test(arguments: [
    ([0, 2], [0, 2]), ([2, 0], [0, 2]), ([1, 2], [1, 2]), ([3, 0], [3, 0]), ([0, 1, 2], [0, 1]),
  ])
  func setsSideBySideWhatAJumpIsAbout(_ sources: [Int], _ shown: [Int]) {
    var window = SourceWindow()
    window.reveal(sources, 2, of: 4)
    #expect(window.sources(2, of: 4) == shown)
  }

  @Test func turnsAroundTheEndOnlyWhereItMust() {
    var window = SourceWindow()
    window.reveal([2, 3], 3, of: 4)
    #expect(window.sources(3, of: 4) == [1, 2, 3])
    window.reveal([3, 0], 3, of: 4)
    #expect(window.sources(3, of: 4) == [3, 0, 1])
  }

  @Test func whatIsSetSideBySideKeepsItsRoomAndLosesItToOthers() {
    var window = SourceWindow()
    window.reveal([0, 3], 2, of: 5)
    #expect(window.sources(2, of: 5) == [0, 3])
    #expect(window.sources(3, of: 5) == [0, 1, 3])
    #expect(window.sources(1, of: 5) == [0])
    window.reveal(2, 2, of: 5)
    #expect(window.sources(2, of: 5) == [1, 2])
  }
}
