/// A file that cannot be read as an article: what, with what, what to do.
public struct ImportError: Error, Hashable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case empty
    case binary
    /// More bytes than `Limits.fileSize`.
    case tooLarge(bytes: Int)
  }
  public let file: String
  public let reason: Reason

  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .empty: "\(file): there is no text in it"
    case .binary: "\(file): looks like a binary file; give plain text or Markdown"
    case .tooLarge(let bytes):
      "\(file): \(bytes / 1_000_000) MB is more than the limit of \(Limits.fileSize / 1_000_000) MB; split the file"
    }
  }
}
