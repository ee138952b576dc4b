// swift-tools-version: 6.2
import PackageDescription

/// Our own targets build without warnings; dependencies keep theirs.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")]

let package = Package(
  name: "synoptic",
  products: [
    .library(name: "SynopticCore", targets: ["SynopticCore"]),
    .executable(name: "synoptic", targets: ["synoptic"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CTerminal"),
    .target(name: "SynopticCore", swiftSettings: strict),
    .target(name: "SynopticFiles", dependencies: ["SynopticCore"], swiftSettings: strict),
    .target(name: "SynopticReader", dependencies: ["SynopticCore"], swiftSettings: strict),
    .executableTarget(
      name: "synoptic",
      dependencies: [
        "CNcurses", "CTerminal", "SynopticCore", "SynopticFiles", "SynopticReader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench", dependencies: ["CPty", "SynopticCore", "SynopticFiles"], swiftSettings: strict),

    .executableTarget(name: "train", dependencies: ["SynopticCore", "SynopticFiles"], swiftSettings: strict),

    .target(
      name: "CPty", path: "Tests/Support/CPty", linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CVTerm", path: "Tests/Support/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "TestSupport", dependencies: ["SynopticCore", "SynopticFiles"], path: "Tests/Support/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "SynopticCoreTests", dependencies: ["SynopticCore", "SynopticFiles", "TestSupport"],
      exclude: ["Export/Goldens", "Languages/Goldens"], swiftSettings: strict),
    .testTarget(
      name: "SynopticFilesTests", dependencies: ["SynopticCore", "SynopticFiles", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SynopticReaderTests", dependencies: ["SynopticCore", "SynopticReader", "SynopticFiles", "TestSupport"],
      exclude: [
        "Columns/Goldens", "Commands/Goldens", "Compare/Goldens", "Quotations/Goldens", "Screens/Goldens",
      ], swiftSettings: strict),
    .testTarget(
      name: "synopticTests", dependencies: ["synoptic", "SynopticCore", "SynopticReader", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "trainTests", dependencies: ["train", "SynopticCore", "SynopticFiles", "TestSupport"], swiftSettings: strict
    ),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CPty", "CVTerm", "SynopticCore", "TestSupport", "synoptic"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
