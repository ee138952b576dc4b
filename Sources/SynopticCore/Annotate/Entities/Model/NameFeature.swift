/// What the model looks at when it tags a token, in the order in which `NameFeatures` collects it. Each value of a feature
/// has a row of weights of its own.
enum NameFeature: Int, CaseIterable, Sendable {
  case bias, word, before, after, twoBefore, twoAfter, wordBefore, wordAfter, beforeAfter
  case shape, shapeBefore, shapeAfter, shapes, ending2, ending3, ending4, beginning3, beginning4
  case proposal, tagProposalBefore, tagProposalAfter, proposals, tagWord, tagBefore, tagAfter, tagEnding, tagShape
  case proposalRunBefore, proposalRunAfter
  case traits, traitsBefore, traitsAfter, traitsAndBefore, traitsAndAfter, traitsProposal
  case runBefore, runAfter, runAround, traitsAround, place, placeStart, lastWord, firstWord, kindsAround
  case use, useStart, useProposal, start, startTag, startTraits
  case votes, votesProposal, votesPlace, lastVotes, length
  case cluster, clusterStart, clusterTag, familyTag, clusterBefore, clusterAfter, familyBefore, familyAfter
  case clusterFamilyBefore, clusterFamilyAfter, clusterRunBefore, clusterRunAfter, familiesAround, lastCluster
  case capitalsStart, capitalsTag, capitalsAfter

  /// One thing a feature looks at. Of most features the value is that of two of them together.
  enum Aspect: Hashable, Sendable {
    case any
    case word(Position)
    case shape(Position)
    case ending(Int)
    case beginning(Int)
    /// What the rules propose: the type, the rule and how sure it is.
    case proposal(Position)
    /// The type alone.
    case tag(Position)
    /// What the lists say.
    case traits(Position)
    case mark(Position)
    /// Where in the run of capitals the token stands.
    case place
    /// Where in the sentence, and what its capitals mean.
    case start
    /// How the story writes the word.
    case use
    /// The rules' names the word stands in.
    case votes(Position)
    case length
    /// Words that news uses in the same way, narrowly and widely.
    case cluster(Position)
    case family(Position)
    /// How often news writes the word with a capital.
    case capitals(Position)
  }

  /// Which token an aspect is of: the one that is tagged, those beside it, or those of and around its run.
  enum Position: Hashable, Sendable, CaseIterable {
    case own, before, after, twoBefore, twoAfter, runFirst, runLast, runBefore, runAfter
  }

  var aspects: [Aspect] {
    switch self {
    case .bias: [.any]
    case .word: [.word(.own)]
    case .before: [.word(.before)]
    case .after: [.word(.after)]
    case .twoBefore: [.word(.twoBefore)]
    case .twoAfter: [.word(.twoAfter)]
    case .wordBefore: [.word(.before), .word(.own)]
    case .wordAfter: [.word(.own), .word(.after)]
    case .beforeAfter: [.word(.before), .word(.after)]
    case .shape: [.shape(.own)]
    case .shapeBefore: [.shape(.own), .shape(.before)]
    case .shapeAfter: [.shape(.own), .shape(.after)]
    case .shapes: [.shape(.own), .shape(.before), .shape(.after)]
    case .ending2: [.ending(2)]
    case .ending3: [.ending(3)]
    case .ending4: [.ending(4)]
    case .beginning3: [.beginning(3)]
    case .beginning4: [.beginning(4)]
    case .proposal: [.proposal(.own)]
    case .tagProposalBefore: [.tag(.own), .proposal(.before)]
    case .tagProposalAfter: [.tag(.own), .proposal(.after)]
    case .proposals: [.proposal(.own), .proposal(.before), .tag(.after)]
    case .tagWord: [.tag(.own), .word(.own)]
    case .tagBefore: [.tag(.own), .word(.before)]
    case .tagAfter: [.tag(.own), .word(.after)]
    case .tagEnding: [.tag(.own), .ending(3)]
    case .tagShape: [.tag(.own), .shape(.own)]
    case .proposalRunBefore: [.proposal(.own), .word(.runBefore)]
    case .proposalRunAfter: [.proposal(.own), .word(.runAfter)]
    case .traits: [.traits(.own)]
    case .traitsBefore: [.traits(.before)]
    case .traitsAfter: [.traits(.after)]
    case .traitsAndBefore: [.traits(.own), .traits(.before)]
    case .traitsAndAfter: [.traits(.own), .traits(.after)]
    case .traitsProposal: [.traits(.own), .proposal(.own)]
    case .runBefore: [.word(.runBefore)]
    case .runAfter: [.word(.runAfter)]
    case .runAround: [.word(.runBefore), .word(.runAfter)]
    case .traitsAround: [.traits(.runBefore), .traits(.runAfter)]
    case .place: [.place]
    case .placeStart: [.place, .start]
    case .lastWord: [.word(.runLast), .place]
    case .firstWord: [.word(.runFirst)]
    case .kindsAround: [.mark(.runBefore), .mark(.runAfter), .tag(.own)]
    case .use: [.use]
    case .useStart: [.use, .start]
    case .useProposal: [.use, .proposal(.own)]
    case .start: [.start]
    case .startTag: [.start, .tag(.own)]
    case .startTraits: [.start, .traits(.own)]
    case .votes: [.votes(.own)]
    case .votesProposal: [.votes(.own), .proposal(.own)]
    case .votesPlace: [.votes(.own), .place]
    case .lastVotes: [.votes(.runLast), .tag(.own)]
    case .length: [.length, .shape(.own)]
    case .cluster: [.cluster(.own)]
    case .clusterStart: [.cluster(.own), .start]
    case .clusterTag: [.cluster(.own), .tag(.own)]
    case .familyTag: [.family(.own), .tag(.own)]
    case .clusterBefore: [.cluster(.before)]
    case .clusterAfter: [.cluster(.after)]
    case .familyBefore: [.family(.own), .family(.before)]
    case .familyAfter: [.family(.own), .family(.after)]
    case .clusterFamilyBefore: [.cluster(.own), .family(.before)]
    case .clusterFamilyAfter: [.cluster(.own), .family(.after)]
    case .clusterRunBefore: [.cluster(.runBefore), .tag(.own)]
    case .clusterRunAfter: [.cluster(.runAfter), .tag(.own)]
    case .familiesAround: [.family(.runBefore), .family(.runAfter)]
    case .lastCluster: [.cluster(.runLast), .family(.own)]
    case .capitalsStart: [.capitals(.own), .start]
    case .capitalsTag: [.capitals(.own), .tag(.own)]
    case .capitalsAfter: [.capitals(.own), .capitals(.after), .start]
    }
  }
}
