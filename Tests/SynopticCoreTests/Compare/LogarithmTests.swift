import Testing

@testable import SynopticCore

/// The values are those of the functions to the last bits; that they are the same everywhere is what the series are for.
@Suite struct LogarithmTests {
  @Test(arguments: [
    (1.0, 0.0), (2.0, 0.693147180559945), (10.0, 2.302585092994046), (0.001, -6.907755278982137), (0.0, 0.0),
    (-3.0, 0.0), (.infinity, 0.0),
  ])
  func naturalLogarithm(x: Double, expected: Double) {
    #expect(abs(Logarithm.natural(x) - expected) < 1e-14)
  }

  @Test(arguments: [
    (0.0, 1.0), (1.0, 2.718281828459045), (-1.0, 0.367879441171442), (10.0, 22_026.465794806718),
  ])
  func exponential(x: Double, expected: Double) {
    #expect(abs(Logarithm.exponential(x) / expected - 1) < 1e-14)
  }

  @Test func stayInBounds() {
    #expect(Logarithm.exponential(1e9).isFinite)
    #expect(Logarithm.exponential(-1e9) > 0)
    #expect(Logarithm.logistic(0) == 0.5)
    #expect(Logarithm.logistic(1e9) == 1)
    #expect((0..<1e-6).contains(Logarithm.logistic(-1e9)))
  }

  @Test func undoEachOther() {
    for x in stride(from: -20.0, through: 20, by: 0.37) {
      #expect(abs(Logarithm.natural(Logarithm.exponential(x)) - x) < 1e-12)
    }
  }

  /// One value bit by bit: a change of the series would change every score.
  @Test func areTheSameBitsEverywhere() {
    #expect(Logarithm.natural(2).bitPattern == 0x3fe6_2e42_fefa_39ef)
    #expect(Logarithm.exponential(0).bitPattern == 0x3ff0_0000_0000_0000)
  }
}
