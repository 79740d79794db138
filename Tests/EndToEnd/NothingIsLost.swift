import Foundation
import Testing

/// What was typed outlives the program, however it ends.
@Suite(.serialized) struct NothingIsLost {
  @Test("killed one second after the last key, the program offers the draft as it was typed", arguments: ["KILL", "HUP"])
  func killed(signal: String) async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.choose("trylanternfield.com", "getlanternfield.com")
    try await terminal.keys("Enter")
    try await terminal.wait("People")
    try await terminal.type("Ada Lind, Bo E")
    // A key that a busy machine has not brought to the program yet cannot be kept by it.
    try await terminal.wait("Ada Lind, Bo E")
    try await Task.sleep(for: .seconds(1))
    try await terminal.signal(signal)
    try await terminal.waitForShell()
    try await terminal.begin()
    try await terminal.wait("trylanternfield")
    try await terminal.keys("Down", "Enter")
    try await terminal.wait("Ada Lind, Bo E")
    try await terminal.wait("ada.lind")
  }

  @Test("a paste is never taken for keys: it confirms nothing and leaves nothing")
  func paste() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.paste("https://WWW.TryQuayside.com/path, tryquayside.com\nno_good.com; getquayside.org\r\u{3}\u{18}")
    let shown = try await terminal.wait("names added")
    #expect(shown.contains("tryquayside.com"))
    #expect(shown.contains("getquayside.org"))
    #expect(shown.contains("1 duplicate merged"))
  }
}
