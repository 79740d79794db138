import Testing

@testable import mailorder

@Suite("A line that confirms something is typed, not pasted")
struct TypedKeysTests {
  private var keys = TypedKeys()
  private var now = Duration.seconds(10)

  /// Sends each text as one read, so many milliseconds after the one before, as long as the line has no end.
  private mutating func send(_ pieces: [String], every milliseconds: Int) -> TypedKeys.End? {
    for piece in pieces {
      if let end = keys.take(Array(piece.utf8), at: now) ?? keys.wait(for: .milliseconds(milliseconds)) { return end }
      now += .milliseconds(milliseconds)
    }
    return keys.wait(for: .seconds(4))
  }

  private func each(_ text: String) -> [String] { text.map { String($0) } }

  @Test("what is typed key by key is the line, as quick as the quickest typist", arguments: [25, 33, 60, 120])
  mutating func typed(milliseconds: Int) {
    #expect(send(each("nicht im Überblick\r"), every: milliseconds) == .line("nicht im Überblick"))
  }

  @Test(
    "a line that comes in one read is refused, with marks of a paste and without, however it ends",
    arguments: ["seen nothing\r", "seen nothing\n", "\u{1B}[200~seen nothing\r\u{1B}[201~", "\u{1B}[200~seen nothing\u{1B}[201~\r"])
  mutating func pasted(_ text: String) {
    #expect(send([text], every: 30) == .pasted)
  }

  @Test("a line whose characters come closer than a person types is refused", arguments: [0, 1, 10, 24])
  mutating func burst(milliseconds: Int) {
    #expect(send(each("seen nothing\r"), every: milliseconds) == .pasted)
  }

  @Test("an Enter that comes with other keys ends no line", arguments: [["seen", "g\r"], ["s", "\rx"], ["s", "\r\r"]])
  mutating func enterNotAlone(_ last: [String]) {
    #expect(send(each("seen nothin") + last, every: 40) == .pasted)
  }

  @Test("a key held down and two quick fingers are typed")
  mutating func repeated() {
    #expect(send(["a", "aa", "aaa", "th", "\r"], every: 40) == .line("aaaaaath"))
  }

  @Test("Backspace takes a character, Ctrl-U the line, and Ctrl-D ends only an empty line")
  mutating func edited() {
    #expect(send(each("wrong\u{15}no\u{4}ne\u{7F}w") + ["é", "\u{8}", "\r"], every: 40) == .line("nonw"))
    keys = TypedKeys()
    #expect(send(["\u{4}"], every: 40) == .over)
  }

  @Test("arrows, Tab and Escape put nothing in")
  mutating func noText() {
    #expect(send(["a", "\u{1B}[D", "\t", "\u{1B}OP", "b", "\r"], every: 40) == .line("ab"))
  }
}
