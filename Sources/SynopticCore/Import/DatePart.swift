/// A number, word or mark of a text that holds a date.
enum DatePart: Equatable {
  /// 0 for a number no date has: what is reckoned with it stays small.
  case number(Int, digits: Int)
  /// In lower case.
  case word(String)
  case mark(Unicode.Scalar)

  /// Parts looked at: a date stands near the start of its line.
  private static let limit = 60

  static func parts(of text: some StringProtocol) -> [DatePart] {
    var parts: [DatePart] = []
    var digits = ""
    var letters = ""
    func flush() {
      if !digits.isEmpty { parts.append(number(digits)) }
      if !letters.isEmpty { parts.append(.word(letters.lowercased())) }
      digits = ""
      letters = ""
    }
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        if !letters.isEmpty { flush() }
        digits.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic {
        if !digits.isEmpty { flush() }
        letters.unicodeScalars.append(scalar)
      } else {
        flush()
        if !scalar.properties.isWhitespace { parts.append(.mark(scalar)) }
      }
      if parts.count >= limit { return parts }
    }
    flush()
    return parts
  }

  /// Digits of the longest number that is read.
  private static let mostDigits = 9

  private static func number(_ digits: String) -> DatePart {
    let count = digits.utf8.count
    return .number(count <= mostDigits ? Int(digits)! : 0, digits: count)
  }
}
