import Foundation
import Terminal
import Testing

@Suite("A text for the terminal's clipboard")
struct ClipboardTests {
  @Test("is one sequence that holds nothing of the text itself")
  func direct() throws {
    let bytes = try Clipboard.sequence("ada\u{1B}[2J\u{7}, Å", by: .direct)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == "\u{1B}]52;c;" + Data("ada\u{1B}[2J\u{7}, Å".utf8).base64EncodedString() + "\u{7}")
    #expect(bytes.filter { $0 < 0x20 }.count == 2)
  }

  @Test("goes through tmux both ways: for tmux itself, and wrapped for the terminal behind it")
  func tmux() throws {
    let text = String(decoding: try Clipboard.sequence("ada", by: .tmux), as: UTF8.self)
    #expect(text == "\u{1B}]52;c;YWRh\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWRh\u{7}\u{1B}\\")
  }

  @Test("is refused where nothing is in it or a terminal would not take it")
  func bounds() throws {
    #expect(throws: ClipboardFault.empty) { try Clipboard.sequence(" \n", by: .direct) }
    let most = String(repeating: "a", count: Clipboard.most)
    #expect(try Clipboard.sequence(most, by: .direct).count <= 100_000)
    #expect(throws: ClipboardFault.tooLarge(Clipboard.most + 1, maximum: Clipboard.most)) {
      try Clipboard.sequence(most + "a", by: .direct)
    }
  }

  @Test("a screen in memory keeps it, and one without a clipboard says so") @MainActor
  func memory() throws {
    let screen = MemoryScreen()
    try screen.copy("ada")
    screen.takesCopies = false
    #expect(throws: ClipboardFault.unsupported) { try screen.copy("bo") }
    #expect(screen.copies == ["ada"])
  }
}
