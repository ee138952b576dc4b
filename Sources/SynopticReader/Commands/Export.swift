import SynopticCore

extension Commands {
  static let export: [Command] = [
    Command("select", "Start selecting sentences, or stop", keys: ["v"], in: .texts) { $0.toggleSelection() },
    Command("copy", "Copy the selected sentences, or this one, as plain text", keys: ["y"], in: .texts) { state, _ in
      state.copyText()
    },
    Command("copy-markdown", "Copy this view, or what is selected in it, as Markdown", keys: ["Y"]) { state, _ in
      state.write(state.exportedView, to: "+")
    },
    Command(
      "export", "Export this view, or what is selected in it", keys: ["s"],
      argument: .exportPath("Export to", of: { $0.exportedView })
    ) { state, path in state.write(state.exportedView, to: path) },
    Command(
      "export-story", "Export the whole story", keys: ["S"],
      argument: .exportPath("Export the story to", of: { _ in ExportRequest(view: .report) })
    ) { state, path in state.write(ExportRequest(view: .report), to: path) },
  ]
}

extension State {
  /// What `s` exports: what the shown view says, or the search where its matches are what is looked at.
  var exportedView: ExportRequest? { screen.exportRequest(self) }

  fileprivate mutating func toggleSelection() {
    if story.selection != nil { return story.selection = nil }
    guard let sentence = story.sentenceIndex(at: story.place) else {
      message = .note("still analysing")
      return
    }
    story.selection = SentenceSelection(source: story.readSource, anchor: sentence)
    message = .note("selecting: move, then y copies, s exports, v ends")
  }

  fileprivate mutating func copyText() -> [Effect] {
    let source = story.selection?.source ?? story.readSource
    guard let span = story.selectedSpan(in: source) ?? story.sentence(at: story.place) else { return [] }
    let text = String(story.sources[source].article[span])
    story.selection = nil
    return [.copy(text)]
  }

  /// Sends an export where the reader wants it: a path, `+` for the clipboard, `-` for standard output.
  fileprivate mutating func write(_ request: ExportRequest?, to path: String) -> [Effect] {
    guard let request, let comparison = story.compared, let exporter = Exporters.writing(path) else {
      message = .error(request == nil ? "this view has nothing to export" : "still analysing; try again in a moment")
      return []
    }
    let text = exporter.export(comparison, request)
    story.selection = nil
    switch path {
    case "+": return [.copy(text)]
    case "-":
      message = .note("printed when the reader is closed")
      return [.print(text)]
    default:
      pendingWrite = PendingWrite(path: path, text: text)
      return [.write(path: path, text: text, overwrite: false)]
    }
  }
}

/// A file that was sent to be written, kept until it is known whether it may be overwritten.
struct PendingWrite: Hashable, Sendable {
  let path: String
  let text: String
}

extension Exporters {
  /// The exporter for a path, by its extension; the first one where there is none.
  fileprivate static func writing(_ path: String) -> (any Exporter)? {
    guard let suffix = fileExtension(path) else { return all.first }
    return all.first { $0.fileExtension == suffix }
  }

  private static func fileExtension(_ path: String) -> String? {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension Argument {
  /// Where an export goes.
  fileprivate static func exportPath(
    _ prompt: String, of request: @escaping @Sendable (State) -> ExportRequest?
  ) -> Argument {
    Argument(
      prompt, initial: { state in request(state).map { state.suggestedPath(for: $0.view) } ?? "" },
      path: { _, typed in typed == "-" || typed == "+" ? nil : typed },
      check: { state, typed in
        guard request(state) != nil else { return .wrong("this view has nothing to export") }
        return state.check(path: typed)
      })
  }
}

extension State {
  /// A file name of the story's title and the view: `putin-warns-trump-timeline.md`.
  fileprivate func suggestedPath(for view: ExportRequest.View) -> String {
    let ascii = story.name.lowercased().unicodeScalars.map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? Character(scalar) : "-"
    }
    let words = String(ascii).split(separator: "-").prefix(6).joined(separator: "-")
    return "\(words.isEmpty ? "story" : words)-\(view.rawValue).\(Exporters.all.first?.fileExtension ?? "")"
  }

  fileprivate func check(path: String) -> Argument.Check {
    let formats = Exporters.all.map { ".\($0.fileExtension)" }.joined(separator: " ")
    if path.isEmpty { return .wrong("a file (\(formats)), + for the clipboard, - for standard output") }
    if story.comparison == nil { return .wrong("still analysing") }
    if path == "+" { return .fine("to the clipboard") }
    if path == "-" { return .fine("to standard output, when the reader is closed") }
    if path.hasSuffix("/") { return .wrong("a folder: add a file name") }
    guard let exporter = Exporters.writing(path) else { return .wrong("no format has this ending: \(formats)") }
    let exists = prompt?.completions.contains { $0.hasSuffix(path) } == true
    return .fine(exporter.name + (exists ? "; the file exists, you will be asked" : ""))
  }
}
