import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Wizard

/// `mailorder settle`.
struct SettleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Finds out, without the wizard, what came of purchases that are not confirmed.",
    discussion: """
      It checks the vendors' lists and never sends a purchase. The wizard does the same by itself while it runs.
      """,
    subcommands: [SettleLook.self, SettleClose.self, SettleReport.self, SettleGone.self, SettleSameAccount.self],
    defaultSubcommand: SettleLook.self)
}

struct SettleLook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look",
    abstract: "Checks the vendors' lists for everything that is open, purchases and changes, and says what is known.",
    discussion:
      "The exit code is 0 when nothing is open any more, 3 when something still is or needs a person, 1 when the check failed.")

  @OptionGroup var options: WizardOptions
  @Flag(help: "Go on checking, on the schedule, until nothing is open any more.") var wait = false
  @Flag(help: "Answer as one line of JSON on standard output.") var json = false

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let open: [OrderAnswer]
    let needsAttention: [OrderAnswer]
    /// Changes of what vendors hold of which nobody knows what came, in words.
    let openChanges: [String]
    let failures: [VendorFailureAnswer]
  }

  func run() async throws {
    var reconciling = try ReconcileRun(options)
    reconciling.isJSON = json
    try await reconciling.work { run in
      var pass = try await run.pass(isAsked: true)
      run.say(pass)
      var look = try await run.lookUpChanges()
      if pass.open.isEmpty, look.open.isEmpty { run.sayNothingIsOpen() }
      while wait, !pass.open.isEmpty || !look.awaited.isEmpty {
        let pause =
          pass.open.isEmpty ? .seconds(30) : pass.wait(atMost: look.awaited.isEmpty ? .seconds(60) : .seconds(30), from: Date())
        try await Task.sleep(for: pause)
        let before = pass
        pass = try await run.pass(isAsked: false)
        try await run.say(pass, after: before)
        if !look.open.isEmpty { look = try await run.lookUpChanges(after: look.changes) }
      }
      let attention = try await run.needingAttention()
      run.say(needingAttention: attention)
      if json { answer(run, pass, look, attention) }
      if !pass.failures.isEmpty || !look.failures.isEmpty { throw ExitCode(1) }
      if !pass.open.isEmpty || !attention.isEmpty || !look.open.isEmpty { throw ExitCode(3) }
    }
  }

  private func answer(_ run: ReconcileRun, _ pass: ReconciliationPass, _ look: ReconcileRun.ChangeLook, _ attention: [Order]) {
    let mode = run.backend.mode
    let failures = (pass.failures.merging(look.failures) { first, _ in first }).sorted { $0.key.title < $1.key.title }
    var ending = ScriptEnding(
      answer: Answer(
        open: pass.open.map { OrderAnswer($0, in: mode) }, needsAttention: attention.map { OrderAnswer($0, in: mode) },
        openChanges: look.open.map { HoldingChangeSentences.what($0.intent) },
        failures: failures.map { VendorFailureAnswer($0.key, $0.value) }))
    if !failures.isEmpty {
      (ending.status, ending.sentence) = (.refused, "a vendor could not be asked, so that this is not all that can be known.")
    } else if !pass.open.isEmpty || !attention.isEmpty || !look.open.isEmpty {
      (ending.status, ending.sentence) = (.unconfirmed, "something is still open, or needs a person.")
    }
    ScriptRun.print(ending, of: "settle", mode, isJSON: true)
  }
}

struct SettleClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes an order's open purchase by a person's word, once the vendor's lists allow it.",
    discussion: """
      For what the lists do not show although they were read often and long enough, and for checkout pages that are not to be paid. The \
      reason is typed, at a terminal, and kept in the audit.
      """)

  @OptionGroup var options: WizardOptions
  @Argument(help: "The order, as mailorder settle lists it.") var order: String

  func run() async throws {
    try TypedReason.needTerminal("close")
    try await ReconcileRun(options).work { run in
      let id = Order.ID(order.lowercased())
      let found = try await run.check(id)
      run.say(found.order)
      if let failure = found.failure {
        StandardError.say(ReconciliationSentences.objection(.cannotLook(failure), to: found.order, time: SupportReport.time))
      }
      if found.failure != nil { throw ExitCode(1) }
      // Refused before anything is typed.
      try await run.refuseEarly(found.order)
      let reason = try TypedReason.read("Nothing more was bought or paid?", else: "Nothing was closed.")
      run.say(try await run.close(id, reason: reason))
    }
  }
}

struct SettleGone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gone",
    abstract:
      "Takes a person's word that what a vendor's lists have lacked for long is gone, or that what they show is not of the order.",
    discussion: "Until then the lists prove nothing of the order. The reason is typed, at a terminal, and kept in the audit.")

  @OptionGroup var options: WizardOptions
  @Argument(help: "The order, as mailorder settle lists it.") var order: String

  func run() async throws {
    try TypedReason.needTerminal("gone")
    try await ReconcileRun(options).work { run in
      let found = try await run.check(Order.ID(order.lowercased())).order
      let word = run.acknowledgeable(of: found)
      guard word != .none else {
        StandardError.say(
          "the vendor's lists lack nothing of order \(found.id), and show nothing unexplained, for long enough to be settled by a word."
        )
        throw ExitCode(1)
      }
      for subject in ReconciliationSentences.subjects(of: word) { Output.line("  " + subject) }
      let reason = try TypedReason.read(ReconciliationSentences.asks(about: word), else: "Nothing was noted.")
      try await run.acknowledgeGone(found.id, reason: reason)
      run.say(try await run.check(found.id).order)
    }
  }
}

struct SettleSameAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same-account",
    abstract: "Takes a person's word that the key set up now is of the account an order was made with.",
    discussion: "For a key that took the place of a revoked one. The reason is typed, at a terminal, and kept in the audit.")

  @OptionGroup var options: WizardOptions
  @Argument(help: "The order, as mailorder settle lists it.") var order: String

  func run() async throws {
    try TypedReason.needTerminal("same-account")
    try await ReconcileRun(options).work { run in
      let found = try await run.check(Order.ID(order.lowercased())).order
      guard let needed = run.accountNeeded(by: found) else {
        StandardError.say("order \(found.id) is looked for and followed through its own account.")
        throw ExitCode(1)
      }
      Output.line("It was ordered through \(needed.title).")
      let reason = try TypedReason.read("Is the key set up now of the very same account?", else: "Nothing was noted.")
      try await run.acknowledgeAccount(found.id, reason: reason)
      run.say(try await run.check(found.id).order)
    }
  }
}

/// A reason that a person types at a terminal.
private enum TypedReason {
  static func needTerminal(_ command: String) throws {
    guard isatty(STDIN_FILENO) != 1 else { return }
    StandardError.say("the reason is typed by a person: run mailorder settle \(command) at a terminal.")
    throw ExitCode(2)
  }

  static func read(_ question: String, else nothing: String) throws -> String {
    let reason = (TypedLine.ask(SettleSentences.typeHow(question)) ?? "").trimmingCharacters(in: .whitespaces)
    guard reason.filter({ !$0.isWhitespace }).count >= 4 else {
      Output.line(nothing)
      throw ExitCode(3)
    }
    return reason
  }
}

struct SettleReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Prints what a vendor's support needs to know of an order: names, amounts, times, hashes.")

  @OptionGroup var options: WizardOptions
  @Argument(help: "The order, as mailorder settle lists it.") var order: String

  func run() async throws {
    try await ReconcileRun(options).work { run in
      for line in SupportReport.lines(of: try await run.read(Order.ID(order.lowercased())), at: Date()) { Output.line(line) }
    }
  }
}
