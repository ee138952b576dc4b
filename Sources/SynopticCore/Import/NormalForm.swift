// The standard library composes strings to compare them, and offers the result to other libraries of the toolchain.
// Foundation's equivalent would link all of Foundation and its Unicode data (44 MB) for this one call.
@_spi(_Unicode) import Swift

/// Unicode Normalisation Form C (UAX #15).
enum NormalForm {
  /// The text in NFC. Lines that are composed already are not touched: a line end composes with nothing.
  static func composed(_ text: String) -> String {
    guard !isComposed(text) else { return text }
    var output = ""
    output.reserveCapacity(text.utf8.count)
    var isFirst = true
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !isFirst { output.append("\n") }
      isFirst = false
      output.append(composedLine(String(Substring(line))))
    }
    return output
  }

  private static func isComposed(_ text: String) -> Bool {
    var span = text.utf8Span
    return span.checkForNFC(quickCheck: false)
  }

  private static func composedLine(_ line: String) -> String {
    guard !isComposed(line) else { return line }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: line._nfc)
    return String(scalars)
  }
}
