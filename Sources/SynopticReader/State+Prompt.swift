/// Asking for a command's argument.
extension State {
  /// Runs a command, or asks for its argument first.
  mutating func start(_ command: Command, by key: Key? = nil) -> [Effect] {
    if let preset = key.flatMap({ command.preset($0) }) { return command.run(&self, preset) }
    guard let argument = command.argument else { return command.run(&self, "") }
    prompt = Prompt(command, argument, text: argument.initial(self), viewpoint: story.viewpoint, views: views)
    return completionsChanged()
  }

  /// A key while the prompt is open.
  mutating func type(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("g"): leavePrompt()
    case .enter: return submit()
    case .tab: return tab(1)
    case .backTab: return tab(-1)
    case .up, .control("p"): return recall(1)
    case .down, .control("n"): return recall(-1)
    case .backspace where prompt?.editor.text.isEmpty == true: leavePrompt()
    default: return edit { $0.press(key) }
    }
    return []
  }

  mutating func pasteIntoPrompt(_ text: String) -> [Effect] {
    edit { editor in
      editor.insert(text)
      return true
    }
  }

  /// What the entered text would do, or why it cannot.
  var promptCheck: Argument.Check? {
    prompt.map { $0.argument.check(self, $0.editor.text) }
  }

  private mutating func leavePrompt() {
    if let open = prompt, open.argument.preview != nil { goBack(to: open) }
    prompt = nil
  }

  private mutating func submit() -> [Effect] {
    guard let open = prompt, let check = promptCheck else { return [] }
    let text = open.editor.text
    if case .wrong(let problem) = check {
      message = .error(problem)
      return []
    }
    prompt = nil
    remember(text, for: open.command.name)
    if open.argument.preview != nil { goBack(to: open) }
    return open.command.run(&self, text)
  }

  private mutating func edit(_ change: (inout LineEditor) -> Bool) -> [Effect] {
    guard var editor = prompt?.editor, change(&editor), editor != prompt?.editor else { return [] }
    let isSameText = editor.text == prompt?.editor.text
    prompt?.editor = editor
    prompt?.historyDepth = 0
    return isSameText ? [] : completionsChanged() + previewChanged()
  }

  private mutating func completionsChanged() -> [Effect] {
    guard let open = prompt else { return [] }
    let completions = open.argument.complete(self, open.editor.text)
    prompt?.chosen = nil
    prompt?.completions = completions
    return open.argument.path(self, open.editor.text).map { [.completePath($0)] } ?? []
  }

  private mutating func previewChanged() -> [Effect] {
    guard let open = prompt, let preview = open.argument.preview else { return [] }
    goBack(to: open)
    preview(&self, open.editor.text)
    return []
  }

  /// Takes a preview back to where the prompt was opened.
  private mutating func goBack(to prompt: Prompt) {
    story.viewpoint = prompt.viewpoint
    views = prompt.views
  }

  /// Tab completes, or does what the argument has for it instead.
  private mutating func tab(_ step: Int) -> [Effect] {
    guard let open = prompt else { return [] }
    if let toggle = open.argument.toggle {
      toggle(&self)
      return previewChanged()
    }
    guard !open.completions.isEmpty else { return [] }
    let count = open.completions.count
    let next = open.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    prompt?.editor = LineEditor(open.completions[next])
    // A single completion is as good as typed: what follows it can be completed in turn.
    if count == 1 { return completionsChanged() + previewChanged() }
    prompt?.chosen = next
    return previewChanged()
  }

  /// Goes back and forth in what was entered before.
  private mutating func recall(_ step: Int) -> [Effect] {
    guard var open = prompt, let entered = entered[open.command.name] else { return [] }
    if open.historyDepth == 0 { open.draft = open.editor.text }
    open.historyDepth = max(0, min(open.historyDepth + step, entered.count))
    open.editor = LineEditor(open.historyDepth == 0 ? open.draft : entered[entered.count - open.historyDepth])
    prompt = open
    return completionsChanged() + previewChanged()
  }

  private mutating func remember(_ text: String, for prompt: String) {
    guard !text.isEmpty else { return }
    entered[prompt, default: []].removeAll { $0 == text }
    entered[prompt, default: []].append(text)
    if entered[prompt]!.count > State.rememberedInputs { entered[prompt]!.removeFirst() }
  }

  private static let rememberedInputs = 100
}
