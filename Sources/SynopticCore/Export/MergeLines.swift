import FoundationEssentials

/// The JSON Lines contract of `synoptic merge`: `{"id", "story", "doc", "text", "type"?}` in, `{"id", "cluster"}` out.
///
/// Each line is a name as it stands in a document of a story; names of one `cluster` are one entity of that story.
/// `id`, `story` and `doc` are strings or whole numbers, and `id` comes back as it was. `type` is one of `EntityType`'s
/// raw values or the tag of another scheme, as `EntityType.init(tag:)` reads it; an unknown one is as good as none.
public enum MergeLines {
  private struct Request: Decodable {
    let id: JSONText.Scalar
    let story: JSONText.Scalar
    let doc: JSONText.Scalar
    let text: String
    let type: String?

    var mention: NamedMention {
      NamedMention(
        story: story.text, document: doc.text, text: text, type: type.flatMap { EntityType(tag: $0) })
    }
  }

  /// A line of output for each line of input, its end included, or what is wrong with that line; all names are merged
  /// with each other, so nothing is known before the last one.
  public static func process(_ lines: [[UInt8]], with pipeline: Pipeline) -> [Result<[UInt8], LineError>] {
    let requests = lines.map(request)
    let known = requests.compactMap { try? $0.get() }
    var clusters = pipeline.clusters(of: known.map(\.mention)).makeIterator()
    return requests.map { $0.map { output(id: $0.id, cluster: clusters.next()!) } }
  }

  private static func request(_ line: [UInt8]) -> Result<Request, LineError> {
    do {
      return .success(try JSONDecoder().decode(Request.self, from: Data(line)))
    } catch let error as DecodingError {
      return .failure(LineError(error))
    } catch {
      return .failure(LineError(description: "the line is not JSON"))
    }
  }

  private static func output(id: JSONText.Scalar, cluster: Int) -> [UInt8] {
    var json = JSONText()
    json.raw("{\"id\":")
    json.value(id)
    json.raw(",\"cluster\":")
    json.value(cluster)
    json.raw("}\n")
    return json.bytes
  }
}

extension EntityType {
  /// A type by the tag of an annotation scheme: `PERSON`, `GPE`, or `HUMAN_PART_PER`, whose last part counts.
  /// Nil for a tag that is none of the common ones (CoNLL, ACE, OntoNotes and what follows them).
  public init?(tag: String) {
    let last = tag.uppercased().split(separator: "_").last.map(String.init) ?? ""
    switch last {
    case "PER", "PERSON": self = .person
    case "ORG", "ORGANIZATION", "ORGANISATION": self = .organisation
    case "LOC", "LOCATION", "GPE", "GEO", "FAC": self = .place
    case "GRP", "NORP": self = .group
    case "EVENT", "EVE": self = .event
    case "PRODUCT", "PRO": self = .product
    default: return nil
    }
  }
}
