extension [TimeMeaning.Length] {
  /// `P2Y6M`, `PT1H30M`, `PXD`.
  var timexValue: String {
    var days = ""
    var clock = ""
    for length in self {
      let (date, time) = length.timexParts
      days += date
      clock += time
    }
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }
}

extension TimeMeaning.Length {
  /// What the length adds before and behind the `T`.
  fileprivate var timexParts: (date: String, time: String) {
    let count = amount.whole.map(String.init) ?? "X"
    let half = amount.hasHalf
    switch unit {
    case .second: return ("", text(count, half, "S"))
    case .minute: return ("", count == "0" && half ? "30S" : count + "M" + (half ? "30S" : ""))
    case .hour: return ("", count == "0" && half ? "30M" : count + "H" + (half ? "30M" : ""))
    case .night: return (count + "NI", "")
    case .day: return (text(count, half, "D"), "")
    case .weekend: return (count + "WE", "")
    case .week: return (text(count, half, "W"), "")
    case .fortnight: return ((amount.halves.map(String.init) ?? "X") + "W", "")
    case .month: return (text(count, half, "M"), "")
    case .quarter: return (text(count, half, "Q"), "")
    case .season: return (text(count, half, "S"), "")
    case .year: return (count == "0" && half ? "6M" : count + "Y" + (half ? "6M" : ""), "")
    case .decade: return (years(10, "DE"), "")
    case .century: return (years(100, "CE"), "")
    case .millennium: return (years(1000, "ML"), "")
    }
  }

  private func text(_ count: String, _ half: Bool, _ letter: String) -> String {
    count + (half ? ".5" : "") + letter
  }

  private func years(_ size: Int, _ vague: String) -> String {
    guard let halves = amount.halves else { return "X" + vague }
    let (years, overflow) = halves.multipliedReportingOverflow(by: size)
    return overflow ? "X" + vague : "\(years / 2)Y"
  }
}

extension TimeMeaning.Recurrence {
  /// `P1D`, `XXXX-WXX-5`.
  var timexValue: String {
    switch self {
    case .each(let amount, let unit): [TimeMeaning.Length(amount, unit)].timexValue
    case .dates(let fields): fields.symbol
    }
  }
}
