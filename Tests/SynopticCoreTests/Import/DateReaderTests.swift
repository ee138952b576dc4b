import Testing
import TestSupport

@testable import SynopticCore

@Suite struct DateReaderTests {
  private let words: DateWords

  init() throws { words = try ImportRules([Fixtures.english]).dates }

  private func describe(_ reading: DateReader.Reading?) -> String {
    guard let reading else { return "none" }
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var text = "\(reading.year.map(String.init) ?? "XXXX")-\(two(reading.month))-\(two(reading.day))"
    if let minute = reading.minute { text += " \(two(minute / 60)):\(two(minute % 60))" }
    if let zone = reading.zone { text += zone < 0 ? " \(zone)" : " +\(zone)" }
    return text
  }

  @Test(arguments: [
    ("2025-10-16", "2025-10-16"),
    ("2025/10/16", "2025-10-16"),
    ("2025-10-16T14:05Z", "2025-10-16 14:05 +0"),
    ("2025-10-16T14:05:09.250+02:00", "2025-10-16 14:05 +120"),
    ("2025-10-16 14:05", "2025-10-16 14:05"),
    ("2025-10-16 14:05:00 -0330", "2025-10-16 14:05 -210"),
    ("16 October 2025", "2025-10-16"),
    ("16th of October, 2025", "2025-10-16"),
    ("16-Oct-2025", "2025-10-16"),
    ("October 16, 2025", "2025-10-16"),
    ("Thursday, October 16th, 2025", "2025-10-16"),
    ("Oct. 16, 2025 14:05 GMT", "2025-10-16 14:05 +0"),
    ("Oct 16, 2025 at 2:05 p.m. EDT", "2025-10-16 14:05 -240"),
    ("Oct 16, 2025 – 2: 05 PM", "2025-10-16 14:05"),
    ("14:05 BST, 16 October 2025", "2025-10-16 14:05 +60"),
    ("12:10 AM ET, Oct 16, 2025", "2025-10-16 00:10"),
    ("16 October 2025 1405 GMT", "2025-10-16 14:05 +0"),
    ("Thu, 16 Oct 2025 14:05:09 +0200", "2025-10-16 14:05 +120"),
    ("Thu, 16 Oct 2025 14:05:09 GMT", "2025-10-16 14:05 +0"),
    ("16.10.2025", "2025-10-16"),
    ("16/10/2025", "2025-10-16"),
    ("10/16/2025", "2025-10-16"),
    ("April 15", "XXXX-04-15"),
    ("Published: 16 October 2025 14:05", "2025-10-16 14:05"),
  ])
  func reads(text: String, date: String) {
    #expect(describe(DateReader.firstDate(in: text, words: words)) == date)
  }

  @Test(arguments: [
    "", "Thursday", "October 2025", "04/05/2025", "31 February 2025", "2025-13-01", "14:05", "of 16",
    "99999999999999999999-10-16", "99999999999999999999 October 2025",
  ])
  func readsNoDate(text: String) {
    #expect(DateReader.firstDate(in: text, words: words) == nil)
  }

  @Test func tellsALineThatIsADateFromOneThatHoldsOne() {
    #expect(DateReader.wholeDate("March 27, 2008", words: words)?.year == 2008)
    #expect(DateReader.wholeDate("It happened on March 27, 2008", words: words) == nil)
  }
}
