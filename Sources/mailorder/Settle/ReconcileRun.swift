import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Wizard

/// The reconciling of one command: the same vendors, book and log as the wizard's, without a screen.
struct ReconcileRun {
  private let backend: VendorBackend
  private let ports: Ports
  private let reconciler: Reconciler

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
    do {
      result = .success(try await body(self))
    } catch {
      result = .failure(error)
    }
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
  /// - Returns: whether something is still open.
  func lookUpChanges() async throws -> Bool {
    let (changes, failures) = try await ChangeRunner(ports).lookUp()
    for change in changes {
      Output.line(
        change.state.isClosed ? HoldingChangeSentences.found(change) : HoldingChangeSentences.open(change, way: "this command"))
    }
    for vendor in Vendor.allCases {
      guard let failure = failures[vendor] else { continue }
      Output.line(failure == .noKey ? KeySentences.cannotLook(vendor) : "\(vendor.title): \(Sentences.failure(failure))")
    }
    return changes.contains { !$0.state.isClosed }
  }

  func check(_ id: Order.ID) async throws -> Order {
    _ = try await read(id)
    return try await reconciler.check(id).order
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
      switch error {
      case .nothingOpen: StandardError.say("nothing of order \(id) is open any more.")
      case .tooEarly(let rule, let checks, _):
        let order = try await read(id)
        if let attempt = order.latestAttempts.last(where: \.isUnresolved) {
          StandardError.say(ReconciliationSentences.notYetAbsent(attempt, rule: rule, checks: checks))
        }
      case .book(let failure): throw failure
      }
      throw ExitCode(1)
    }
  }

  func say(_ pass: ReconciliationPass) {
    if let holder = pass.holder {
      let who = "\(holder.who.shortName) (process \(holder.process))"
      Output.line("\(who) is reconciling in another session; this is what the book has:")
    }
    for order in pass.orders { say(order) }
    for vendor in Vendor.allCases where pass.failures[vendor] == .noKey { Output.line(KeySentences.cannotLook(vendor)) }
    if pass.open.isEmpty { Output.line("Nothing is open in the \(backend.mode.rawValue) book.") }
  }

  /// An order in plain words: what was asked, what may have happened, what has been checked, what comes next.
  func say(_ order: Order) {
    Output.line("Order \(order.id) ‘\(order.name)’: \(PurchaseSentences.status(order.status))")
    for attempt in order.latestAttempts where attempt.isUnresolved || attempt.state == .sending {
      let account = ReconciliationSentences.account(
        of: attempt, in: backend.mode, at: Date(), way: "mailorder settle close \(order.id)", time: SupportReport.time)
      for line in account.lines { Output.line("  " + line) }
      if attempt.state == .awaitingPayment, let page = attempt.checkout { Output.line("  Pay at \(page)") }
    }
  }
}
