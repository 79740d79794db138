import Foundation
import Glibc
import Testing

/// Hostile text from a vendor, a paste, the keyboard and the command line, and every byte the program writes to a real terminal.
///
/// Source: Purchasing, Promises under test.
@Suite(.serialized) struct Escapes {
  private static let word = "Zq7"
  /// Sequences a terminal obeys, and a member or two of every class that may not be shown.
  private static let hostile: String = {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (word + "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{1B}P1$q\u{1B}\\\u{90}x\u{9C}").unicodeScalars)
    let ranges: [ClosedRange<UInt32>] = [
      0...0x8, 0xB...0xC, 0xE...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x2069, 0x3164...0x3164, 0xE000...0xE001, 0xFE0F...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0041...0xE0042,
      0x10FFFD...0x10FFFD,
    ]
    text.append(contentsOf: ranges.joined().compactMap(Unicode.Scalar.init))
    return String(text) + "end"
  }()

  /// What is in bytes that only a program that was fooled would write: scalars that show nothing or turn text, and sequences that are not
  /// curses' own.
  private func found(in bytes: Data) -> [String] {
    var found: Set<String> = []
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x1B:
        // Curses and the paste mode send `ESC [`, `ESC (`, `ESC )`, `ESC 7`, `ESC 8`, `ESC =`, `ESC >` and, to scroll back, `ESC M`. In the
        // hostile text an escape stands before other signs as well, so that one that came through is found.
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if !"[()78=>M".unicodeScalars.contains(next) { found.insert("ESC \(next.escaped(asASCII: true))") }
      case 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F, 0x20...0x7E: break
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xE000...0xF8FF,
        0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0x10FFFF:
        found.insert("U+" + String(scalar.value, radix: 16))
      default: break
      }
    }
    return found.sorted()
  }

  @Test("a hostile vendor, paste and keyboard bring no byte of theirs to the terminal, the log or the audit")
  func terminal() async throws {
    let terminal = try Tmux()
    let key = "good-key-0123456789"
    let server = try await VendorServer(key: key, in: terminal.directory)
    let port = try #require(server.address.split(separator: ":").last.flatMap { UInt16($0) })
    let vendor = try #require(
      EchoVendor(before: port, answering: "domains/check") { _, _ in
        let answer = ["message": Escapes.hostile, "error": Escapes.hostile, "code": Escapes.hostile]
        return (try? JSONSerialization.data(withJSONObject: answer)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
      })
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: vendor.address)
    _ = try await program.run("keys", "set", "instantly", input: key)
    try await terminal.start("--live")
    let bytes = terminal.directory.appendingPathComponent("bytes")
    try await terminal.tmux("pipe-pane", "-o", "-t", "e2e", "cat >> '\(bytes.path)'")
    try await terminal.beginOrder()
    let plain = Escapes.hostile.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value) }
    try await terminal.type(String(String.UnicodeScalarView(plain)))
    try await terminal.wait("end")
    // tmux takes no NUL.
    try await terminal.paste(String(String.UnicodeScalarView(Escapes.hostile.unicodeScalars.filter { $0 != "\0" })))
    try await terminal.keys("C-u")
    try await terminal.paste("trynorthquay.com n\u{43E}rthquay.com")
    try await terminal.keys("Enter")
    // The vendor's words are shown, each hostile character as a mark.
    try await terminal.wait(Escapes.word)
    try await Task.sleep(for: .seconds(3))
    try await terminal.resize(columns: 100, rows: 30)
    try await terminal.wait("trynorthquay.com")
    try await terminal.leave(by: "C-c")
    try await terminal.tmux("pipe-pane", "-t", "e2e")
    withExtendedLifetime((server, vendor)) {}
    let written = try Data(contentsOf: bytes)
    #expect(written.range(of: Data((Escapes.word + "\u{FFFD}").utf8)) != nil)
    #expect(found(in: written).isEmpty, "\(found(in: written)) of \(written.count) bytes")
    let log = try Data(contentsOf: terminal.directory.appendingPathComponent("data/mailorder.log"))
    #expect(found(in: log).isEmpty)
    let audit = try await program.run("audit", "export", "--live", "--data", terminal.directory.appendingPathComponent("data").path)
    #expect(audit.code == 0 && audit.output.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }

  @Test("hostile words on the command line, in names of files and in a configuration come back as letters only")
  func commandLine() async throws {
    let terminal = try Tmux()
    var program = Program(home: terminal.directory)
    let hostile = String(String.UnicodeScalarView(Escapes.hostile.unicodeScalars.filter { $0 != "\0" && $0 != "/" }))
    let file = terminal.directory.appendingPathComponent("odd\(hostile.suffix(20)).yaml")
    try Data("\"\(hostile.filter { $0 != "\"" })\": 1\n".utf8).write(to: file)
    chmod(file.path, 0o600)
    program.environment = ["USER": hostile, "SSH_CONNECTION": hostile, "SSH_USER_AUTH": hostile, "TZ": "UTC"]
    let commands = [
      ["--\(hostile)"], [hostile], ["people", "erase", hostile], ["keys", "test", hostile], ["doctor", "--config", file.path],
      ["people", "--config", file.path], ["audit", "--data", terminal.directory.path + "/" + hostile], ["restore", hostile],
      ["backup", terminal.directory.path + "/no/\(hostile)"], ["sandbox", "--scenario", hostile], ["wizard", "--seed", hostile],
    ]
    for words in commands {
      let ending =
        switch words.count {
        case 1: try await program.run(words[0])
        case 2: try await program.run(words[0], words[1])
        default: try await program.run(words[0], words[1], words[2])
        }
      let said = Data((ending.output + ending.errors).utf8)
      #expect(!said.isEmpty && found(in: said).isEmpty && !said.contains(0x1B), "\(words.first ?? ""): \(found(in: said))")
    }
    program.environment["TERM"] = hostile
    let ending = try await program.run("doctor", "--json")
    #expect(found(in: Data(ending.output.utf8)).isEmpty && !ending.output.utf8.contains(0x1B))
  }
}
