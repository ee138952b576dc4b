import ArgumentParser
import CTerminal
import SynopticCore
import SynopticFiles

#if canImport(Glibc)
  import Glibc
#endif

/// The command line's root. A new command is one file and one entry here.
struct Synoptic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synoptic",
    abstract: "Read several outlets' articles about one event side by side.",
    usage: """
      synoptic [SOURCE...]
      synoptic <subcommand>
      """,
    discussion: """
      A source is a file (plain text or Markdown), a folder of them, or '-' for standard input. Files named one by \
      one are one story; a folder is a story of its own. Without a source the bundled story is opened. When standard \
      output is not a terminal, a Markdown report is written to it instead of opening the reader.

      'synoptic help read' lists the options of reading. A source that is called like a subcommand is written \
      './export'.

      EXIT STATUS
        0  done
        1  something failed; each failure is named on standard error, the rest is done
        2  wrong usage
        3  a condition that was asked to fail on was met
        128+n  ended by signal n
      """,
    version: Release.version,
    subcommands: [
      ReadCommand.self, ExportCommand.self, CompareCommand.self, AnalyzeCommand.self, AlignCommand.self,
      MergeCommand.self, ExplainCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}

@main enum Main {
  static func main() {
    ct_reserve_standard_descriptors()
    do {
      var command = try Synoptic.parseAsRoot()
      try command.run()
    } catch {
      finish(with: error)
    }
  }

  /// Wrong usage leaves with 2, which other programs use for it; the argument parser would take 64.
  private static func finish(with error: any Error) -> Never {
    let message = Synoptic.fullMessage(for: error)
    switch Synoptic.exitCode(for: error) {
    case .success:
      StandardOutput.write(message + "\n")
      exit(0)
    case .validationFailure:
      StandardError.write(message + "\n")
      exit(2)
    case let code:
      if !message.isEmpty { StandardError.write("synoptic: \(error)\n") }
      exit(code.rawValue)
    }
  }
}
