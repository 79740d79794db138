import Terminal
import Testing

@MainActor
@Suite("A screen in memory")
struct MemoryScreenTests {
  private let screen = MemoryScreen(size: Size(columns: 20, rows: 2))

  private func show(_ text: String) {
    var frame = Frame(size: screen.size)
    frame.put(text, at: Position(column: 0, row: 0))
    screen.present(frame)
  }

  @Test("it keeps every frame and counts the cells each one changed")
  func counts() {
    show("due now 90.00")
    #expect(screen.changedCells == 0)
    show("due now 91.50")
    #expect(screen.lastChangedCells == 2)
    show("due now 91.50")
    #expect(screen.lastChangedCells == 0)
    #expect(screen.changedCells == 2)
    #expect(screen.frames.count == 3)
    #expect(screen.text == ["due now 91.50", ""])
  }

  @Test("events arrive in order, those sent early too")
  func events() {
    var seen: [TerminalEvent] = []
    screen.press(.tab)
    screen.onEvent = { event, _ in seen.append(event) }
    screen.type("ab")
    screen.paste("x\ny")
    screen.resize(to: Size(columns: 5, rows: 5))
    screen.send(.hangup)
    #expect(
      seen == [
        .key(.tab), .key(.character("a")), .key(.character("b")), .paste("x\ny"), .resize(Size(columns: 5, rows: 5)), .hangup,
      ])
    #expect(screen.size == Size(columns: 5, rows: 5))
  }

  @Test("a flush forgets what was typed, not what happened")
  func flush() {
    var seen: [TerminalEvent] = []
    screen.press(.enter)
    screen.paste("yes")
    screen.send(.interrupt)
    screen.flushInput()
    screen.onEvent = { event, _ in seen.append(event) }
    #expect(seen == [.interrupt])
    #expect(screen.flushes == 1)
  }

  @Test("it counts rings and repaints")
  func rings() {
    screen.ring()
    screen.repaint()
    screen.repaint()
    #expect((screen.rings, screen.repaints) == (1, 2))
  }
}
