// Makes what the comparison is tuned with, from JSON lines on standard input, and the model that finds names, from the
// labelled data below DATA; `--without gmb` leaves out the set whose annotation states no licence.
//
//   gzip -dcf ARTICLES… | train words LANGUAGE WORDNET FILE   writes `similarity/words.bin`
//   gzip -dcf ARTICLES… | train names LANGUAGE FILE           writes `names/words.bin`
//   train entities LANGUAGE DATA FOLDER                       writes `names/model.bin` and its card into the folder
//   train entities LANGUAGE DATA --cross-validate [SET]       measures it on articles it has not learned from, and
//                                                             shows what is wrong in those of a set
//   train links LABELS… < ARTICLES                             fits weights to links made by hand, one story left out
//   train scores PAIRS[=WEIGHT]…                               fits those of two sentences by themselves
//   train seeded < ARTICLES                                    changes facts in copies and counts what is found
//
// The same input gives the same bytes. What goes into `similarity/words.bin` are counts of words and of words near each
// other, and the relations of WordNet; into `names/words.bin` counts; into `names/model.bin` sums of weights. No sentence
// of an article goes into any of them.
import FoundationEssentials
import SynopticCore
import SynopticFiles

let arguments = CommandLine.arguments
let resources = try ResourceFolder.locate()
switch arguments.dropFirst().first {
case "words" where arguments.count == 5:
  try writeWords(language: resources.language(arguments[2]), wordNet: WordNet(folder: arguments[3]), to: arguments[4])
case "names" where arguments.count == 4:
  try writeNameWords(
    language: resources.language(arguments[2]) { $0 != NameModel.file && $0 != NameWords.file }, to: arguments[3])
case "entities" where arguments.count >= 5:
  let options = try EntityOptions(arguments.dropFirst(4))
  let training = try EntityTraining(
    language: resources.language(arguments[2]) { $0 != NameModel.file }, data: arguments[3],
    leavingOut: options.leftOut)
  if let folder = options.folder {
    try training.write(into: folder)
  } else {
    print(try training.crossValidated(showing: options.shown).table)
  }
case "links": try LinkFit(pipeline: resources.pipeline()).run(Array(arguments.dropFirst(2)))
case "scores": try ScoreFit(pipeline: resources.pipeline()).run(Array(arguments.dropFirst(2)))
case "seeded": try SeededDifferences(pipeline: resources.pipeline()).run()
default:
  throw TrainError(
    problem: """
      usage: train words LANGUAGE WORDNET FILE | names LANGUAGE FILE
             | entities LANGUAGE DATA (FOLDER | --cross-validate [SET]) [--without SET]
             | links LABELS… | scores PAIRS[=WEIGHT]… | seeded
      """)
}

func writeWords(language: Language, wordNet: WordNet, to path: String) throws {
  var corpus = try Corpus(language: language)
  while let line = readLine() { try corpus.add(line) }
  let vocabulary = Vocabulary(corpus, language: language, wordNet: wordNet)
  let vectors = Cooccurrence(corpus, vocabulary).vectors(dimensions: SimilarityLexicon.dimensions)
  let file = WordFile(
    vocabulary: vocabulary, vectors: vectors, documents: corpus.documents, licence: wordNet.licence)
  try Data(file.bytes).write(to: URL(filePath: path))
  print("\(vocabulary.forms.count) forms of \(corpus.documents) articles, \(file.bytes.count) bytes")
}

func writeNameWords(language: Language, to path: String) throws {
  var uses = try NameUses(language: language)
  while let line = readLine() { try uses.add(line) }
  guard !uses.tokens.isEmpty else { throw TrainError(problem: "no article was read: is the data there?") }
  let words = NameWordTraining(uses)
  try Data(words.bytes).write(to: URL(filePath: path))
  print("\(words.forms) forms of \(uses.tokens.count) tokens, \(words.bytes.count) bytes")
}

/// The program cannot do what it was asked.
struct TrainError: Error, CustomStringConvertible {
  let problem: String
  var description: String { problem }
}
