import Synchronization

/// The scenarios in force, and how often each has had its chance.
final class ScenarioBook: Sendable {
  private struct Chance: Hashable {
    let kind: Scenario.Kind
    let vendor: SandboxVendor
    let isPurchase: Bool
  }

  private let scenarios: [Scenario]
  private let chances: Mutex<[Chance: Int]> = Mutex([:])

  init(_ scenarios: [Scenario]) {
    self.scenarios = scenarios
  }

  /// Whether a scenario that lasts is in force at a vendor.
  func applies(_ kind: Scenario.Kind, at vendor: SandboxVendor) -> Bool {
    scenarios.contains { $0.kind == kind && ($0.vendor ?? vendor) == vendor }
  }

  /// Whether a scenario that comes and goes strikes this time: at the first, third, fifth … purchase, at every third other call.
  func strikes(_ kind: Scenario.Kind, at vendor: SandboxVendor, _ trade: Trade) -> Bool {
    guard applies(kind, at: vendor) else { return false }
    let count = chances.withLock { chances in
      chances[Chance(kind: kind, vendor: vendor, isPurchase: trade == .purchase), default: 0] += 1
      return chances[Chance(kind: kind, vendor: vendor, isPurchase: trade == .purchase), default: 0]
    }
    return trade == .purchase ? count % 2 == 1 : count % 3 == 0
  }
}
