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
    subcommands: [SettleLook.self, SettleClose.self, SettleReport.self], defaultSubcommand: SettleLook.self)
}

struct SettleLook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look", abstract: "Checks the vendors' lists for everything that is open, and says what is known.",
    discussion: "The exit code is 0 when nothing is open any more, 3 when something still is, 1 when the check failed.")

  @OptionGroup var options: WizardOptions
  @Flag(help: "Go on checking, on the schedule, until nothing is open any more.") var wait = false

  func run() async throws {
    try await ReconcileRun(options).work { run in
      var pass = try await run.pass(isAsked: true)
      run.say(pass)
      while wait, !pass.open.isEmpty {
        try await Task.sleep(for: pass.wait(atMost: .seconds(60), from: Date()))
        pass = try await run.pass(isAsked: false)
        for order in pass.changed { run.say(order) }
      }
      let isChangeOpen = try await run.lookUpChanges()
      if !pass.failures.isEmpty { throw ExitCode(1) }
      if !pass.open.isEmpty || isChangeOpen { throw ExitCode(3) }
    }
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
    guard isatty(STDIN_FILENO) == 1 else {
      StandardError.say("the reason is typed by a person: run mailorder settle close at a terminal.")
      throw ExitCode(2)
    }
    try await ReconcileRun(options).work { run in
      let id = Order.ID(order.lowercased())
      let found = try await run.check(id)
      guard found.isUnresolved else {
        StandardError.say("nothing of order \(id) is open: \(PurchaseSentences.status(found.status)).")
        throw ExitCode(1)
      }
      run.say(found)
      let question = "Type in a few words how you know that nothing more was bought or paid; an empty line leaves it open."
      let reason = (TypedLine.ask(question) ?? "").trimmingCharacters(in: .whitespaces)
      guard reason.filter({ !$0.isWhitespace }).count >= 4 else {
        Output.line("Nothing was closed.")
        throw ExitCode(3)
      }
      run.say(try await run.close(id, reason: reason))
    }
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
