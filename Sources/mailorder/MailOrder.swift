import ArgumentParser
import CProcess
import Glibc

/// The program. Without a subcommand it is the wizard.
///
/// The options are the wizard's own: an option of the root would be taken from every subcommand that has one of the same name.
@main
struct MailOrder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mailorder",
    abstract: "Orders sending domains and mailboxes from Instantly, Saleshandy and ScaledMail, full screen.",
    version: "0.1.0",
    subcommands: [
      WizardCommand.self, AuditCommand.self, BackupCommand.self, BookCommand.self, CheckCommand.self, ClientsCommand.self,
      DoctorCommand.self, DraftCommand.self, DraftsCommand.self, ExportCommand.self, FollowCommand.self, IdeasCommand.self,
      KeysCommand.self, NamesCommand.self,
      OrderCommand.self,
      OrdersCommand.self, PINCommand.self, PackagesCommand.self, PeopleCommand.self, PlaceCommand.self, QuoteCommand.self,
      RestoreCommand.self, SandboxCommand.self,
      SettleCommand.self, StockCommand.self, WorkspacesCommand.self,
    ],
    defaultSubcommand: WizardCommand.self)

  /// Runs the command that was asked for. What the parser has to say may repeat what was on the command line, and passes the same door as
  /// everything else that is printed.
  static func main() async {
    // While there is one thread.
    cp_share_memory()
    _ = ProgramEnvironment.variables
    Output.survive()
    if let refusal = OpenFiles.refusal() {
      Output.error(refusal)
      Glibc.exit(ExitStatus.usage.code.rawValue)
    }
    do {
      if let (options, face) = WizardOptions.plain(CommandLine.arguments.dropFirst()) {
        try await WizardProgram(options: options, face: face).run()
        guard Output.finish() else { Glibc.exit(EXIT_FAILURE) }
        return
      }
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
      guard Output.finish() else { Glibc.exit(EXIT_FAILURE) }
    } catch {
      let told = exitCode(for: error)
      // One code says that the command line is not as it has to be, whoever found it out.
      let code = told == .validationFailure ? ExitStatus.usage.code : told
      let commands = Set(configuration.subcommands.map { $0._commandName })
      let mistyped =
        told == .validationFailure ? MistypedCommand.sentence(CommandLine.arguments.dropFirst(), commands: commands) : nil
      let message = mistyped.map { "Error: \($0)" } ?? fullMessage(for: error)
      ScriptUsage.answer(code, message, CommandLine.arguments)
      Output.page(message, isError: !code.isSuccess)
      if told == .validationFailure, let sentence = MisplacedOptions.sentence(CommandLine.arguments.dropFirst(), commands: commands)
      {
        Output.page(sentence, isError: true)
      }
      let isWhole = Output.finish()
      Glibc.exit(code.isSuccess && !isWhole ? EXIT_FAILURE : code.rawValue)
    }
  }
}

/// `mailorder wizard`, or `mailorder` alone.
struct WizardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "The full-screen wizard.",
    discussion: """
      Runs on an embedded sandbox that simulates the three vendors: nothing is bought and no port is opened. With --live, and the \
      keys of mailorder keys, it orders for real.

      Drafts, orders and the sandbox's state are kept in the data directory and are there again the next time.
      """)

  @OptionGroup var options: WizardOptions
  @OptionGroup var face: FaceOptions

  @MainActor
  func run() async throws {
    try await WizardProgram(options: options, face: face).run()
  }
}
