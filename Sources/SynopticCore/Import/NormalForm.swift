// The standard library composes strings to compare them, and offers the result to other libraries of the toolchain.
// Foundation's equivalent would link all of Foundation and its Unicode data (44 MB) for this one call.
@_spi(_Unicode) import Swift

/// Unicode Normalisation Form C (UAX #15).
struct NormalForm {
  private var output: [UInt8] = []
  /// Words composed before: a text repeats its words, and composing one is slow.
  private var known: [ArraySlice<UInt8>: [UInt8]] = [:]
  /// Words remembered at a time.
  private static let mostKnown = 10_000

  /// The text in NFC.
  static func composed(_ text: String) -> String {
    var span = text.utf8Span
    if span.checkForNFC(quickCheck: false) { return text }
    var form = NormalForm()
    form.compose(Array(text.utf8))
    return String(decoding: form.output, as: UTF8.self)
  }

  /// Word by word: white space composes with nothing that stands before or behind it.
  private mutating func compose(_ bytes: [UInt8]) {
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      var end = start
      var isASCII = true
      while end < bytes.count, bytes[end] > 0x20 {
        if bytes[end] >= 0x80 { isASCII = false }
        end += 1
      }
      if isASCII { output.append(contentsOf: bytes[start..<end]) } else { append(bytes[start..<end]) }
      while end < bytes.count, bytes[end] <= 0x20 {
        output.append(bytes[end])
        end += 1
      }
      start = end
    }
  }

  private mutating func append(_ word: ArraySlice<UInt8>) {
    if let known = known[word] {
      output.append(contentsOf: known)
      return
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: String(decoding: word, as: UTF8.self)._nfc)
    let composed = Array(String(scalars).utf8)
    if known.count >= NormalForm.mostKnown { known.removeAll(keepingCapacity: true) }
    known[word] = composed
    output.append(contentsOf: composed)
  }
}
