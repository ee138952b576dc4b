import SynopticCore

/// How a Unicode scalar takes part in drawing.
enum WidthClass: UInt8 {
  /// Unassigned: no terminal agrees with another on its width.
  case unknown
  /// One cell, a cluster of its own next to others of its kind.
  case narrow
  /// Two cells, a cluster of its own next to others of its kind.
  case wide
  /// No cell: combining marks, joiners, medial and final Hangul jamo.
  case mark
  /// Controls, bidirectional and zero-width characters, tags, noncharacters: never sent to a terminal.
  case hidden
  /// The soft hyphen, dropped without a trace.
  case soft
  /// One cell, but it may form a cluster with its neighbours: spacing marks, regional indicators, prefixed signs.
  case narrowJoining
  /// Two cells, but it may form a cluster with its neighbours: initial Hangul jamo, emoji modifiers.
  case wideJoining

  init(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x20 && scalar.value < 0x7f {
      self = .narrow
      return
    }
    let key = scalar.value << 3 | 7
    let next = WidthRuns.table.partitioningIndex { $0 > key }
    self = WidthClass(rawValue: UInt8(WidthRuns.table[next - 1] & 7))!
  }

  /// Two such scalars beside each other are two clusters, whatever else the text holds.
  var standsAlone: Bool { self == .narrow || self == .wide }

  /// Cells it takes by itself.
  var columns: Int {
    switch self {
    case .mark, .soft: 0
    case .wide, .wideJoining: 2
    case .unknown, .narrow, .hidden, .narrowJoining: 1
    }
  }
}
