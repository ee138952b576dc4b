import FoundationEssentials
import TestSupport
import Testing

/// Guards what the package manager does not: who may import whom, and which way data flows inside the core.
@Suite struct ArchitectureTests {
  private static let platform: Set<String> = ["Glibc", "Musl", "Darwin"]

  /// The modules that each folder of the sources may import, beside what is said of the whole target.
  private static let permitted: [(folder: String, modules: Set<String>)] = [
    ("SynopticCore", []),
    ("SynopticCore/Annotate", ["Synchronization"]),
    ("SynopticCore/Export", ["FoundationEssentials"]),
    ("SynopticFiles", platform.union(["SynopticCore", "FoundationEssentials", "Synchronization"])),
    ("SynopticReader", ["SynopticCore"]),
    (
      "synoptic",
      platform.union([
        "ArgumentParser", "CTerminal", "Dispatch", "FoundationEssentials", "Synchronization", "SynopticCore",
        "SynopticFiles", "SynopticReader",
      ])
    ),
    ("synoptic/Terminal", ["CNcurses"]),
    ("bench", platform.union(["CPty", "SynopticCore", "SynopticFiles", "FoundationEssentials"])),
    ("train", platform.union(["SynopticCore", "SynopticFiles", "FoundationEssentials"])),
  ]

  @Test(arguments: permitted.map(\.folder)) func importsOnlyWhatItMay(folder: String) {
    let files = SourceTree.files(below: "Sources/\(folder)")
    #expect(!files.isEmpty)
    for file in files {
      let allowed = ArchitectureTests.permitted.filter { file.path.hasPrefix("Sources/\($0.folder)/") }.map(\.modules)
      let refused = file.imports.subtracting(allowed.joined()).subtracting(["Swift"])
      #expect(refused.isEmpty, "\(file.path) imports \(refused.sorted())")
    }
  }

  @Test func importLinesAreRead() {
    let file = SourceTree.File(
      path: "", text: "import A\n  import B\n@testable import C\npublic import struct D.E\n// import F\nlet import_ = 1"
    )
    #expect(file.imports == ["A", "B", "C", "D"])
  }

  /// The folders of the core, in the order data flows through them.
  private static let flow = ["Model", "Import", "Language", "Annotate", "Compare", "Search", "Export"]
  /// A token is a word of a language, and importers read their rules from languages.
  private static let mayAlsoUse: [String: Set<String>] = ["Model": ["Language"], "Import": ["Language"]]

  @Test(arguments: flow) func nothingUpstreamKnowsWhatComesLater(folder: String) {
    let place = ArchitectureTests.flow.firstIndex(of: folder)!
    let later = ArchitectureTests.flow[(place + 1)...].filter {
      ArchitectureTests.mayAlsoUse[folder]?.contains($0) != true
    }
    let files = SourceTree.files(below: "Sources/SynopticCore/\(folder)")
    #expect(!files.isEmpty)
    for other in later {
      let types = declaredTypes(in: SourceTree.files(below: "Sources/SynopticCore/\(other)"))
      for file in files {
        let known = file.words.filter { types.contains($0) }.sorted()
        #expect(known.isEmpty, "\(file.path) uses \(known) of \(other)/")
      }
    }
  }

  /// The types declared at the top level of files; nested ones share their names with others.
  private func declaredTypes(in files: [SourceTree.File]) -> Set<Substring> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    var types: Set<Substring> = []
    for file in files {
      for line in file.code.split(separator: "\n") where line.first != " " {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count else { continue }
        if !words[..<kind].contains("private") && !words[..<kind].contains("fileprivate") {
          types.insert(words[kind + 1])
        }
      }
    }
    return types
  }

  @Test func theCheckoutHoldsWhatItShould() {
    let allowed: Set<String> = [
      ".build", ".ci", ".git", ".gitignore", ".swift-format", ".swiftpm", "ARCHITECTURE.md", "CHANGELOG.md",
      "CONTRIBUTING.md", "LICENSE", "Makefile", "Package.resolved", "Package.swift", "README.md", "Resources",
      "Sources", "Tests",
    ]
    let found = Set((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.root)) ?? [])
    #expect(found.subtracting(allowed).sorted() == [])
  }

  @Test func noFileNamesAPlaceOnOneMachine() {
    let (sources, tests) = (SourceTree.files(below: "Sources"), SourceTree.files(below: "Tests"))
    #expect(!sources.isEmpty && !tests.isEmpty)
    for file in sources + tests {
      for home in ["/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/", "/ro" + "ot/"] {
        #expect(!file.text.contains(home), "\(file.path) contains \(home)")
      }
    }
  }

  /// Words of a language live in its folder, and those the reader is shown in `Export`. Common English words that are
  /// literals by themselves give a list away.
  @Test(arguments: flow.filter { $0 != "Export" }) func theAnalysisHoldsNoEnglishWordLists(folder: String) {
    let words: Set<String> = [
      "the", "said", "president", "monday", "thursday", "january", "jan", "yesterday", "tomorrow", "mr", "week", "ago",
    ]
    let files = SourceTree.files(below: "Sources/SynopticCore/\(folder)")
    #expect(!files.isEmpty)
    for file in files {
      let literals = file.text.split(separator: "\n").filter { !$0.contains("//") }.flatMap(literals)
      #expect(literals.filter { words.contains($0.lowercased()) } == [], "\(file.path)")
    }
  }

  /// The string literals on a line.
  private func literals(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}
