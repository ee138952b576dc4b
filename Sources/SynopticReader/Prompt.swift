/// A line the reader is asked for.
struct Prompt: Sendable {
  /// What is done with it.
  let command: Command
  var editor: LineEditor
}
