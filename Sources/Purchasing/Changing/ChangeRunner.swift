public import Foundation
public import Ordering

/// Changes what vendors hold: each change is journaled before it is sent, sent at most once, and what nobody knows of it afterwards is looked
/// up in the vendor's list. The one way by which anything is cancelled, deleted, swapped or redirected.
public struct ChangeRunner: Sendable {
  /// Why a change was not made, or may not have been.
  public enum Failure: Error, Hashable, Sendable {
    /// The program was left while the change waited for its turn, so that nothing was sent.
    case withdrawn
    /// The order book refused it, so that nothing was sent.
    case notSent(BookFailure)
    case vendor(VendorFailure)
    /// The vendor answered, and the answer could not be written down; what the vendor said, nil for yes.
    case notWritten(BookFailure, VendorFailure?)
  }

  private let ports: Ports

  public init(_ ports: Ports) { self.ports = ports }

  /// Makes a change. The vendor's limit is waited for before anything is written down; a program that is leaving cancels the task this runs
  /// in, and what was not sent by then is not sent any more.
  /// - Parameters:
  ///   - change: the change it is about.
  ///   - waiting: told the time until which the vendor takes no such call, when there is one.
  public func run(_ change: HoldingChange, waiting: @Sendable (Date) async -> Void = { _ in }) async -> Failure? {
    let client = ports.client(change.vendor)
    var intent = ChangeIntent(change)
    intent.account = client.account
    let id = ChangeRecord.ID(ports.makeID())
    do {
      try await ports.limiter.waitForTurn(of: change, as: id.text, waiting: waiting)
      try Task.checkCancellation()
    } catch {
      await ports.limiter.release(id.text)
      return .withdrawn
    }
    let record = ChangeRecord(id: id, intent: intent, startedAt: ports.now())
    // Whoever stops waiting stops neither the request nor the writing down of its answer.
    return await shielded { [ports, record] in
      do throws(BookFailure) {
        try await ports.book.beginChange(record)
      } catch {
        await ports.limiter.release(id.text)
        return .notSent(error)
      }
      let result = await captured { () throws(VendorFailure) in try await client.change(change) }
      var failure: VendorFailure?
      if case .failure(let no) = result { failure = no }
      if let trouble = await write(record.answered(failure)) { return .notWritten(trouble, failure) }
      return failure.map(Failure.vendor)
    }
  }

  /// Writes an answer down. A book that is busy or full is asked again as often as after a purchase, before it is told.
  private func write(_ record: ChangeRecord) async -> BookFailure? {
    var failure: BookFailure?
    for pause in [.zero] + PurchaseRunner.recordingPauses {
      try? await ports.sleep(pause)
      do throws(BookFailure) {
        try await ports.book.updateChange(record)
        return nil
      } catch {
        failure = error
        guard case .storage = error else { return error }
      }
    }
    return failure
  }

  /// The changes of which nobody knows what came, and those being sent; each says which account it needs, where another is set up.
  public func open() async throws(BookFailure) -> [ChangeRecord] {
    try await ports.book.openChanges().map { change in
      guard let needed = ports.accountNeeded(by: change) else { return change }
      return change.needing(needed)
    }
  }

  /// Holds the open changes at a vendor against its list. Through another account than a change's own it is not looked for.
  /// - Parameters:
  ///   - vendor: who is asked.
  ///   - holdings: nil where it could not be read.
  /// - Returns: those that are still open, and those that are closed by it.
  public func lookUp(at vendor: Vendor, in holdings: Holdings?) async throws(BookFailure) -> [ChangeRecord] {
    var found: [ChangeRecord] = []
    for change in try await open() where change.intent.vendor == vendor {
      let now = change.accountNeeded == nil ? holdings.map(change.seen) ?? change : change
      if now != change { try await ports.book.updateChange(now) }
      found.append(now)
    }
    return found
  }

  /// Reads the lists of every vendor that has an open change.
  /// - Returns: every change that was open, as it is now; and the vendors whose lists could not be read.
  public func lookUp() async throws(BookFailure) -> (changes: [ChangeRecord], failures: [Vendor: VendorFailure]) {
    var failures: [Vendor: VendorFailure] = [:]
    var changes = try await open()
    for change in changes {
      if let needed = change.accountNeeded { failures[change.intent.vendor] = .otherAccount(needed: needed) }
    }
    let askable = changes.filter { $0.accountNeeded == nil }
    for place in Set(askable.map { Place(vendor: $0.intent.vendor, workspace: $0.intent.workspace) }) {
      let client = ports.client(place.vendor)
      let result = await captured { () throws(VendorFailure) in
        var holdings = try await client.holdings(place.workspace)
        holdings.account = client.account
        return holdings
      }
      switch result {
      case .failure(let failure): failures[place.vendor] = failure
      case .success(let holdings):
        for now in try await lookUp(at: place.vendor, in: holdings) {
          changes = changes.map { $0.id == now.id ? now : $0 }
        }
      }
    }
    return (changes, failures)
  }

  private struct Place: Hashable {
    let vendor: Vendor
    let workspace: Workspace?
  }
}
