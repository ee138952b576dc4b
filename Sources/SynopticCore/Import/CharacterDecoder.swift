/// Bytes of a text file to clean text: decoded, `\n` line ends, NFC, nothing hidden in it.
struct CharacterDecoder {
  /// A text and what had to be done to get it.
  struct Decoded {
    let text: String
    /// Characters removed because nobody sees them.
    let hiddenCharacters: Int
    let diagnostics: [Diagnostic]
  }

  /// - Throws: `.binary` when the bytes are no text, `.empty` when nothing but white space is in them.
  static func decode(_ file: ImportedFile) throws(ImportError) -> Decoded {
    let (text, diagnostic) = try decodeCharacters(file)
    let clean = TextCleaner.clean(text)
    guard clean.text.utf8.contains(where: { $0 > 0x20 }) else {
      throw ImportError(file: file.name, reason: .empty)
    }
    return Decoded(
      text: clean.text, hiddenCharacters: clean.removed, diagnostics: diagnostic.map { [$0] } ?? [])
  }

  private static func decodeCharacters(_ file: ImportedFile) throws(ImportError) -> (String, Diagnostic?) {
    let bytes = file.bytes
    if let (encoding, length) = TextEncoding.stated(by: bytes), encoding != .utf8 {
      return (encoding.decode(bytes[length...]), nil)
    }
    guard !BinarySignature.matches(bytes) else { throw ImportError(file: file.name, reason: .binary) }
    if let encoding = TextEncoding.guessedUTF16(bytes) {
      return (encoding.decode(bytes[...]), Diagnostic(.note, "read as UTF-16, which the file does not state"))
    }
    guard !BinarySignature.holdsControls(bytes) else { throw ImportError(file: file.name, reason: .binary) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    return repaired(bytes)
  }

  /// Bytes that are not valid UTF-8: damaged UTF-8 where most of it is right, otherwise Windows-1252.
  private static func repaired(_ bytes: [UInt8]) -> (String, Diagnostic) {
    let (valid, invalid) = multibyteSequences(in: bytes)
    guard valid * 8 >= invalid, valid > 0 else {
      let note = "read as Windows-1252, because the bytes are not UTF-8"
      return (TextEncoding.windows1252.decode(bytes[...]), Diagnostic(.note, note))
    }
    let warning = "\(invalid) damaged characters of UTF-8 are shown as \u{fffd}; save the file again if you can"
    return (TextEncoding.utf8.decode(bytes[...]), Diagnostic(.warning, warning, line: firstInvalidLine(in: bytes)))
  }

  private static func multibyteSequences(in bytes: [UInt8]) -> (valid: Int, invalid: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (valid, invalid) = (0, 0)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { valid += 1 }
      case .error: invalid += 1
      case .emptyInput: return (valid, invalid)
      }
    }
  }

  private static func firstInvalidLine(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
