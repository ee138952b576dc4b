/// The versions of one quotation in several articles, laid side by side.
///
/// The first 400 words of a quotation are compared. Versions in exactly the same words are all found; of others each
/// quotation is compared with the twelve that share most with it, among the first sixty that hold each run of its words,
/// so that hostile texts stay cheap.
public struct CollatedQuotation: Hashable, Sendable {
  /// What a version does to the words of the fullest one.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Word for word.
    case identical
    /// Nothing is changed, something is left out.
    case shortened
    /// Words are put in the place of others, or added.
    case altered
    /// The same is told in the reporter's words.
    case paraphrased
    /// The words are given to somebody else.
    case otherSpeaker = "other speaker"
  }
  /// A run of words that stands in the fullest version, in this one, or in both.
  public struct Run: Hashable, Sendable {
    /// In the fullest version; nil for words only this one has.
    public let full: Span?
    /// In this version; nil for words it leaves out.
    public let here: Span?

    public init(full: Span?, here: Span?) {
      self.full = full
      self.here = here
    }
  }
  public struct Version: Hashable, Sendable {
    public let quotation: SpeakerGroup.Reference
    public let status: Status
    /// Word by word against the fullest version, in order; empty for that one itself and for a paraphrase.
    public let runs: [Run]

    public init(quotation: SpeakerGroup.Reference, status: Status, runs: [Run]) {
      self.quotation = quotation
      self.status = status
      self.runs = runs
    }
  }

  /// The version with the most words.
  public let full: SpeakerGroup.Reference
  /// One an article at least, in reading order; the fullest among them is `identical`.
  public let versions: [Version]

  public init(full: SpeakerGroup.Reference, versions: [Version]) {
    self.full = full
    self.versions = versions
  }
}
