#if canImport(Glibc)
  import Glibc
#endif

/// A file that cannot be read or written: what, with what, what to do.
public struct FileError: Error, Hashable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  /// What the C library's error number means for someone who named the file.
  public init(path: String, code: Int32) { self.init(path: path, problem: FileError.explanation(of: code)) }

  /// Safe to show on a terminal, whatever the file is called.
  public var description: String { "\(path.visible): \(problem)" }

  private static func explanation(of code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EROFS: "the file system is read-only; choose another place"
    case ENOSPC, EDQUOT: "no space is left on the device"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "a symbolic link leads to itself"
    case EMFILE, ENFILE: "too many files are open"
    default: String(cString: strerror(code))
    }
  }
}
