import FoundationEssentials
import TestSupport
import Testing

/// Languages as the command line sees them.
@Suite struct LanguageTests {
  private let folder: TemporaryFolder
  private static let french =
    "Le maire a déclaré mardi que le pont serait fermé pour une semaine et que personne n'est blessé dans la ville."
  private static let spanish = "El alcalde dijo el martes que el puente se cerrará y que no hay heridos en la ciudad."

  init() throws { folder = try TemporaryFolder() }

  @Test func aTextWithoutAFolderIsSaidToBeOne() throws {
    let path = try folder.write(Self.french, to: "fr.txt")
    #expect(try Program.run([path]).output.contains("it is written in French, which has no folder of its own"))
    let keys = try folder.write("# only the first screen", to: "keys")
    let screen = try Program.run([path, "--script", keys, "--dump", "-", "--size", "110x12"])
    #expect(screen.output.contains("A: it is written in French"))
  }

  @Test func theReaderMayStateTheLanguage() throws {
    let path = try folder.write("Encalla un carguero. “Nadie murió”, dijo Ana Ruiz el martes.", to: "es.txt")
    let run = try Program.run(["export", "--view", "quotations", "--language", "es", path])
    #expect(run.status == 0)
    #expect(run.output.contains("dijo"))
  }

  @Test func aLanguageWithoutAFolderIsRefused() throws {
    let path = try folder.write(Self.spanish, to: "a.txt")
    let run = try Program.run(["export", "--view", "entities", "--language", "xx", path])
    #expect(run.status != 0)
    #expect(run.errors.contains("language xx: folder is missing; there are en, es, und"))
  }

  @Test func aStreamMayMixLanguages() throws {
    let english = "The mayor said on Tuesday that the bridge would be closed and that nobody was hurt in the city."
    let lines = [english, Self.spanish, Self.french].map { "{\"id\": 1, \"text\": \"\($0)\"}" }
    let run = try Program.run(["analyze"], input: lines.joined(separator: "\n"))
    let languages = run.output.split(separator: "\n").map { line in
      ["en", "es", "und"].first { line.contains("\"language\":\"\($0)\"") }
    }
    #expect(languages == ["en", "es", "und"])
  }
}
