import FoundationEssentials

/// Expected outputs kept as files a person can read and a review can compare.
///
/// ```
/// #expect(Golden.difference(screen, from: "columns-80x24.txt") == nil)
/// ```
/// `SYNOPTIC_RECORD=1 swift test` writes all of them again; then read the diff.
public enum Golden {
  private static let isRecording = ProcessInfo.processInfo.environment["SYNOPTIC_RECORD"] == "1"

  /// The first line in which a text differs from the recorded one, or nil.
  ///
  /// - Parameters:
  ///   - name: the file in the folder `Goldens` beside the test's own file.
  ///   - testFile: the test that calls.
  public static func difference(_ text: String, from name: String, testFile: String = #filePath) -> String? {
    let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name)
    if isRecording { return record(text, file, in: folder) }
    guard let bytes = try? Data(contentsOf: file) else {
      return "\(name) is not recorded; run the test with SYNOPTIC_RECORD=1"
    }
    return firstDifference(text, String(decoding: bytes, as: UTF8.self)).map { "\(name), \($0)" }
  }

  private static func record(_ text: String, _ file: URL, in folder: URL) -> String? {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    } catch {
      return "\(file.lastPathComponent) cannot be recorded: \(error)"
    }
  }

  private static func firstDifference(_ text: String, _ expected: String) -> String? {
    guard text.utf8.elementsEqual(expected.utf8) == false else { return nil }
    let (new, old) = (lines(text), lines(expected))
    let common = zip(new, old).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let got = common < new.count ? "“\(new[common])”" : "the end"
    let wanted = common < old.count ? "“\(old[common])”" : "the end"
    return "line \(common + 1): got \(got), recorded \(wanted)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
