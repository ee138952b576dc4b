import SynopticCore
import TestSupport
import Testing

/// Two sentences each, in articles of one day, and what the difference between them comes to.
@Suite struct DifferenceRuleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let a: String
    let b: String
    let kind: Discrepancy.Kind
    let verdict: Discrepancy.Verdict?
    var testDescription: String { "\(kind.rawValue): \(a) / \(b)" }

    init(_ a: String, _ b: String, _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict?) {
      (self.a, self.b, self.kind, self.verdict) = (a, b, kind, verdict)
    }
  }

  private static func differences(_ example: Example) -> [Discrepancy] {
    let articles = [example.a, example.b].enumerated().map { index, text in
      Fixtures.article(text, published: "2020-05-06", source: "Source \(index)")
    }
    let story = Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.read(articles))
    return story.statements.discrepancies.filter { $0.kind == example.kind }
  }

  @Test(arguments: [
    Example(
      "A ferry sank off Mombasa in Kenya on Tuesday, killing dozens of passengers.",
      "Dozens of passengers were killed when a ferry sank off Mombasa on Tuesday.", .place, .refined),
    Example(
      "A ferry sank in northern Kenya on Tuesday, killing dozens of passengers.",
      "Dozens of passengers were killed when a ferry sank in Kenya on Tuesday.", .place, .refined),
    Example(
      "A ferry sank off Mombasa on Tuesday, killing dozens of passengers.",
      "Dozens of passengers were killed when a ferry sank off Mombasa on Tuesday.", .place, nil),
    Example(
      "A plane crash near the airport killed ten tourists and two pilots.",
      "The plane crash near the airport killed 12 people.", .number, .compatible),
    Example(
      "Rescuers said 21 of the more than 200 miners had left the flooded shaft alive.",
      "Rescuers said twenty-one miners had left the flooded shaft alive.", .number, .compatible),
    Example(
      "The former president Ana Solano Vargas praised the rescue workers of the flooded mine.",
      "Ana Solano praised the rescue workers of the flooded mine.", .name, .refined),
    Example(
      "The judge Mary Hartley closed the trial of the bankers without a verdict.",
      "Mary Hartley closed the trial of the bankers without a verdict.", .name, nil),
    Example(
      "The president of Kenya praised the rescue workers of the ferry that sank off Mombasa.",
      "The rescue workers of the ferry that sank off Mombasa were praised by the president.", .place, nil),
    Example(
      "The ferry sank off the coast in August with dozens of passengers aboard.",
      "The ferry sank off the coast on August 15 with dozens of passengers aboard.", .date, .refined),
    Example(
      "Two people were hurt when a barge of New Year fireworks caught fire off the beach.",
      "Two people were hurt when a barge of fireworks caught fire at 9pm off the beach.", .date, nil),
    Example(
      "The plane crash near the airport killed 12 people, ten of them tourists.",
      "The plane crash near the airport killed ten tourists and two pilots.", .number, nil),
    Example(
      "A Nigerian captain steered the ferry that sank off Mombasa on Tuesday.",
      "The ferry that sank off Mombasa on Tuesday was steered by Nigerians.", .name, nil),
    Example(
      "Rescue workers said 35 miners had left the flooded shaft alive, Ana Solano told reporters.",
      "Rescue workers said 35 miners had left the flooded shaft alive, Tom Hadley told reporters.", .name, .conflict),
    Example(
      "The agency named the satellite B-44 after the storm that it was built to follow.",
      "The agency named the satellite B-52 after the storm that it was built to follow.", .number, .conflict),
    Example(
      "The ferry that sank off Mombasa on Tuesday was built in 1998, repaired in January 2010 and sold in 2010.",
      "The ferry that sank off Mombasa on Tuesday was built in 1998, repaired in January 2010 and sold in 2010.",
      .date, nil),
    Example(
      "Rescuers said 21 of the miners had left the flooded shaft alive.",
      "Rescuers said 200 miners had left the flooded shaft alive.", .number, nil),
    Example(
      "The mayor opened the new harbour bridge on Tuesday morning with a short speech.",
      "The mayor opened the new harbour bridge on Monday morning with a short speech.", .date, .conflict),
    Example(
      "“The harbour bridge will be closed today,” the mayor said in a short speech to the fishermen.",
      "“The harbour bridge was closed on Monday,” the mayor said in a short speech to the fishermen.", .date, nil),
    Example(
      "The mayor said the company had repaired the old harbour bridge.",
      "The mayor said the company had not repaired the old harbour bridge.", .polarity, .conflict),
    // Years and months.
    Example("The old harbour bridge was built in 1968.", "The old harbour bridge was built in 1971.", .date, .conflict),
    Example(
      "The old harbour bridge was opened in May 1999.", "The old harbour bridge was opened in March 1999.", .date,
      .conflict),
    Example(
      "The old harbour bridge was built in 1968.", "The old harbour bridge was built in the 1960s.", .date, .refined),
    Example(
      "The old harbour bridge was built in 1968 by a company from Bilbao.",
      "The old harbour bridge was painted in 1971 by a company from Bilbao.", .date, nil),
    // What became of people, however it is put.
    Example(
      "A train hit a lorry near the village, killing 12.",
      "A train that hit a lorry near the village killed 14 people.",
      .number, .conflict),
    Example(
      "A train hit a lorry near the village, and 12 people died.",
      "The death toll rose to 14 after a train hit a lorry near the village.", .number, .conflict),
    Example(
      "A train hit a lorry near the village, killing at least ten.",
      "A train that hit a lorry near the village killed 14 people.", .number, .refined),
    Example(
      "A train hit a lorry near the village, injuring about 20.",
      "More than 30 people were hurt when a train hit a lorry near the village.", .number, .conflict),
    Example(
      "A train hit a lorry near the village, killing 12.", "A train that hit a lorry near the village hurt 14 people.",
      .number, nil),
    Example(
      "A train hit a lorry near the village, killing 12 passengers.",
      "A train that hit a lorry near the village killed 14 people.", .number, nil),
    Example(
      "A train hit a lorry near the village, killing 14 passengers.",
      "A train that hit a lorry near the village killed 12 people.", .number, .conflict),
    Example(
      "A train hit a lorry near the village, killing five of the passengers.",
      "A train that hit a lorry near the village killed 14 people.", .number, nil),
    // Words that exclude each other.
    Example(
      "The old harbour bridge was closed for the whole day.", "The old harbour bridge stayed open the whole day.",
      .polarity, .conflict),
    Example(
      "The old harbour bridge was not closed for the whole day.",
      "The old harbour bridge stayed open the whole day.", .polarity, nil),
    Example(
      "The old harbour bridge was closed on Monday.", "The old harbour bridge will be open on Friday.", .polarity, nil),
    Example(
      "The minister rejected the plan for a new harbour bridge.",
      "The minister accepted the plan for a new harbour bridge.", .polarity, .conflict),
    Example(
      "The minister rejected the plan for a new harbour bridge.",
      "Fishermen accepted the plan for a new harbour bridge that the mayor wrote.", .polarity, nil),
    // Denials.
    Example(
      "The minister denied that the signals near the village had failed.",
      "The minister confirmed that the signals near the village had failed.", .polarity, .conflict),
    Example(
      "The minister denied that the signals near the village had failed.",
      "The minister said the signals near the village had not failed.", .polarity, nil),
  ])
  func sentencesDiffer(_ example: Example) {
    #expect(Set(DifferenceRuleTests.differences(example).map(\.verdict)) == Set([example.verdict].compactMap(\.self)))
  }

  @Test func theDayOfFilingIsNoDayOfWhatHappened() {
    let found = DifferenceRuleTests.differences(
      Example(
        "GENEVA, May 6 (Reuters) - A ferry sank on Tuesday, killing dozens of passengers.",
        "A ferry sank on Tuesday, killing dozens of passengers.", .date, nil))
    #expect(found.isEmpty)
  }

  @Test func oneNamesWhomTheOtherDescribes() {
    let first = "Jane Rowley, the mayor's spokeswoman, said that the bridge would stay closed until the summer."
    let second = "The spokeswoman said that the bridge would stay closed until the summer."
    let found = DifferenceRuleTests.differences(Example(first, second, .attribution, .refined))
    #expect(found.map(\.verdict) == [.refined])
  }
}
