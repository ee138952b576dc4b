extension MarkdownDocument {
  mutating func addSearch() {}
}
