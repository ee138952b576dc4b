import SynopticCore

/// The search that is shown: the query and where it matches.
struct SearchState: Sendable {
  var query: SearchQuery
  /// Per source, in text order.
  var matches: [[Span]]
}
