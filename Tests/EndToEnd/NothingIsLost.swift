import Foundation
import Testing

/// What was typed outlives the program, however it ends.
@Suite(.serialized) struct NothingIsLost {
  @Test("killed one second after the last key, the program offers the draft as it was typed", arguments: ["KILL", "HUP"])
  func killed(signal: String) throws {
    let terminal = try Tmux()
    try terminal.start()
    try terminal.keys("n")
    try terminal.wait("Brand or names")
    try terminal.paste("trylanternfield.com getlanternfield.com")
    try terminal.wait("2 names added")
    try terminal.keys("a")
    try terminal.wait("2 of 2 chosen")
    try terminal.keys("C-n")
    try terminal.wait("12 months")
    try terminal.keys("Enter")
    try terminal.wait("People")
    try terminal.type("Ada Lind, Bo E")
    Thread.sleep(forTimeInterval: 1)
    try terminal.tmux("run-shell", "pkill -\(signal) -f 'mailorder --data \(terminal.directory.path)'")
    Thread.sleep(forTimeInterval: 0.5)
    try terminal.keys("C-c")
    try terminal.run("reset; clear")
    Thread.sleep(forTimeInterval: 1.5)
    try terminal.run("'\(Tmux.program.path)' --data '\(terminal.directory.path)/data' --latency 5")
    try terminal.wait("trylanternfield")
    try terminal.keys("Down", "Enter")
    try terminal.wait("Ada Lind, Bo E")
    try terminal.wait("ada.lind")
  }

  @Test("a paste is never taken for keys: it confirms nothing and leaves nothing")
  func paste() throws {
    let terminal = try Tmux()
    try terminal.start()
    try terminal.keys("n")
    try terminal.wait("Brand or names")
    try terminal.paste("https://WWW.TryQuayside.com/path, tryquayside.com\nno_good.com; getquayside.org\r\u{3}\u{18}")
    let shown = try terminal.wait("names added")
    #expect(shown.contains("tryquayside.com"))
    #expect(shown.contains("getquayside.org"))
    #expect(shown.contains("1 duplicate merged") || shown.contains("duplicate"))
  }
}
