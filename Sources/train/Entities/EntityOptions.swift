/// What `train entities` is told behind the data: `FOLDER` or `--cross-validate [SET]`, and `--without SET`.
struct EntityOptions {
  /// Where the model goes; nil to measure only.
  let folder: String?
  /// The set whose errors are shown.
  private(set) var shown: String?
  /// Names of sets not to learn from.
  private(set) var leftOut: Set<String> = []

  /// - Throws: `TrainError` for anything unknown, so that no mistyped option trains something else.
  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    guard let first = rest.popFirst(), first == "--cross-validate" || !first.hasPrefix("-") else {
      throw TrainError(problem: "entities: needs a folder or --cross-validate")
    }
    folder = first == "--cross-validate" ? nil : first
    if folder == nil, let name = rest.first, !name.hasPrefix("-") {
      shown = try EntityOptions.set(name)
      rest.removeFirst()
    }
    while rest.first == "--without", rest.count > 1 {
      leftOut.insert(try EntityOptions.set(rest[rest.startIndex + 1]))
      rest.removeFirst(2)
    }
    if let unknown = rest.first { throw TrainError(problem: "entities: does not understand “\(unknown)”") }
  }

  private static func set(_ name: String) throws -> String {
    let names = EntityDataSet.all.map(\.name)
    guard names.contains(name) else {
      throw TrainError(problem: "no set is called “\(name)”; there are \(names.joined(separator: ", "))")
    }
    return name
  }
}
