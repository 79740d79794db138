import ArgumentParser
import Foundation
import Testing

@testable import mailorder

@Suite("The table of exit codes")
struct ExitStatusTests {
  private static func text(_ path: String) throws -> String {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("the README has every code with its outcome, and no other")
  func readme() throws {
    let rows = try Self.text("README.md").matches(of: /\| ([0-9]+) \| `([a-z_]+)` \|/).map { "\($0.output.1) \($0.output.2)" }
    #expect(rows == ExitStatus.allCases.map { "\($0.rawValue) \($0.word)" })
  }

  @Test("the schema of answers has the same codes and outcomes, and a sentence wherever it is not done")
  func schema() throws {
    let object = try JSONSerialization.jsonObject(with: Data(Self.text("Sources/mailorder/Schemas/answer.schema.json").utf8))
    let properties = try #require((object as? [String: Any])?["properties"] as? [String: [String: Any]])
    #expect(properties["exit"]?["enum"] as? [Int] == ExitStatus.allCases.map { Int($0.rawValue) })
    #expect(properties["outcome"]?["enum"] as? [String] == ExitStatus.allCases.map(\.word))
    let commands = Set(properties["command"]?["enum"] as? [String] ?? [])
    #expect(commands == Set(ScriptUsage.commands.map { $0._commandName }))
  }

  @Test("the manual page and the help of each command name every code")
  func manual() throws {
    let page = try Self.text(".ci/debian/mailorder.1.more").matches(of: /\n\.It ([0-9]+)\n([a-z ]+)/).map {
      "\($0.output.1) \($0.output.2)"
    }
    let help = ScriptHelp.exits.matches(of: /([0-9]) ([a-z -]+)/).map { "\($0.output.1) \($0.output.2)" }
    #expect(page.count == ExitStatus.allCases.count && help.count == ExitStatus.allCases.count)
    for (status, (line, words)) in zip(ExitStatus.allCases, zip(page, help)) {
      #expect(line.hasPrefix("\(status.rawValue) ") && words.hasPrefix("\(status.rawValue) "))
      let word = status.word.split(separator: "_")[0]
      #expect(line.contains(word) && words.contains(word), "\(line), \(words)")
    }
  }
}
