import ArgumentParser
import Foundation
import Testing

@testable import mailorder

@Suite("The data directory")
struct DataDirectoryTests {
  @Test("a --data of nothing is refused, by the wizard and by a command, with the option and the way out")
  func empty() {
    let line = ["--data", ""]
    #expect(WizardOptions.plain(line) == nil, "the parser says what is wrong")
    for words in [line, ["wizard"] + line, ["doctor"] + line, ["backup"] + line + ["copy"]] {
      #expect {
        try MailOrder.parseAsRoot(words)
      } throws: { error in
        MailOrder.message(for: error).contains("--data names no directory; give it one, or leave it out")
      }
    }
  }

  @Test("a file in its place is told as none, wherever it is named; a directory, and what is not there yet, passes")
  func file() throws {
    let home = try Home()
    let file = try home.write("x", to: "plain")
    let environment = ["HOME": home.path]
    #expect(throws: ConfigurationProblem.self) { try CommandContext(reading: PathOptions.parse(["--data", file]), environment) }
    var configuration = Configuration()
    configuration.data = file
    do throws(ConfigurationProblem) {
      try DataDirectory(paths: Paths(environment: environment), configuration: configuration).check()
      Issue.record("it is a file")
    } catch {
      #expect(error.sentence.hasPrefix("\(file): it is no directory") && error.sentence.contains("--data"))
    }
    for path in [home.path, home.path + "/new"] {
      _ = try CommandContext(reading: PathOptions.parse(["--data", path]), environment)
    }
  }
}
