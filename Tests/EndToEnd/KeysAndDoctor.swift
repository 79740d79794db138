import Foundation
import TestSupport
import Testing

/// The commands that stand beside the wizard, in pipes and in a terminal.
@Suite(.serialized) struct KeysAndDoctor {
  private static let canary = "canary-0123456789abcdef"

  /// Whether the terminal shows what is typed, as the shell sees it.
  private func isShown(_ terminal: Tmux, _ mark: String) async throws -> Bool {
    try await terminal.run("echo \(mark)$(stty -a | grep -o -- '-\\?echo ')end")
    let shown = try await terminal.wait("the mode", seconds: 10, #_sourceLocation) { $0.contains(/\n\w+-?echo ?end/) }
    return shown.contains("\n\(mark)echo")
  }

  @Test("a key is asked for without being shown, and kept for its owner alone")
  func set() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' keys set instantly; echo left with $?")
    try await terminal.wait("not shown")
    try await terminal.type(Self.canary)
    try await terminal.keys("Enter")
    let shown = try await terminal.wait("left with 0")
    #expect(!shown.contains("canary"))
    #expect(shown.contains("•••cdef"))
    let file = terminal.directory.path + "/.config/mailorder/keys/instantly"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.canary + "\n")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    try await terminal.run("clear")
    #expect(try await isShown(terminal, "after"))
  }

  @Test("a key that is longer than a terminal's line is refused, not cut and kept")
  func tooLong() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' keys set instantly; echo left with $?")
    try await terminal.wait("not shown")
    for _ in 0..<5 { try await terminal.type(String(repeating: "canary-456", count: 100)) }
    try await terminal.keys("Enter")
    let shown = try await terminal.wait("left with 1")
    #expect(shown.contains("is longer than any key") && !shown.contains("canary"))
    #expect(!FileManager.default.fileExists(atPath: terminal.directory.path + "/.config/mailorder/keys/instantly"))
    let program = Program(home: terminal.directory)
    for length in [4_001, 4_095, 4_096, 8_193, 60_000] {
      let ending = try await program.run("keys", "set", "instantly", input: String(repeating: "k", count: length))
      #expect(ending.code == 1 && ending.errors.contains("longer than any key"), "\(length)")
    }
  }

  @Test("who ends the question gets the terminal back, and nothing is kept", arguments: ["C-c", "C-d", "TERM"])
  func interrupted(by end: String) async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' keys set instantly; echo left with $?")
    try await terminal.wait("not shown")
    if end == "C-d" {
      try await terminal.keys(end)
      try await terminal.wait("left with 1")
    } else {
      try await terminal.type("canary")
      // Stopping would leave the shell with a blind terminal, so it does nothing.
      try await terminal.keys("C-z")
      if end == "TERM" { try await terminal.signal(end) } else { try await terminal.keys(end) }
    }
    // An interrupted command ends the shell's list too.
    try await terminal.wait("ready>", seconds: 10)
    try await terminal.run("clear")
    #expect(try await isShown(terminal, "after"))
    #expect(!FileManager.default.fileExists(atPath: terminal.directory.path + "/.config/mailorder/keys/instantly"))
  }

  @Test("a crash while a key is asked for offers no prompt to look into the memory")
  func crash() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' keys set instantly; echo left with $?")
    try await terminal.wait("not shown")
    try await terminal.signal("SEGV")
    let shown = try await terminal.wait("left with 139", seconds: 5)
    #expect(!shown.contains("Program crashed"))
  }

  @Test("a key on the command line is refused without being repeated, and not kept")
  func onTheCommandLine() async throws {
    let terminal = try Tmux()
    let program = Program(home: terminal.directory)
    for arguments in [["instantly", Self.canary], [Self.canary], [Self.canary, "instantly"]] {
      let ending = try await program.run("keys", "set", arguments[0], arguments.count > 1 ? arguments[1] : "")
      #expect(ending.code == 2)
      #expect(!(ending.output + ending.errors).contains("canary"))
      #expect(ending.errors.hasPrefix("mailorder: "))
    }
    let ending = try await program.run("keys", "set", "instantly", "--key=\(Self.canary)")
    #expect(ending.code == 2 && ending.errors.contains("never given on the command line"))
    #expect(!ending.errors.contains("canary"))
    #expect(!FileManager.default.fileExists(atPath: terminal.directory.path + "/.config/mailorder/keys/instantly"))
  }

  @Test("from a pipe keys are set, listed, tested with a vendor, and removed")
  func pipes() async throws {
    let directory = try Tmux().directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let server = try await VendorServer(key: Self.canary, in: directory)
    let program = Program(home: directory)
    try program.pointVendors(at: server.address)
    #expect(try await program.run("keys", "set", "instantly", input: Self.canary + "\n").code == 0)
    #expect(try await program.run("keys", "set", "saleshandy", input: "wrong-key-0123456789").code == 0)
    #expect(try await program.run("keys", "set", "scaledmail", input: "two\nlines\n").code == 1)

    let list = try await program.run("keys")
    #expect(list.code == 0)
    #expect(list.output.contains("Instantly   •••cdef  usable, from \(directory.path)/.config/mailorder/keys/instantly"))
    #expect(list.output.contains("ScaledMail  no key; run mailorder keys set scaledmail"))

    let test = try await program.run("keys", "test")
    #expect(test.code == 1)
    #expect(test.output.contains("Instantly   accepted"))
    #expect(test.output.contains("Saleshandy  refused: the vendor does not take this key"))
    #expect(try await program.run("keys", "test", "instantly").code == 0)
    #expect(try await program.run("keys", "test", "scaledmail").code == 1)

    #expect(try await program.run("keys", "remove", "instantly").code == 0)
    #expect(try await program.run("keys").output.contains("Instantly   no key"))
    for ending in [list, test] { #expect(!(ending.output + ending.errors).contains("canary")) }
  }

  @Test("without a terminal doctor says of everything how it is; a broken set-up has exit code 1, and JSON the same findings")
  func doctor() async throws {
    let directory = try Tmux().directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let server = try await VendorServer(key: Self.canary, in: directory)
    var program = Program(home: directory)
    try program.pointVendors(at: server.address)
    _ = try await program.run("keys", "set", "instantly", input: Self.canary)

    let sound = try await program.run("doctor")
    #expect(sound.code == 0, "\(sound.output)")
    #expect(sound.output.contains("ok       Instantly       \(server.address)/instantly answers and takes the key"))
    #expect(sound.output.contains("ok       Saleshandy      \(server.address)/saleshandy answers; without a key it says no more"))
    #expect(sound.output.hasSuffix("no problems, 2 warnings\n"), "\(sound.output)")

    chmod(directory.path + "/.config/mailorder/keys/instantly", 0o644)
    program.environment = ["TERM": "no-such-terminal", "LC_ALL": "C", "MAILORDER_SCALEDMAIL_KEY": Self.canary]
    let data = directory.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try Data(repeating: 7, count: 9_000).write(to: data.appendingPathComponent("live.sqlite"))
    chmod(data.appendingPathComponent("live.sqlite").path, 0o644)
    let broken = try await program.run("doctor", "--data", data.path)
    #expect(broken.code == 1)
    for words in [
      "problem  terminal type", "warning  locale", "problem  data directory", "problem  files", "problem  live book",
      "problem  key Instantly", "warning  key ScaledMail", "-> run chmod 0600",
    ] {
      #expect(broken.output.contains(words), "no ‘\(words)’ in\n\(broken.output)")
    }
    #expect(broken.output.utf8.allSatisfy { $0 < 0x80 })

    struct Finding: Decodable {
      let check: String
      let level: String
    }
    let json = try await program.run("doctor", "--json", "--data", data.path)
    #expect(json.code == 1)
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let schema = try JSONSchema(Data(contentsOf: sources.appendingPathComponent("Sources/mailorder/Schemas/doctor.schema.json")))
    #expect(schema.faults(in: json.output) == [])
    let findings = try JSONDecoder().decode([Finding].self, from: Data(json.output.utf8))
    #expect(findings.count == broken.output.split(separator: "\n").count - 1)
    #expect(findings.contains { $0.check == "live book" && $0.level == "problem" })
    for ending in [sound, broken, json] { #expect(!(ending.output + ending.errors).contains("canary")) }
  }

  @Test("a configuration that is wrong keeps the wizard shut with one sentence, and doctor goes on with the rest")
  func configuration() async throws {
    let terminal = try Tmux()
    let program = Program(home: terminal.directory)
    let file = terminal.directory.appendingPathComponent("wrong.yaml")
    try Data("idle_minutes: soon\n".utf8).write(to: file)
    chmod(file.path, 0o600)
    let wizard = try await program.run("--config", file.path)
    #expect(wizard.code == 2)
    #expect(wizard.errors.contains("wrong.yaml, line 1, idle_minutes: this is not a whole number from 1 to 480"))
    let doctor = try await program.run("doctor", "--config", file.path)
    #expect(doctor.code == 1)
    #expect(doctor.output.contains("problem  configuration") && doctor.output.contains("SQLite"))
  }
}
