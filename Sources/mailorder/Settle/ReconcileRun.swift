import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Session
import Wizard

/// The reconciling of one command: the same vendors, book and log as the wizard's, without a screen.
struct ReconcileRun {
  let backend: VendorBackend
  var ports: Ports
  let reconciler: Reconciler

  /// Whether the answer is JSON, so that what is told on the way goes to standard error.
  var isJSON = false

  /// One line for who reads along.
  func tell(_ text: String) { isJSON ? Output.error(text) : Output.line(text) }

  init(_ options: WizardOptions) throws {
    let context = try CommandContext.start(options.paths, holdsKeys: options.live)
    backend = try VendorBackend.make(options, context)
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    ports = backend.ports(context, log)
    reconciler = Reconciler(ports: ports)
  }

  /// Does a command's work and closes what was open; failures of the book are said in the wizard's words.
  func work(_ body: (ReconcileRun) async throws -> Void) async throws {
    let result: Result<Void, any Error>
    let heartbeat = Heartbeat(ports)
    do {
      result = .success(try await body(self))
    } catch {
      result = .failure(error)
    }
    heartbeat.end()
    try? await ports.book.leave()
    await backend.end()
    switch result {
    case .success: return
    case .failure(let failure as BookFailure):
      StandardError.say(Sentences.book(failure))
      throw ExitCode(1)
    case .failure(let other): throw other
    }
  }

  func pass(isAsked: Bool) async throws -> ReconciliationPass { try await reconciler.pass(isAsked: isAsked) }

  /// Holds changes of which nobody knows what came against the vendors' lists, and says what they show.
  /// - Parameter known: what was said before; only what is otherwise now is said again.
  /// - Returns: the changes as they are now, and why vendors could not be asked.
  func lookUpChanges(after known: [ChangeRecord] = []) async throws -> ChangeLook {
    let (changes, failures) = try await ChangeRunner(ports).lookUp()
    let states = Dictionary(known.map { ($0.id, $0.state) }) { first, _ in first }
    for change in changes where states[change.id] != change.state {
      tell(
        change.state.isClosed ? HoldingChangeSentences.found(change) : HoldingChangeSentences.open(change, way: "this command"))
    }
    let told = Set(changes.map(\.id))
    for change in known where !change.state.isClosed && !told.contains(change.id) {
      tell(SettleSentences.endedElsewhere(try await ports.book.change(change.id) ?? change))
    }
    for vendor in Vendor.allCases {
      // The line of a change of another account says which it needs.
      guard let failure = failures[vendor], known.isEmpty else { continue }
      if case .otherAccount = failure { continue }
      tell(failure == .noKey ? KeySentences.cannotLook(vendor) : "\(vendor.title): \(Sentences.failure(failure))")
      if case .limited(let until?, _) = failure { tell("  " + SettleSentences.pause(of: vendor, until: until)) }
    }
    return ChangeLook(changes: changes, failures: failures)
  }

  /// What a look for changes came to.
  struct ChangeLook {
    let changes: [ChangeRecord]
    let failures: [Vendor: VendorFailure]

    var open: [ChangeRecord] { changes.filter { !$0.state.isClosed } }
    /// Those that become known by waiting: of another account than the one set up now none does.
    var awaited: [ChangeRecord] { open.filter { $0.accountNeeded == nil } }
  }

  func sayNothingIsOpen() { tell("Nothing is open in the \(backend.mode.rawValue) book.") }

  func check(_ id: Order.ID) async throws -> Followed {
    _ = try await read(id)
    return try await reconciler.check(id)
  }

  func read(_ id: Order.ID) async throws -> Order {
    guard let order = try await ports.book.order(id) else {
      StandardError.say("there is no order \(id) in the \(backend.mode.rawValue) book; mailorder settle lists what is open.")
      throw ExitCode(1)
    }
    return order
  }

  func close(_ id: Order.ID, reason: String) async throws -> Order {
    do throws(Reconciler.Objection) {
      return try await reconciler.resolve(id, reason: reason)
    } catch {
      try await object(error, to: id)
    }
  }

  /// Says why an order cannot be closed now, before anything is typed.
  func refuseEarly(_ order: Order) async throws {
    do throws(Reconciler.Objection) {
      try await reconciler.allowsResolving(order)
    } catch {
      try await object(error, to: order.id)
    }
  }

  private func object(_ objection: Reconciler.Objection, to id: Order.ID) async throws -> Never {
    if case .book(let failure) = objection { throw failure }
    let order = try await read(id)
    StandardError.say(ReconciliationSentences.objection(objection, to: order, time: SupportReport.time))
    throw ExitCode(1)
  }

  func acknowledgeGone(_ id: Order.ID, reason: String) async throws {
    do throws(Reconciler.Objection) {
      tell(ReconciliationSentences.noted(try await reconciler.acknowledgeGone(id, reason: reason).noted))
    } catch {
      try await object(error, to: id)
    }
  }

  func acknowledgeAccount(_ id: Order.ID, reason: String) async throws {
    do throws(Reconciler.Objection) {
      _ = try await reconciler.acknowledgeAccount(id, reason: reason)
      tell("Noted: the key set up now is of the account it was ordered through.")
    } catch {
      try await object(error, to: id)
    }
  }

  /// What a person may say of all that is open of an order: what is gone, what is not of it.
  func acknowledgeable(of order: Order) -> Acknowledgements {
    order.latestAttempts.compactMap { AbsenceRule($0.purchase.vendor, in: ports.mode).acknowledgeable(of: $0) }
      .reduce(.none) { $0.adding($1) }
  }

  /// The account an order has to be looked for or followed through, where another one's key is set up.
  func accountNeeded(by order: Order) -> VendorAccount? {
    order.latestAttempts.lazy.compactMap(\.accountNeeded).first ?? ports.accountNeeded(by: order)
  }
}
