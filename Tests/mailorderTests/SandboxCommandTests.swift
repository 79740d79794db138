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
    "a value out of its bounds is refused",
    arguments: [["--port", "65536"], ["--latency", "-1"], ["--state", ""], ["--key", ""], ["--scenario", "rain"]])
  func bounds(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try MailOrder.parseAsRoot(["sandbox"] + arguments) }
  }
}
