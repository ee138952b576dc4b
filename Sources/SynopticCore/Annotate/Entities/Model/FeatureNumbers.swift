// What a feature counts as a value, as numbers that stay the same: the model's weights are found by them.

extension SentenceCase {
  /// Its place among all cases, from 1.
  var number: UInt64 {
    switch self {
    case .normal: 1
    case .title: 2
    case .capitals: 3
    }
  }
}

extension NameRule {
  /// Its place among all rules.
  var number: Int {
    switch self {
    case .listed: 0
    case .listedWeak: 1
    case .seat: 2
    case .headWord: 3
    case .givenName: 4
    case .title: 5
    case .capitals: 6
    case .knownPerson: 7
    case .knownOrganisation: 8
    case .product: 9
    case .thing: 10
    case .model: 11
    case .knownPlace: 12
    case .context: 13
    case .side: 14
    case .site: 15
    case .happening: 16
    }
  }
}

extension Token.Kind {
  /// Its place among all kinds.
  var number: Int {
    switch self {
    case .word: 0
    case .number: 1
    case .terminator: 2
    case .quote: 3
    case .open: 4
    case .close: 5
    case .comma: 6
    case .colon: 7
    case .dash: 8
    case .slash: 9
    case .symbol: 10
    case .address: 11
    }
  }
}
