import FoundationEssentials

extension Date {
  /// `2026-08-03T09:15:00.000Z`, the form all three vendors write.
  var wire: String {
    formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// `2026-08-04`, the day alone.
  var wireDay: String {
    formatted(Date.ISO8601FormatStyle().year().month().day())
  }

  /// The instant without what is smaller than a millisecond, so that it reads back equal from the state file and the wire.
  var wholeMilliseconds: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded(.down) / 1000)
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
