import Testing

@testable import mailorder

@Suite("A first word that is no command")
struct MistypedCommandTests {
  private let commands: Set<String> = ["clients", "quote", "place", "wizard", "orders", "order"]

  @Test(
    "is said to be none, with the one that is near",
    arguments: [
      ("qoute", " Did you mean quote?"), ("plase", " Did you mean place?"), ("client", " Did you mean clients?"),
      ("frobnicate", ""),
    ])
  func near(_ word: String, _ meant: String) {
    let said = MistypedCommand.sentence([word, "a.yaml", "--json"], commands: commands)
    #expect(said == "There is no command ‘\(word)’.\(meant) mailorder --help lists all of them.")
  }

  @Test("nothing is said of commands and options", arguments: [["quote", "--nope"], ["--live"], ["help", "nope"], []])
  func others(_ words: [String]) { #expect(MistypedCommand.sentence(words, commands: commands) == nil) }
}
