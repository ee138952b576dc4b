import SynopticCore

/// Something the reader wants done outside of itself. A command returns effects; a runner carries them out, slow ones
/// off the main thread, and answers with an `EffectResult`.
public enum Effect: Sendable {
  case quit
  case suspend
  /// Draw everything anew, as if nothing were on the screen.
  case redraw
  case setMouse(Bool)
  /// Analyse articles from scratch. `generation` comes back with the result, so that an outdated one is dropped.
  case analyze(generation: Int, articles: [Article], corrections: [Correction])
  /// Compare again after a correction; nothing is tagged anew.
  case compare(generation: Int, articles: [AnnotatedArticle], corrections: [Correction])
  /// Compare what the articles of an analysed story state.
  case compareStatements(generation: Int, Comparison)
  /// Read these files again (paths as they were given).
  case reload(paths: [String])
  case cancel
  /// Write text to a file, atomically; an existing file only where `overwrite` says so.
  case write(path: String, text: String, overwrite: Bool)
  /// Change the file of corrections: lines to add and lines to take away.
  case correct(path: String, adding: [String], removing: [String])
  /// Write text to standard output once the screen is closed: it is the screen until then.
  case print(String)
  /// Put text on the terminal's clipboard (OSC 52).
  case copy(String)
  /// Open an http or https address in the browser.
  case open(url: String)
  /// Give text to a command as its standard input: an argument list, no shell.
  case pipe(command: [String], text: String)
  /// Ask which paths start like this.
  case completePath(String)
}

/// What came of an effect.
public enum EffectResult: Sendable {
  case analyzed(generation: Int, Comparison)
  case compared(generation: Int, Comparison)
  case statementsCompared(generation: Int, StoryStatements, Contrasts)
  /// Nothing can be analysed: why.
  case notAnalyzed(generation: Int, String)
  /// Articles read so far, of how many.
  case progress(done: Int, of: Int)
  case reloaded(path: String, [Article])
  case written(path: String, bytes: Int)
  /// The file is there already; nothing was written.
  case exists(path: String)
  case copied(bytes: Int)
  case pipeEnded(command: String, status: Int32)
  case paths(prefix: String, [String])
  /// What failed, with what, what to do: shown on the status line.
  case failed(String)
}
