import SynopticReader
import Testing

@testable import synoptic

@Suite struct ColorDepthTests {
  @Test(
    arguments: [
      (-1, false, nil, .monochrome), (2, false, nil, .monochrome), (8, false, nil, .eight), (16, false, nil, .sixteen),
      (256, false, nil, .indexed256), (16_777_216, true, nil, .direct), (256, false, "1", .monochrome),
      (256, false, "", .indexed256),
    ] as [(Int, Bool, String?, ColorDepth)])
  func isWhatTheTerminalHas(colors: Int, isDirect: Bool, noColor: String?, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, isDirect: isDirect, noColor: noColor) == depth)
  }

  @Test(
    arguments: [
      (.standard, .indexed256, -1), (.indexed(1), .eight, 1), (.indexed(9), .eight, 1), (.indexed(9), .sixteen, 9),
      (.indexed(196), .sixteen, 9), (.indexed(196), .indexed256, 196), (.rgb(255, 0, 0), .indexed256, 196),
      (.rgb(8, 8, 8), .indexed256, 232), (.rgb(255, 255, 255), .eight, 7), (.rgb(17, 34, 51), .direct, 0x112233),
      (.rgb(0, 0, 5), .direct, 0), (.indexed(196), .direct, 0xFF0000), (.indexed(3), .direct, 3),
      (.rgb(1, 2, 3), .monochrome, -1),
    ] as [(Color, ColorDepth, Int32)])
  func reducesAColourToTheNearest(color: Color, depth: ColorDepth, number: Int32) {
    #expect(depth.number(of: color) == number)
  }
}
