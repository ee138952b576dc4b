/// Bytes of a large resource where they lie, read only where somebody looks: an array, or a file mapped into memory.
public final class ResourceBytes: Sendable {
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameters:
  ///   - bytes: memory that does not change until `release` is called with it.
  ///   - release: called when nobody needs them any more.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.bytes = bytes
    self.release = release
  }

  public convenience init(_ array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 16)
    copy.copyBytes(from: array)
    self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(bytes) }

  var count: Int { bytes.count }

  /// The bytes of a range, for as long as these are held.
  func slice(_ range: Range<Int>) -> Slice<UnsafeRawBufferPointer> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside the resource")
    return bytes[range]
  }

  /// A value that is nothing but its bits, wherever it starts.
  @inline(__always)
  func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= count, "outside the resource")
    return bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }

  func firstIndex(of byte: UInt8) -> Int? { bytes.firstIndex(of: byte) }
  func starts(with prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
}
