public import Foundation

extension CallLog {
  /// The same log by another clock.
  /// - Parameter seconds: how much later that clock says it is; negative for earlier.
  public func shifted(by seconds: TimeInterval) -> CallLog {
    var log = self
    log.entries = entries.map { entry in
      var entry = Entry(
        id: entry.id, kind: entry.kind, sentAt: entry.sentAt + seconds, answeredAt: entry.answeredAt, caller: entry.caller)
      entry.answeredAt = entry.answeredAt.map { $0 + seconds }
      return entry
    }
    log.holds = holds.map { Hold(id: $0.id, calls: $0.calls, until: $0.until + seconds, isNext: $0.isNext) }
    log.closedUntil = closedUntil.mapValues { $0 + seconds }
    log.counted?.refillsAt += seconds
    return log
  }
}
