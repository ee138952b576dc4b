import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Writes a file as a whole or not at all: a temporary file beside it, flushed to the disk, then renamed.
public enum AtomicFile {
  public enum Outcome: Hashable, Sendable {
    case written
    /// The file is there already, and overwriting was not allowed; nothing was changed.
    case exists
  }

  /// An existing file keeps its permissions, a symbolic link keeps leading to the file; pipes and devices are written
  /// to as they are.
  /// - Throws: `FileError` when the place cannot be written to; what was there before is then untouched.
  public static func write(_ bytes: [UInt8], to path: String, overwrite: Bool) throws(FileError) -> Outcome {
    let target = try resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw FileError(path: path, problem: "is a folder; name a file in it")
      case S_IFREG: break
      default:
        try writeThrough(bytes, to: target)
        return .written
      }
      guard overwrite else { return .exists }
      guard access(target, W_OK) == 0 else { throw FileError(path: path, code: errno) }
    }
    return try replace(target, with: bytes, mode: exists ? status.st_mode & 0o7777 : nil, shown: path)
  }

  /// Files of one folder may be written at the same time.
  private static let serial = Atomic<Int>(0)

  /// - Parameter mode: permissions of the file that is replaced; nil when none may be.
  private static func replace(
    _ target: String, with bytes: [UInt8], mode: mode_t?, shown path: String
  ) throws(FileError) -> Outcome {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let temporary = "\(folder).synoptic-\(getpid())-\(serial.add(1, ordering: .relaxed).newValue)"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { unlink(temporary) }
    var code = writeAll(bytes, to: descriptor)
    if code == 0, let mode, fchmod(descriptor, mode) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0 { code = put(temporary, at: target, replacing: mode != nil) }
    if code == EEXIST { return .exists }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return .written
  }

  /// 0 or an error number. A hard link fails where a file has appeared meanwhile; a rename would replace it.
  private static func put(_ temporary: String, at target: String, replacing: Bool) -> Int32 {
    if !replacing {
      if link(temporary, target) == 0 { return 0 }
      if errno == EEXIST { return EEXIST }
    }
    return rename(temporary, target) == 0 ? 0 : errno
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else { throw FileError(path: path, code: code) }
  }

  /// 0 or the error number that stopped it.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Where a symbolic link leads; the path itself when it is none.
  private static func resolved(_ path: String) throws(FileError) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let real = realpath(path, nil) else {
      throw FileError(path: path, problem: "is a symbolic link that leads nowhere")
    }
    defer { free(real) }
    return String(cString: real)
  }
}
