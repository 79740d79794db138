import Terminal
import Testing

@testable import Session

@Suite("A line as it is typed")
struct LineEditorTests {
  /// Types keys so far apart, and waits behind them.
  /// - Parameter silence: before Enter, where the keys are typed one by one.
  private func outputs(
    _ keys: [Key], every pause: Duration, silence: Duration = .milliseconds(250), in editor: inout LineEditor
  ) -> [LineEditor.Output] {
    var (outputs, time) = ([LineEditor.Output](), Duration.seconds(1))
    for key in keys {
      if key == .enter, pause >= .milliseconds(25) { time += max(.zero, silence - pause) }
      outputs += editor.take(key, at: time)
      time += pause
      if pause >= .milliseconds(25) { outputs += editor.flush() }
    }
    return outputs + editor.flush()
  }

  private func keys(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : .character($0) } }

  @Test("what is typed by hand confirms")
  func typed() {
    var editor = LineEditor()
    #expect(outputs(keys("90.00\n"), every: .milliseconds(80), in: &editor).last == .line(.init(text: "90.00", isTyped: true)))
  }

  @Test("what comes at once is text and confirms nothing")
  func pasted() {
    var editor = LineEditor()
    #expect(outputs(keys("90.00\n"), every: .milliseconds(1), in: &editor).last == .line(.init(text: "90.00", isTyped: false)))
    // Not even where the Enter behind it was pressed by hand, or a part of it was typed.
    var half = LineEditor()
    _ = outputs(keys("90.0"), every: .milliseconds(1), in: &half)
    let end = outputs(keys("0\n"), every: .milliseconds(80), in: &half)
    #expect(end.last == .line(.init(text: "90.00", isTyped: false)))
    // Two keys at once are no line typed by hand either.
    var short = LineEditor()
    #expect(outputs(keys("y\n"), every: .milliseconds(1), in: &short).last == .line(.init(text: "y", isTyped: false)))
  }

  @Test("a paste that comes letter by letter, its Enter at the same pace, confirms nothing", arguments: [30, 60, 200, 249])
  func slowPaste(_ pause: Int) {
    var editor = LineEditor()
    let pace = Duration.milliseconds(pause)
    #expect(outputs(keys("90.00\n"), every: pace, silence: pace, in: &editor).last == .line(.init(text: "90.00", isTyped: false)))
  }

  @Test("a line counts as typed only when each key of it came by itself")
  func twoAtOnce() {
    var editor = LineEditor()
    _ = outputs(keys("90"), every: .milliseconds(10), in: &editor)
    #expect(outputs(keys(".00\n"), every: .milliseconds(80), in: &editor).last == .line(.init(text: "90.00", isTyped: false)))
  }

  @Test("a line that was rubbed out whole is a new line")
  func rubbedOut() {
    var editor = LineEditor()
    _ = outputs(keys("pasted"), every: .milliseconds(1), in: &editor)
    let end = outputs([.control("u")] + keys("ok\n"), every: .milliseconds(80), in: &editor)
    #expect(end.last == .line(.init(text: "ok", isTyped: true)))
  }

  @Test("several lines at once are one paste")
  func lines() {
    var editor = LineEditor()
    let end = outputs(keys("a.com\nb.com\nc.com\n"), every: .milliseconds(1), in: &editor)
    #expect(end.contains(.paste("a.com\nb.com\nc.com\n")))
    #expect(editor.isEmpty)
  }

  @Test("Backspace, ^W and ^U rub out, and the terminal shows it")
  func editing() {
    var editor = LineEditor()
    _ = outputs(keys("ada lind"), every: .milliseconds(80), in: &editor)
    #expect(outputs([.backspace], every: .milliseconds(80), in: &editor) == [.echo("\u{8} \u{8}")])
    _ = outputs([.control("w")], every: .milliseconds(80), in: &editor)
    #expect(editor.text == "ada ")
    _ = outputs([.control("u")], every: .milliseconds(80), in: &editor)
    #expect(editor.isEmpty)
  }

  @Test("a password is shown as stars")
  func hidden() {
    var editor = LineEditor()
    editor.isHidden = true
    let shown = outputs(keys("ab1"), every: .milliseconds(80), in: &editor)
    #expect(shown == [.echo("*"), .echo("*"), .echo("*")])
  }

  @Test("^C leaves, ^D does so on an empty line, and nothing invisible gets into a line")
  func leaving() {
    var editor = LineEditor()
    #expect(outputs([.control("c")], every: .milliseconds(80), in: &editor) == [.echo("\n"), .leave])
    #expect(outputs([.control("d")], every: .milliseconds(80), in: &editor) == [.echo("\n"), .leave])
    _ = outputs(keys("a\u{202E}"), every: .milliseconds(80), in: &editor)
    #expect(editor.text == "a")
    #expect(outputs([.control("d")], every: .milliseconds(80), in: &editor).isEmpty)
    // What was typed acts no more: its line is over.
    _ = outputs([.control("c")], every: .milliseconds(80), in: &editor)
    #expect(editor.isEmpty)
  }
}
