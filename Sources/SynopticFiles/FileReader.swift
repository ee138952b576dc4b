import SynopticCore

#if canImport(Glibc)
  import Glibc
#endif

/// Reads whole files, within `Limits.fileSize`.
public enum FileReader {
  /// A file's bytes. Pipes are read too (process substitution); a named pipe nobody writes to counts as empty.
  /// - Throws: `FileError` for folders, devices, sockets, what is missing, unreadable or over the limit.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer that may never come.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: break
    case S_IFDIR: throw FileError(path: path, code: EISDIR)
    default: throw FileError(path: path, problem: "is a device or socket; give a file")
    }
    guard Int(status.st_size) <= Limits.fileSize else { throw tooLarge(path) }
    return try bytes(from: descriptor, name: path, expected: Int(status.st_size))
  }

  /// A file mapped into memory: nothing of it is read before it is looked at.
  /// - Throws: `FileError` when it is missing, unreadable or empty.
  public static func map(_ path: String) throws(FileError) -> ResourceBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    let size = Int(status.st_size)
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw FileError(path: path, problem: "cannot be mapped into memory")
    }
    return ResourceBytes(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    }
  }

  /// Everything standard input holds.
  /// - Throws: `FileError` when it cannot be read or is over the limit.
  public static func standardInput() throws(FileError) -> [UInt8] {
    try bytes(from: STDIN_FILENO, name: "standard input", expected: 0)
  }

  private static func bytes(from descriptor: Int32, name: String, expected: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    // One byte more than a file should have: a second read, without any, ends it.
    var chunk = [UInt8](repeating: 0, count: expected > 0 ? min(expected + 1, 1 << 22) : 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        guard errno == EAGAIN else { throw FileError(path: name, code: errno) }
        wait(for: descriptor)
        continue
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= Limits.fileSize else { throw tooLarge(name) }
    }
  }

  private static func wait(for descriptor: Int32) {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = Glibc.poll(&poll, 1, -1)
  }

  private static func tooLarge(_ name: String) -> FileError {
    FileError(path: name, problem: "is larger than the limit of \(Limits.fileSize / 1_000_000) MB; split it")
  }
}
