import SynopticFiles

/// Relations between single words in WordNet 3.0 (Miller 1995; format: wndb(5WN)).
struct WordNet {
  /// Per word: related words and how close they are (0…1).
  private(set) var relations: [String: [String: Double]] = [:]
  /// Irregular forms and what they are forms of.
  private(set) var exceptions: [String: String] = [:]

  /// The terms that have to go with everything made from it: they stand at the head of its files.
  private(set) var licence = ""

  /// One synonym set: its words and pointers to others.
  private struct Synset {
    var words: [String] = []
    var pointers: [(symbol: Substring, target: String, words: Substring)] = []
  }

  private static let files: [(name: String, letter: String)] = [
    ("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r"),
  ]
  /// Words of one synonym set and derivations of each other; a word and its kind, or a similar one.
  private static let same = 0.9
  private static let kind = 0.5

  /// - Parameter folder: holds `data.noun`, `noun.exc` and the rest.
  /// - Throws: `FileError` when one cannot be read.
  init(folder: String) throws {
    var synsets: [String: Synset] = [:]
    for (name, letter) in WordNet.files {
      for line in try WordNet.lines(of: "\(folder)/data.\(name)") where line.first != " " {
        let (key, synset) = WordNet.synset(line, letter: letter)
        synsets[key] = synset
      }
      for line in try WordNet.lines(of: "\(folder)/\(name).exc") {
        let words = line.split(separator: " ")
        if words.count > 1, exceptions[String(words[0])] == nil { exceptions[String(words[0])] = String(words[1]) }
      }
    }
    let head = try WordNet.lines(of: "\(folder)/data.noun").prefix { $0.first == " " }
    licence = head.map { $0.drop { $0 == " " || $0.isNumber } + "\n" }.joined()
    for synset in synsets.values { relate(synset, synsets) }
  }

  private static func lines(of path: String) throws -> [Substring] {
    String(decoding: try FileReader.bytes(of: path), as: UTF8.self).split(separator: "\n")
  }

  private static func synset(_ line: Substring, letter: String) -> (key: String, synset: Synset) {
    let fields = line.prefix { $0 != "|" }.split(separator: " ")
    var synset = Synset()
    let count = Int(fields[3], radix: 16) ?? 0
    for index in 0..<count { synset.words.append(fields[4 + 2 * index].prefix { $0 != "(" }.lowercased()) }
    let first = 4 + 2 * count
    for index in 0..<(Int(fields[first]) ?? 0) {
      let at = first + 1 + 4 * index
      let part = fields[at + 2] == "s" ? "a" : String(fields[at + 2])
      synset.pointers.append((fields[at], part + fields[at + 1], fields[at + 3]))
    }
    return (letter + fields[0], synset)
  }

  private mutating func relate(_ synset: Synset, _ all: [String: Synset]) {
    relate(synset.words, synset.words, WordNet.same)
    for (symbol, target, words) in synset.pointers {
      guard let other = all[target] else { continue }
      switch symbol {
      case "+":
        guard let own = Int(words.prefix(2), radix: 16), let theirs = Int(words.suffix(2), radix: 16) else { continue }
        if (1...synset.words.count).contains(own), (1...other.words.count).contains(theirs) {
          relate([synset.words[own - 1]], [other.words[theirs - 1]], WordNet.same)
        }
      case "@", "@i", "&": relate(synset.words, other.words, WordNet.kind)
      default: continue
      }
    }
  }

  private mutating func relate(_ words: [String], _ others: [String], _ strength: Double) {
    for word in words where !word.utf8.contains(UInt8(ascii: "_")) {
      for other in others where other != word && !other.utf8.contains(UInt8(ascii: "_")) {
        relations[word, default: [:]][other] = max(relations[word]?[other] ?? 0, strength)
        relations[other, default: [:]][word] = max(relations[other]?[word] ?? 0, strength)
      }
    }
  }
}
