import Foundation
import Testing

/// Nothing but the door reads what the program was started with.
@Suite struct OneDoorTests {
  @Test("only ProgramEnvironment reads the process's environment, and only CommandContext reads configuration and keys")
  func readers() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/mailorder").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var environment: [String] = []
    var keys: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.lastPathComponent
      if text.contains("processInfo.environment") { environment.append(name) }
      if text.contains("KeyRing(") || text.contains("ConfigurationFile.read(") { keys.append(name) }
    }
    #expect(environment == ["ProgramEnvironment.swift"])
    #expect(keys == ["CommandContext.swift"])
  }
}
