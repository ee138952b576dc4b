// Makes the data the comparison weighs and relates words with. Reads articles as JSON lines, writes one file:
//
//   gzip -dcf ARTICLES… | swift run -c release train en /usr/share/wordnet Resources/languages/en/similarity/words.bin
//
// The same input gives the same bytes. What goes in are counts of words and of words near each other, and the relations
// of WordNet; no sentence of an article and no label comes out.
import FoundationEssentials
import SynopticCore
import SynopticFiles

let arguments = CommandLine.arguments
guard arguments.count == 4 else { throw TrainError(problem: "usage: train LANGUAGE WORDNET OUTPUT < ARTICLES") }
let language = try ResourceFolder.locate().language(arguments[1])
var corpus = try Corpus(language: language)
while let line = readLine() { try corpus.add(line) }
let wordNet = try WordNet(folder: arguments[2])
let vocabulary = Vocabulary(corpus, language: language, wordNet: wordNet)
let vectors = Cooccurrence(corpus, vocabulary).vectors(dimensions: WordFile.dimensions)
let file = WordFile(
  vocabulary: vocabulary, vectors: vectors, documents: corpus.documents, licence: wordNet.licence)
try Data(file.bytes).write(to: URL(filePath: arguments[3]))
print("\(vocabulary.forms.count) forms of \(corpus.documents) articles, \(file.bytes.count) bytes")

/// The program cannot do what it was asked.
struct TrainError: Error, CustomStringConvertible {
  let problem: String
  var description: String { problem }
}
