import ArgumentParser
import Foundation
import Glibc
import Logging
import Sandbox

/// `mailorder sandbox`: the three simulated vendors behind a port of this machine, for other programs and for looking with curl.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serves the three simulated vendors over HTTP on 127.0.0.1 until it is ended.",
    discussion: """
      Paths are the vendors' own behind /instantly, /saleshandy and /scaledmail, such as /instantly/api/v2/dfy-email-account-orders.
      A Saleshandy order is paid at its checkoutUrl in a browser, or by itself with --payment-time.
      Whoever can open a connection on this machine can use it; nothing is ever bought.
      """)

  @Option(help: ArgumentHelp("The port, or 0 for a free one.", valueName: "number"))
  var port: Int = 8900

  @Option(help: "Which simulated world; the same number gives the same names, prices and stock.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How long each call takes at least.", valueName: "milliseconds"))
  var latency: Int = 0

  @Option(help: ArgumentHelp("How long until the last mailbox of an order is ready.", valueName: "seconds"))
  var setUpTime: Int = 40

  @Option(help: ArgumentHelp("Pays a Saleshandy checkout by itself after this time, without its page.", valueName: "seconds"))
  var paymentTime: Int?

  @Option(
    name: .customLong("scenario"), parsing: .singleValue,
    help: ArgumentHelp(
      "What goes wrong, may be given several times; alone or for one vendor, such as instantly:payment-fails. One of: "
        + Scenario.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "name"),
    transform: Scenario.argument)
  var scenarios: [Scenario] = []

  @Option(
    help: ArgumentHelp("Keeps orders between runs in this directory. Default: they end with the server.", valueName: "directory"))
  var state: String?

  @Option(help: ArgumentHelp("The only key the vendors accept. Default: any that does not begin with bad.", valueName: "text"))
  var key: String?

  @Flag(help: "Follows the newer rules where the vendors' pages disagree, such as 50 to 100 Outlook mailboxes.")
  var newerRules = false

  @Flag(help: "Counts no calls: the vendors' limits are not enforced.")
  var noLimits = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is from 0 to 65535.") }
    guard (0...60_000).contains(latency) else { throw ValidationError("--latency is from 0 to 60000 milliseconds.") }
    guard (0...86_400).contains(setUpTime) else { throw ValidationError("--set-up-time is from 0 to 86400 seconds.") }
    guard (0...86_400).contains(paymentTime ?? 0) else { throw ValidationError("--payment-time is from 0 to 86400 seconds.") }
    if state?.isEmpty == true { throw ValidationError("--state names a directory.") }
    if key?.isEmpty == true { throw ValidationError("--key cannot be empty.") }
  }

  func run() async throws {
    var logger = Logger(label: "mailorder sandbox") { ErrorLogHandler(label: $0) }
    logger.logLevel = .error
    do {
      try await SandboxServer.runUntilSignal(options: options, port: port, logger: logger) { server in
        Output.line("The sandbox listens at \(server.address)")
        // Our choice: who cannot read the address would wait for it for ever.
        if !Output.finish() { Glibc.exit(EXIT_FAILURE) }
      }
    } catch let error as SandboxStateError {
      StandardError.say(error.description)
      throw ExitCode(1)
    } catch let error as SandboxServerError {
      StandardError.say(error.description)
      throw ExitCode(1)
    }
  }

  private var options: SandboxOptions {
    SandboxOptions(
      seed: seed, latency: .milliseconds(latency), scenarios: scenarios, stateFile: state.map { $0 + "/sandbox-vendors.json" },
      setUpTime: .seconds(setUpTime), paymentTime: paymentTime.map { .seconds($0) }, rules: newerRules ? .newer : .seed,
      enforceLimits: !noLimits, key: key, ignoresUnknownFields: true)
  }
}

extension Scenario {
  /// Reads an argument's text.
  static func argument(_ text: String) throws -> Scenario {
    do throws(ScenarioError) {
      return try Scenario(parsing: text)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
