import ArgumentParser

/// The program. Without a subcommand it is the wizard.
@main
struct MailOrder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mailorder",
    abstract: "Orders sending domains and mailboxes from Instantly, Saleshandy and ScaledMail, full screen.",
    discussion: """
      Runs on an embedded sandbox that simulates the three vendors: nothing is bought and no port is opened. With --live, and the \
      keys of mailorder keys, it orders for real.

      Drafts, orders and the sandbox's state are kept in the data directory and are there again the next time.
      """,
    version: "0.1.0",
    subcommands: [DoctorCommand.self, KeysCommand.self])

  @OptionGroup var options: WizardOptions

  @MainActor
  func run() async throws {
    try await WizardProgram(options: options).run()
  }
}
