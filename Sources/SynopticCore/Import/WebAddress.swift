/// An address on the web that may be opened: http or https, with a host.
struct WebAddress {
  let text: String
  /// Lower-case, without "www.".
  let host: String
  /// The path's parts: `["2025", "10", "16", "missiles"]`.
  let path: [String]

  /// nil for anything but a web address.
  init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let server = rest[..<end].split(separator: "@").last?.split(separator: ":", omittingEmptySubsequences: false).first
    guard let name = server?.lowercased(), name.contains("."), !name.hasPrefix(".") else { return nil }
    self.text = text
    host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    path = rest[end...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
  }

  /// The day in the path: "/2025/10/16/", "/2025-10-16/", "/2025/oct/16/".
  func day(_ words: DateWords) -> CalendarDay? {
    for index in path.indices {
      if let day = CalendarDay(iso: path[index].prefix(10)) { return day }
      guard index + 2 < path.count, path[index].utf8.count == 4, let year = Int(path[index]),
        let month = WebAddress.month(path[index + 1], words), let day = Int(path[index + 2].prefix(2))
      else { continue }
      return CalendarDay(year: year, month: month, day: day)
    }
    return nil
  }

  private static func month(_ part: String, _ words: DateWords) -> Int? {
    if case .month(let month)? = words[part.lowercased()] { return month }
    return part.utf8.count <= 2 ? Int(part) : nil
  }
}
