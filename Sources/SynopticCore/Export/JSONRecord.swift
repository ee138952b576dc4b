/// What is written as JSON part by part.
protocol JSONRecord {
  var json: JSONText { get set }
}

extension JSONRecord {
  /// A list, each element written by `write`.
  mutating func list<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
    json.raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { json.raw(",") }
      write(&self, element)
    }
    json.raw("]")
  }
}
