import ArgumentParser
import Sandbox
import Testing

@testable import mailorder

@Suite("The command line")
struct SandboxCommandTests {
  @Test("options behind sandbox are the server's, also those the wizard has too")
  func sandboxOptions() throws {
    let arguments = ["sandbox", "--seed", "7", "--latency", "5", "--set-up-time", "9", "--scenario", "slow", "--port", "0"]
    let command = try #require(try MailOrder.parseAsRoot(arguments) as? SandboxCommand)
    #expect(command.seed == 7 && command.latency == 5 && command.setUpTime == 9 && command.port == 0)
    #expect(command.scenarios == [Scenario(.slow)])
    #expect(!command.newerRules && !command.noLimits && command.state == nil && command.paymentTime == nil)
  }

  @Test("without a subcommand the options are the wizard's")
  func wizardOptions() throws {
    let command = try #require(try MailOrder.parseAsRoot(["--seed", "7"]) as? WizardCommand)
    #expect(command.options.seed == 7)
    #expect(try MailOrder.parseAsRoot([]) is WizardCommand)
  }

  @Test(
    "a value out of its bounds is refused with the bounds",
    arguments: [
      (["--port", "65536"], "--port is from 0 to 65535."), (["--port=-1"], "--port is from 0 to 65535."),
      (["--latency=-1"], "--latency is from 0 to 60000 milliseconds."),
      (["--latency", "60001"], "--latency is from 0 to 60000 milliseconds."),
      (["--set-up-time", "86401"], "--set-up-time is from 0 to 86400 seconds."),
      (["--payment-time=-1"], "--payment-time is from 0 to 86400 seconds."), (["--state", ""], "--state names a directory."),
      (["--key", ""], "--key cannot be empty."),
      (["--scenario", "rain"], "\(ScenarioError.unknownWord("rain"))"),
      (["--scenario", "ebay:slow"], "\(ScenarioError.unknownVendor("ebay"))"),
    ])
  func bounds(arguments: [String], words: String) throws {
    let error = try #require(throws: (any Error).self) { try MailOrder.parseAsRoot(["sandbox"] + arguments) }
    #expect(MailOrder.message(for: error).hasSuffix(words), "\(MailOrder.message(for: error))")
    #expect(MailOrder.exitCode(for: error) == .validationFailure)
  }

  @Test(
    "a value at its bounds is taken",
    arguments: ["--port=0", "--port=65535", "--latency=60000", "--set-up-time=0", "--payment-time=86400"])
  func edges(argument: String) throws {
    #expect(try MailOrder.parseAsRoot(["sandbox", argument]) is SandboxCommand)
  }
}
