import FoundationEssentials
import SynopticFiles

@testable import SynopticCore

/// What libFuzzer calls with every input. The stage is named by `SYNOPTIC_FUZZ`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  Fuzzing.stage.run(Fuzzing.subject, bytes)
  return 0
}

private enum Fuzzing {
  static let subject = FuzzSubject()
  static let stage: FuzzStage = {
    let name = ProcessInfo.processInfo.environment["SYNOPTIC_FUZZ"] ?? ""
    guard let stage = FuzzStage.all.first(where: { $0.name == name }) else {
      fatalError("SYNOPTIC_FUZZ names one of: \(FuzzStage.all.map(\.name).joined(separator: " "))")
    }
    return stage
  }()
}

/// The program under test, built once.
struct FuzzSubject {
  let language: Language
  let pipeline: Pipeline
  let annotator: Annotator
  let timeTagger: TimeTagger
  let entityTagger: EntityTagger
  let mentionLinker: MentionLinker
  let quotationTagger: QuotationTagger
  let eventTagger: EventTagger

  init() {
    do {
      let resources = try ResourceFolder.locate()
      language = try resources.language(resources.languageCodes()[0])
      pipeline = try resources.pipeline()
      annotator = try Annotator(language)
      timeTagger = try TimeTagger(language)
      entityTagger = annotator.entityTagger
      mentionLinker = MentionLinker(language, lexicon: annotator.lexicon, names: annotator.names)
      quotationTagger = try QuotationTagger(language)
      eventTagger = try EventTagger(language)
    } catch {
      fatalError("\(error)")
    }
  }

  /// A text made of bytes: the bytes themselves, or, when the first is odd, words of the language's lists with marks
  /// between them, so that grammar is met that bytes alone would take long to hit upon.
  func text(_ bytes: some Collection<UInt8>) -> String {
    guard let first = bytes.first, first % 2 == 1 else { return String(decoding: bytes.dropFirst(), as: UTF8.self) }
    return words(Array(bytes.dropFirst()))
  }

  private static let marks = [
    ". ", ", ", " ", "\n", "\n\n", "“", "”", "\"", "'", ": ", "; ", " — ", "-", "(", ") ", "? ",
  ]

  private func words(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (high, low) = (Int(bytes[start]), Int(bytes[start + 1]))
      if high < 64 {
        text += high < 8 ? String(low) : FuzzSubject.marks[low % FuzzSubject.marks.count]
        continue
      }
      let word = language.words.form(((high - 64) << 8 | low) % language.words.count)
      text += (text.last?.isLetter == true ? " " : "") + (high % 2 == 1 ? word.capitalizedFirst : word)
    }
    return text
  }

  /// An article whose lines are its paragraphs.
  func article(_ text: String) -> Article { .verbatim(text, title: nil, source: Source(name: "Fuzz", origin: .given)) }

  func article(_ bytes: some Collection<UInt8>) -> Article { article(text(bytes)) }

  /// Two articles of one story, parted by the byte 0.
  func story(_ bytes: [UInt8]) -> [Article] {
    bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { article($0) }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
