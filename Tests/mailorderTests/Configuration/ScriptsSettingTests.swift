import Ordering
import Testing

@testable import mailorder

@Suite("What commands may place, in the configuration")
struct ScriptsSettingTests {
  private func rules(_ text: String) throws -> ScriptRules {
    try ConfigurationReader(file: "config.yaml", home: "/home/ada").read(text).scripts
  }

  @Test("nothing is forbidden by default; a mode and clients can be")
  func read() throws {
    #expect(try rules("") == ScriptRules())
    let held = try rules("scripts: {place: sandbox, not_for: [Acme, \"North Quay\"]}")
    #expect(held.modes == [.sandbox] && held.heldClients == ["Acme", "North Quay"])
    #expect(held.refusal(in: .sandbox, for: nil) == nil && held.refusal(in: .sandbox, for: "Quay") == nil)
    #expect(held.refusal(in: .live, for: nil)?.status == .needsApproval)
    #expect(held.refusal(in: .sandbox, for: "acme")?.sentence.contains("scripts.not_for") == true)
    #expect(try rules("scripts: {place: off}").modes.isEmpty)
    #expect(try rules("scripts: {not_for: Acme}").heldClients == ["Acme"])
  }

  @Test(
    "what is not so gets a sentence",
    arguments: [
      ("scripts: {place: perhaps}", "scripts.place: this says where mailorder place may order: on, off, sandbox or live"),
      ("scripts: {run: on}", "scripts.run: there is no such setting; here can stand place and not_for."),
      ("scripts: {not_for: [[a]]}", "scripts.not_for: here belongs a list of clients' names"),
    ])
  func refused(_ text: String, _ words: String) {
    do {
      _ = try rules(text)
      Issue.record("it was read")
    } catch {
      #expect((error as? ConfigurationProblem)?.sentence.contains(words) == true, "\(error)")
    }
  }
}
