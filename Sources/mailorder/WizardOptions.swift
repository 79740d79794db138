import ArgumentParser
import Sandbox

/// What can be set from the command line. Keys never are: a command line can be read by others.
struct WizardOptions: ParsableArguments {
  @OptionGroup var paths: PathOptions

  @Flag(help: "Order for real, with the keys of mailorder keys: what is placed is bought and costs money.")
  var live = false

  @Option(help: "Sandbox: which simulated world; the same number gives the same names, prices and stock. Default: 1.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("Sandbox: how long each call to a vendor takes. Default: 120.", valueName: "milliseconds"))
  var latency: Int?

  @Option(help: ArgumentHelp("Sandbox: how long until the last mailbox of an order is ready. Default: 40.", valueName: "seconds"))
  var setUpTime: Int?

  @Option(
    name: .customLong("scenario"), parsing: .singleValue,
    help: ArgumentHelp(
      "Sandbox: what goes wrong, may be given several times; alone or for one vendor, such as instantly:payment-fails. One of: "
        + Scenario.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "name"),
    transform: Scenario.argument)
  var scenarios: [Scenario] = []

  func validate() throws {
    guard (0...60_000).contains(latency ?? 0) else { throw ValidationError("--latency is from 0 to 60000 milliseconds.") }
    guard (0...86_400).contains(setUpTime ?? 0) else { throw ValidationError("--set-up-time is from 0 to 86400 seconds.") }
    let isSandboxSet = seed != nil || latency != nil || setUpTime != nil || !scenarios.isEmpty
    guard !live || !isSandboxSet else {
      throw ValidationError(
        "--live orders for real; leave out --seed, --latency, --set-up-time and --scenario, which are the sandbox's.")
    }
  }
}
