/// A person's full name taken apart.
struct PersonName {
  /// Plain words without a suffix.
  let words: [String]
  /// The sound of the last word.
  let surname: String
  /// "Jr", "II".
  let suffix: String?
  private let names: NameForms

  init(_ form: NameForm, names: NameForms) {
    self.names = names
    let hasSuffix = form.words.count > 2 && names.isSuffix(form.surname)
    suffix = hasSuffix ? form.surname : nil
    words = hasSuffix ? Array(form.words.dropLast()) : form.words
    surname = NameFolding.sound(words[words.count - 1])
  }

  private var given: ArraySlice<String> { words.dropLast() }

  /// Names of one person, as far as the words tell: given names agree, middle names and suffixes do not differ.
  func isCompatible(with other: PersonName) -> Bool {
    guard suffix == nil || other.suffix == nil || suffix == other.suffix else { return false }
    if endsWith(other.words) || other.endsWith(words) { return true }
    guard names.areCompatible(given: given.first!, other.given.first!) else { return false }
    let (middle, otherMiddle) = (given.dropFirst(), other.given.dropFirst())
    return middle.isEmpty || otherMiddle.isEmpty || names.areCompatible(given: middle.first!, otherMiddle.first!)
  }

  private func endsWith(_ tail: [String]) -> Bool {
    tail.count > 1 && words.count >= tail.count && words.suffix(tail.count).elementsEqual(tail)
  }
}
