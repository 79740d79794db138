import Foundation
import Ordering
import Wizard

/// Tells whoever waits for many names how far the vendors are.
@MainActor
final class LookUpProgress {
  /// Our choice: longer than a usual command takes, and not so long that somebody takes it for stuck.
  private static let pause: TimeInterval = 5

  private let run: ScriptRun
  private var saidAt = Date()

  init(_ run: ScriptRun) { self.run = run }

  func tell(_ state: WizardState) {
    guard let lookUps = state.entry?.lookUps, lookUps.values.contains(where: \.isBusy),
      Date().timeIntervalSince(saidAt) >= Self.pause
    else { return }
    saidAt = Date()
    let parts = Vendor.allCases.compactMap { vendor in
      lookUps[vendor].flatMap { $0.total == 0 ? nil : "\(vendor.title) \($0.done) of \($0.total)" }
    }
    run.progress("asked so far: \(parts.joined(separator: ", "))")
  }
}
