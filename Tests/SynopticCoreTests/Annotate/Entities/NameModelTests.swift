@testable import SynopticCore
import TestSupport
import Testing

@Suite struct NameModelTests {
  /// A model's file of nothing but zeros, with some numbers set: bytes by their place behind the head.
  private static func file(_ numbers: [Int: UInt8] = [:]) -> [UInt8] {
    let table = 2 * NameModel.lanes * (NameTag.count + 2)
    var bytes = [UInt8](repeating: 0, count: table + NameModel.lanes * NameModel.rows)
    for (place, number) in numbers { bytes[place] = number }
    return Array(NameModel.head.utf8) + bytes
  }

  private static let rowsStart = 2 * NameModel.lanes * (NameTag.count + 2)
  private static let person = NameTag(.person, isFirst: true)
  private static let inPerson = NameTag(.person, isFirst: false)

  @Test func readsWhatStandsInTheFile() throws {
    let behindPerson = 2 * (NameModel.lanes * Int(Self.person.rawValue) + Int(Self.inPerson.rawValue))
    let likely = 2 * (NameModel.lanes * (NameTag.count + 1) + NameProposals.Level.likely.rawValue)
    let weight = Self.rowsStart + NameModel.lanes * 5 + Int(Self.person.rawValue)
    let model = try NameModel(
      file: Self.file([behindPerson: 0x34, behindPerson + 1: 0xff, likely: 9, weight: UInt8(bitPattern: -7)]))
    #expect(model.weight(of: Self.inPerson, behind: Self.person) == -204)
    #expect(model.weights(5)[Int(Self.person.rawValue)] == -7)
    let proposal = NameProposals.Trust(tag: Self.person, level: .likely)
    #expect(model.weight(of: proposal, on: Self.person) == 9)
    #expect(model.weight(of: proposal, on: .outside) == 0)
    #expect(model.score([5, 4, 5], trust: proposal)[Int(Self.person.rawValue)] == -14 + 9)
  }

  /// Ways a file can be wrong, by name: the runner prints its cases, and a model has millions of bytes.
  enum Damage: CaseIterable {
    case empty, onlyTheHead, shorter, longer, anotherVersion, withoutItsFirstByte

    var bytes: [UInt8] {
      switch self {
      case .empty: []
      case .onlyTheHead: Array(NameModel.head.utf8)
      case .shorter: file().dropLast()
      case .longer: file() + [0]
      case .anotherVersion: Array("synoptic names 0\n".utf8)
      case .withoutItsFirstByte: Array(file().dropFirst())
      }
    }
  }

  @Test("A file that is cut short, too long or of another kind is refused by name", arguments: Damage.allCases)
  func damagedFilesAreRefused(_ damage: Damage) throws {
    let bytes = damage.bytes
    let language = try Language(code: "xx", files: [:], binaries: [NameModel.file: ResourceBytes(bytes)])
    let error = #expect(throws: LanguageError.self) { try Annotator(language) }
    #expect(error?.file == NameModel.file && error?.language == "xx")
  }
}
