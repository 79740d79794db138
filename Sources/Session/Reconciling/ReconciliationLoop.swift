import Foundation
import Ordering
import Wizard

/// Lets a session settle what is open by itself, from its start to its end, while a person works on something else.
@MainActor
final class ReconciliationLoop {
  private let reconciler: Reconciler
  private let ports: Ports
  private let pause: Duration
  private let busy: BusyCount
  private var watching: Task<Void, Never>?
  private var isChecking = false

  /// Takes what looks came to, on the main actor.
  var deliver: (@MainActor (Answer) -> Void)?

  /// - Parameter pause: the longest time between two readings of the book, since other programs may leave something open.
  init(reconciler: Reconciler, ports: Ports, pause: Duration, busy: BusyCount) {
    self.reconciler = reconciler
    self.ports = ports
    self.pause = pause
    self.busy = busy
  }

  func begin() {
    watching = Task { [weak self] in
      while !Task.isCancelled {
        guard let wait = await self?.pass() else { return }
        guard (try? await self?.ports.sleep(wait)) != nil else { return }
      }
    }
  }

  /// Reads the book anew: something in it may have become due earlier. Looks under way are not broken off.
  func lookSoon() {
    guard !isChecking else { return }
    watching?.cancel()
    begin()
  }

  func end() { watching?.cancel() }

  /// - Returns: how long to wait for the next.
  private func pass() async -> Duration {
    busy.begin()
    isChecking = true
    defer {
      isChecking = false
      busy.end()
    }
    guard let pass = try? await reconciler.pass() else { return pause }
    if !Task.isCancelled, !pass.changed.isEmpty || !pass.open.isEmpty || pass.holder != nil {
      deliver?(
        .reconciled(pass.changed + pass.open.filter { order in !pass.changed.contains { $0.id == order.id } }, by: pass.holder))
    }
    guard let next = pass.next else { return pass.open.isEmpty ? pause : min(pause, .seconds(5)) }
    let seconds = max(1, next.timeIntervalSince(ports.now()))
    return min(pause, .milliseconds(Int(min(seconds, 3_600) * 1_000)))
  }
}
