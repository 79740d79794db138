import Foundation
import Ordering
import Purchasing
import Wizard

/// Lets a session reconcile what is unresolved by itself, from its start to its end, while a person works on something else.
@MainActor
final class ReconciliationLoop {
  private let reconciler: Reconciler
  private let ports: Ports
  private let pause: Duration
  private let busy: BusyCount
  private var watching: Task<Void, Never>?
  private var isChecking = false

  /// Takes what checks came to, on the main actor.
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

  /// Reads the book anew: something in it may have become due earlier. Checks under way are not broken off.
  func checkSoon() {
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
      deliver?(.reconciled(pass.orders, by: pass.holder))
    }
    return pass.wait(atMost: pause, from: ports.now())
  }
}
