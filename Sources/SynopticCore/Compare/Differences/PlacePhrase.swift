/// A place as a sentence names it, with the places it says hold it: "Terrigal Beach in New South Wales".
struct PlacePhrase {
  /// Indices of the story's entities, the innermost place first.
  let entities: [Int]
  /// Only a part of the innermost place is meant: "northern Kenya".
  let isPart: Bool
  let span: Span

  /// How many words say where it is.
  var precision: Int { entities.count + (isPart ? 1 : 0) }
}
