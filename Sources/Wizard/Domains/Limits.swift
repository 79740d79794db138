import Foundation
import Ordering

extension WizardModel {
  /// Begins the look-ups anew: every answer under way is stale from here on, only the vendors' limits still hold.
  mutating func restartLookUps() {
    let revision = state.domains.revision + 1
    var lookUps: [Vendor: DomainsState.LookUp] = [:]
    for vendor in Vendor.allCases {
      guard let time = state.domains.lookUps[vendor]?.limitedUntil, time > state.now else { continue }
      lookUps[vendor, default: .init()].limitedUntil = time
      lookUps[vendor]?.failure = .limited(until: time)
      emit(.wake(.lookUp(vendor, revision: revision), at: time))
    }
    state.domains.lookUps = lookUps
    state.domains.revision = revision
  }

  /// Goes on at a vendor, unless a later limit was set since this wake was asked for.
  mutating func limitIsOver(_ vendor: Vendor) {
    guard let time = state.domains.lookUps[vendor]?.limitedUntil, time <= state.now.addingTimeInterval(wakeTolerance) else {
      return
    }
    state.domains.lookUps[vendor]?.limitedUntil = nil
    askNext(vendor)
  }
}

/// Seconds by which a wake may come before its time, so that a clock that is a little off holds nothing up.
let wakeTolerance: TimeInterval = 0.5
