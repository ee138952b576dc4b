import SynopticCore
import Testing

/// Digests as published in FIPS 180-4's examples, or written by `sha256sum`.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedExamples(text: String, digest: String) { #expect(ArticleID(text: text).sha256 == digest) }

  /// Lengths around the ends of blocks and of the padding.
  @Test(arguments: [
    (1, "ca978112ca1bbdca"), (55, "9f4390f8d30c2dd9"), (56, "b35439a4ac6f0948"), (63, "7d3e74a05d7db15b"),
    (64, "ffe054fe7ae0cb6d"), (65, "635361c48bb9eab1"), (119, "31eba51c313a5c08"), (120, "2f3d335432c70b58"),
    (128, "6836cf13bac400e9"), (1000, "41edece42d63e8d9"),
  ])
  func everyLength(count: Int, start: String) {
    #expect(ArticleID(text: String(repeating: "a", count: count)).sha256.hasPrefix(start))
  }
}
