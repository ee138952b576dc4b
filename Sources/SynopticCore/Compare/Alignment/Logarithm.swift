/// Natural logarithm and exponential by series: the same bits on every machine, which the C library does not promise.
enum Logarithm {
  private static let two = 0.693147180559945309417

  /// Of a positive number; 0 for all others.
  static func natural(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return 0 }
    let ratio = (x.significand - 1) / (x.significand + 1)
    let square = ratio * ratio
    var (power, sum) = (ratio, ratio)
    for divisor in stride(from: 3.0, through: 33, by: 2) {
      power *= square
      sum += power / divisor
    }
    return 2 * sum + Double(x.exponent) * two
  }

  static func exponential(_ x: Double) -> Double {
    let bounded = max(-700, min(700, x))
    let exponent = (bounded / two).rounded()
    let rest = bounded - exponent * two
    var (term, sum) = (1.0, 1.0)
    for divisor in stride(from: 1.0, through: 17, by: 1) {
      term *= rest / divisor
      sum += term
    }
    return Double(sign: .plus, exponent: Int(exponent), significand: sum)
  }

  /// From any number to 0…1.
  static func logistic(_ x: Double) -> Double { 1 / (1 + exponential(-x)) }
}
