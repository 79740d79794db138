import Testing

@testable import mailorder

@Suite("Options before a command")
struct MisplacedOptionsTests {
  private let commands: Set<String> = ["clients", "book", "wizard"]

  @Test(
    "the line is said as it has to be",
    arguments: [
      (["--data", "/srv/book", "clients", "import", "a.yaml"], "mailorder clients import a.yaml --data /srv/book"),
      (["--live", "clients", "export"], "mailorder clients export --live"),
      (["--data", "/srv/the book", "clients", "list"], "mailorder clients list --data '/srv/the book'"),
    ])
  func before(_ words: [String], _ line: String) {
    #expect(MisplacedOptions.sentence(words, commands: commands) == "Options stand behind their command: " + line)
  }

  @Test(
    "nothing is said of other mistakes",
    arguments: [["clients", "--data", "/srv"], ["--data", "/srv", "client"], ["--data"], ["client"], []])
  func others(_ words: [String]) { #expect(MisplacedOptions.sentence(words, commands: commands) == nil) }
}
