import Foundation
import Ordering

// What vendors' limits on calls mean for look-ups. They hold whatever draft is open, so screens share them.

extension StepModel {
  /// Begins the look-ups anew: every answer under way is stale from here on, only the vendors' limits still hold.
  mutating func restartLookUps() {
    entry.lookUpRevision = context.shared.nextRevision()
    resumeLimits()
  }

  /// Takes over the limits that still hold, and has each end by itself.
  mutating func resumeLimits() {
    entry.lookUps = [:]
    for vendor in Vendor.allCases {
      guard let time = context.shared.limits[vendor], time > now else { continue }
      entry.lookUps[vendor, default: .init()].limitedUntil = time
      entry.lookUps[vendor]?.failure = .limited(until: time)
      emit(.device(.wake(.lookUp(vendor, revision: entry.lookUpRevision), at: time)))
    }
  }

  /// Waits until a vendor takes calls again.
  mutating func wait(for vendor: Vendor, until time: Date) {
    entry.lookUps[vendor, default: .init()].limitedUntil = time
    context.shared.limits[vendor] = time
    emit(.device(.wake(.lookUp(vendor, revision: entry.lookUpRevision), at: time)))
  }

  /// Goes on at a vendor, unless a later limit was set since this wake was asked for.
  mutating func limitIsOver(_ vendor: Vendor) {
    guard let time = entry.lookUps[vendor]?.limitedUntil, time <= now.addingTimeInterval(Wake.tolerance) else { return }
    entry.lookUps[vendor]?.limitedUntil = nil
    context.shared.limits[vendor] = nil
    askNext(vendor)
  }
}

extension Wake {
  /// Seconds by which a wake may come before its time, so that a clock that is a little off holds nothing up.
  static let tolerance: TimeInterval = 0.5
}
