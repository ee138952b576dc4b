import Testing

@testable import SynopticCore

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://www.example.org/2025/10/16/ship", "example.org"),
    ("HTTP://ann:secret@News.Example.org:8080?a", "news.example.org"),
    ("https://example.org#top", "example.org"),
  ])
  func readsTheHost(text: String, host: String) throws {
    #expect(try #require(WebAddress(text)).host == host)
  }

  @Test(arguments: [
    "https://:/", "https://:", "https://:80/a", "https://@/", "https://", "https://.", "https://localhost/",
    "ftp://example.org",
    "https://example.org/a b", "example.org", "javascript://example.org",
  ])
  func refusesWhatIsNone(text: String) { #expect(WebAddress(text) == nil) }
}
