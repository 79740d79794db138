import Foundation
import Ordering
import Testing

/// No key of a paste confirms anything, in a real terminal: whether it marks pastes or not, and however slowly they come.
@Suite(.serialized) struct PastesConfirmNothing {
  /// An order at Instantly, before its total is typed.
  private func review() async throws -> Tmux {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com", "northquayhq.com")
    try await terminal.take("Instantly Google")
    try await terminal.name(at: .instantly)
    try await terminal.fillIn(for: .instantly)
    try await terminal.wait("ype 60.00")
    return terminal
  }

  private func expectNotPlaced(_ terminal: Tmux) async throws {
    try await Task.sleep(for: .seconds(1))
    let shown = try await terminal.screen()
    #expect(shown.contains("Review") && shown.contains("60.00") && !shown.contains("Placed"), "\(shown)")
  }

  @Test("a marked paste that stops for longer than three seconds, and goes on with the total and Enter, places nothing")
  func stalled() async throws {
    let terminal = try await review()
    try await terminal.send("\u{1B}[200~")
    try await terminal.wait("Paste: it stopped before its end")
    try await Task.sleep(for: .seconds(2))
    try await terminal.send("60.00\r")
    try await expectNotPlaced(terminal)
    try await terminal.send("60.00\r\r\u{1B}[201~")
    try await terminal.wait("came too late")
    try await expectNotPlaced(terminal)
    // A person need not wait for an end that does not come.
    try await terminal.send("\u{1B}[200~")
    try await terminal.wait("Esc ends it")
    try await terminal.send("60.00\r")
    try await terminal.keys("Escape")
    try await terminal.wait("came too late")
    try await terminal.confirm(by: "60.00")
    try await terminal.wait("Placed.")
  }

  @Test("a paste that is not marked places nothing, however it is broken up")
  func raw() async throws {
    let terminal = try await review()
    try await terminal.pasteRaw("60.00\n60.00\ny\n")
    try await terminal.wait("by hand")
    try await expectNotPlaced(terminal)
    for piece in ["60.0", "0\r", "\r"] {
      try await terminal.send(piece)
      try await Task.sleep(for: .milliseconds(60))
    }
    try await expectNotPlaced(terminal)
    try await terminal.keys("C-u")
    try await terminal.confirm(by: "60.00")
    try await terminal.wait("Placed.")
  }

  @Test("a paste that is not marked deletes no draft and opens nothing at home, and of 200 lines for a list none is lost")
  func atHome() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.pasteRaw((1...200).map { "north\($0)quay.com" }.joined(separator: "\n") + "\n")
    try await terminal.wait("200 names added")
    try await terminal.keys("Escape")
    // Where look-ups still wait, the first Esc stops them.
    if try await terminal.wait(
      "Drafts or a stop", seconds: 20, #_sourceLocation, until: { $0.contains("Drafts") || $0.contains("Stopped asking") }
    )
    .contains("Stopped asking") {
      try await terminal.keys("Escape")
    }
    try await terminal.wait("Drafts")
    try await terminal.keys("Down")
    for text in ["dear all,\n", "delete\n", "order list\n"] {
      try await terminal.pasteRaw(text)
      let shown = try await terminal.wait("nothing here takes text")
      #expect(shown.contains("Drafts") && !shown.contains("Question"))
      try await terminal.keys("Up", "Down")
    }
    try await terminal.keys("d")
    try await terminal.wait("Type ‘delete’")
    try await terminal.pasteRaw("y\ndelete\n")
    try await terminal.wait("by hand")
    try await terminal.confirm(by: "delete")
    try await terminal.waitGone("Drafts")
  }
}
