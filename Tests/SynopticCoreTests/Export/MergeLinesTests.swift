import SynopticCore
import TestSupport
import Testing

/// The contract of `synoptic merge`.
@Suite struct MergeLinesTests {
  private func process(_ lines: String...) -> [String] {
    MergeLines.process(lines.map { Array($0.utf8) }, with: Fixtures.pipeline).map {
      switch $0 {
      case .success(let line): String(decoding: line, as: UTF8.self)
      case .failure(let error): error.description
      }
    }
  }

  @Test func namesOfOneEntityShareACluster() {
    #expect(
      process(
        #"{"id":"x","story":"s","doc":"a","text":"Volodymyr Zelensky"}"#,
        #"{"id":7,"story":"s","doc":"b","text":"Zelenskyy","type":"PER"}"#,
        #"{"id":"z","story":"s","doc":"b","text":"Kyiv"}"#)
        == [
          "{\"id\":\"x\",\"cluster\":0}\n", "{\"id\":7,\"cluster\":0}\n", "{\"id\":\"z\",\"cluster\":1}\n",
        ])
  }

  @Test func storiesAreKeptApart() {
    let clusters = Set(
      process(
        #"{"id":1,"story":"s","doc":"a","text":"NATO"}"#, #"{"id":1,"story":2,"doc":"a","text":"NATO"}"#))
    #expect(clusters.count == 2)
  }

  @Test func aBadLineIsNamedAndTheRestIsMerged() {
    let lines = process(
      "nonsense", #"{"id":1,"story":"s","text":"NATO"}"#, #"{"id":1,"story":"s","doc":"a","text":"NATO"}"#)
    #expect(lines[0] == "the line is not JSON")
    #expect(lines[1] == "\"doc\" is missing")
    #expect(lines[2].hasPrefix("{\"id\":1,"))
  }

  @Test(
    "Tags of other schemes",
    arguments: [
      ("PER", EntityType.person), ("HUMAN_PART_ORG", .organisation), ("LOC_FAC", .place), ("gpe", .place),
      ("NORP", .group), ("PRO", .product), ("HUMAN_PART_GENERIC", nil), ("", nil), ("_", nil),
    ])
  func tags(tag: String, type: EntityType?) {
    #expect(EntityType(tag: tag) == type)
  }
}
