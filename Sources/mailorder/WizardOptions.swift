import ArgumentParser
import Sandbox

/// What can be set from the command line. Keys never are: a command line can be read by others.
struct WizardOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The data directory. Default: $XDG_DATA_HOME/mailorder, or .local/share/mailorder in the home directory.",
      valueName: "directory"))
  var dataDirectory: String?

  @Option(help: "Sandbox: which simulated world; the same number gives the same names, prices and stock.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Sandbox: how long each call to a vendor takes.", valueName: "milliseconds"))
  var latency: Int = 120

  @Option(help: ArgumentHelp("Sandbox: how long until the last mailbox of an order is ready.", valueName: "seconds"))
  var setUpTime: Int = 40

  @Option(
    name: .customLong("scenario"), parsing: .singleValue,
    help: ArgumentHelp(
      "Sandbox: what goes wrong, may be given several times; alone or for one vendor, such as instantly:payment-fails. One of: "
        + Scenario.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "name"),
    transform: Scenario.argument)
  var scenarios: [Scenario] = []

  func validate() throws {
    guard (0...60_000).contains(latency) else { throw ValidationError("--latency is from 0 to 60000 milliseconds.") }
    guard (0...86_400).contains(setUpTime) else { throw ValidationError("--set-up-time is from 0 to 86400 seconds.") }
  }
}
