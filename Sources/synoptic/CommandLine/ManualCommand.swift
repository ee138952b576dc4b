import ArgumentParser
import SynopticCore
import FoundationEssentials

/// `synoptic manual`: the manual page in roff, made from the definitions of the command line. For the installation.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page.", shouldDisplay: false)

  func run() throws {
    let help = try JSONDecoder().decode(Help.self, from: Data(Synoptic._dumpHelp().utf8))
    StandardOutput.write(ManualPage.text(of: help.command))
  }
}

/// The part of the argument parser's description of a command line that a manual page needs.
private struct Help: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
    let shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    let kind: String
    let abstract: String?
    let valueName: String?
    let names: [Name]?
    let allValues: [String]?
    let defaultValue: String?
    let shouldDisplay: Bool?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }
}

private enum ManualPage {
  static func text(of command: Help.Command) -> String {
    let inner = (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    let synopsis =
      ["\\fBsynoptic\\fR [\\fISOURCE\\fR...]"]
      + inner.dropFirst().map { "\\fBsynoptic \($0.commandName)\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]" }
    return """
      .TH SYNOPTIC 1 "" "synoptic \(Release.version)"
      .SH NAME
      synoptic \\- \(escaped(command.abstract ?? ""))
      .SH SYNOPSIS
      \(synopsis.joined(separator: "\n.br\n"))
      .SH DESCRIPTION
      \(paragraphs(command.discussion))
      .SH OPTIONS
      \((command.arguments ?? []).map(entry).joined())\
      \(inner.map(section).joined())
      """
  }

  private static func section(_ command: Help.Command) -> String {
    """
    .SH synoptic \(command.commandName)
    \(escaped(command.abstract ?? ""))
    .PP
    \(paragraphs(command.discussion))
    \((command.arguments ?? []).filter { $0.shouldDisplay != false }.map(entry).joined())
    """
  }

  private static func entry(_ argument: Help.Argument) -> String {
    let value = argument.kind == "flag" ? "" : "\\fI\(escaped(argument.valueName ?? ""))\\fR"
    let names = (argument.names ?? []).map { "\\fB\($0.kind == "short" ? "\\-" : "\\-\\-")\(escaped($0.name))\\fR" }
    let values = (argument.allValues ?? []).isEmpty ? "" : " One of: \(argument.allValues!.joined(separator: ", "))."
    let standard = argument.defaultValue.map { " Default: \($0)." } ?? ""
    return """
      .TP
      \(names.joined(separator: ", ")) \(value)
      \(escaped((argument.abstract ?? "") + values + standard))

      """
  }

  /// Paragraphs are filled; blocks whose lines are indented keep their lines.
  private static func paragraphs(_ text: String?) -> String {
    guard let text else { return "" }
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        result += ".PP\n"
      } else if line.hasPrefix("  ") {
        result += ".br\n\(escaped(String(line.dropFirst(2))))\n"
      } else {
        result += escaped(String(line)) + "\n"
      }
    }
    return String(result.dropLast())
  }

  /// Backslashes, hyphens and control characters at the start of a line mean something to roff.
  private static func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result
  }
}
