import Terminal
import Testing

@Suite("What is typed, and what comes at once")
struct KeyPacerTests {
  private var pacer = KeyPacer()
  private var now = Duration.seconds(10)

  /// Sends keys, so many milliseconds apart, and waits until all are understood.
  private mutating func send(_ keys: [Key], every milliseconds: Int) -> [KeyPacer.Stroke] {
    var strokes: [KeyPacer.Stroke] = []
    for key in keys {
      now += .milliseconds(milliseconds)
      strokes += pacer.take(key, at: now)
    }
    return strokes + pacer.flush()
  }

  private func keys(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) } }

  private func nearness(_ strokes: [KeyPacer.Stroke]) -> [KeyPacer.Pace.Nearness?] {
    strokes.map { if case .key(_, let pace) = $0 { pace.nearness } else { nil } }
  }

  @Test("keys as close as the quickest typist's are keys, each alone", arguments: [25, 33, 60, 120])
  mutating func typed(milliseconds: Int) {
    #expect(nearness(send(keys("60.00\n"), every: milliseconds)) == Array(repeating: .alone, count: 6))
  }

  @Test("three keys closer than a person types are a text, and its line breaks are no Enter", arguments: [0, 1, 10, 24])
  mutating func burst(milliseconds: Int) {
    _ = pacer.take(.down, at: .zero)
    #expect(send(keys("dear all,\n"), every: milliseconds) == [.burst("dear all,\n")])
    now += .seconds(1)
    #expect(send(keys("60\n"), every: milliseconds) == [.burst("60\n")])
  }

  @Test("two keys at once are two keys that came together")
  mutating func two() {
    #expect(nearness(send(keys("d\n"), every: 5)) == [.hurried, .hurried])
  }

  @Test("a letter held down is itself over and over; arrows and Backspace held down never wait")
  mutating func repeated() {
    #expect(nearness(send(keys("aaaaa"), every: 8)) == Array(repeating: .repeated, count: 5))
    for key in [Key.down, .backspace, .left, .pageUp] {
      for _ in 0..<9 {
        now += .milliseconds(8)
        #expect(pacer.take(key, at: now).count == 1)
      }
    }
    #expect(pacer.patience == nil)
  }

  @Test("other keys keep their place among texts, and are known to have come with them")
  mutating func controls() {
    let strokes = send(keys("abcx") + [.backspace, .control("u")] + keys("def\n") + [.escape], every: 1)
    #expect(strokes.filter { if case .burst = $0 { true } else { false } } == [.burst("abc"), .burst("def\n")])
    #expect(nearness(strokes) == [nil, .hurried, nil, .hurried])
  }

  @Test("a text in two pieces, with a pause between them, is one")
  mutating func pieces() {
    var strokes: [KeyPacer.Stroke] = []
    for key in keys("trynorth") { strokes += pacer.take(key, at: now) }
    now += .milliseconds(90)
    for key in keys("quay.com\n") { strokes += pacer.take(key, at: now) }
    #expect(strokes + pacer.flush() == [.burst("trynorthquay.com\n")])
  }

  @Test("a letter waits until it is known to be alone, and tells how long nothing had come before it")
  mutating func waits() {
    _ = pacer.take(.down, at: now)
    #expect(pacer.take(.character("a"), at: now + .milliseconds(300)).isEmpty)
    #expect(pacer.patience == .milliseconds(25))
    #expect(
      pacer.flush() == [
        .key(.character("a"), KeyPacer.Pace(at: now + .milliseconds(300), quiet: .milliseconds(300), nearness: .alone))
      ])
  }

  @Test("a key right behind a paste is not alone, and one that waits when a paste comes was not either")
  mutating func pastes() {
    _ = pacer.take(.character("a"), at: now)
    #expect(nearness(pacer.interrupt(at: now + .milliseconds(5))) == [.hurried])
    #expect(pacer.take(.enter, at: now + .milliseconds(10)).isEmpty)
    #expect(nearness(pacer.flush()) == [.hurried])
  }

  @Test("more than 65,536 characters at once are cut, and how many is told")
  mutating func limit() {
    #expect(send(keys(String(repeating: "ab", count: 40_000)), every: 0) == [.burst(String(repeating: "ab", count: 32_768))])
    #expect(pacer.takeLeftOut() == 80_000 - 65_536)
    #expect(pacer.takeLeftOut() == 0)
  }
}
