import Terminal
import TestSupport
import Testing

@Suite("Pastes")
struct PasteTests {
  private var decoder = KeyDecoder()
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  private mutating func read(_ bursts: String...) -> [TerminalEvent] {
    bursts.flatMap { decoder.decode(Array($0.utf8)) }
  }

  @Test("a paste is one event once the terminal falls silent after its end")
  mutating func whole() {
    #expect(read(begin + "north.com" + end).isEmpty)
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.flush() == [.paste("north.com")])
    #expect(decoder.patience == nil)
  }

  @Test("a paste cut anywhere by the connection is the same paste")
  mutating func cut() {
    let bytes = Array((begin + "é日\r\nx" + end).utf8)
    for cut in 0...bytes.count {
      #expect((decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) + decoder.flush()) == [.paste("é日\nx")])
    }
    #expect(bytes.flatMap { decoder.decode([$0]) } + decoder.flush() == [.paste("é日\nx")])
  }

  @Test("inside a paste no byte is a key: not Enter, not Escape, not Ctrl-C")
  mutating func allData() {
    #expect(read(begin + "a\rb\nc\r\nd\u{3}\u{1B}[A\u{1B}\t" + end).isEmpty)
    #expect(decoder.flush() == [.paste("a\nb\nc\nd\u{3}\u{1B}[A\u{1B}\t")])
  }

  @Test("an end mark hidden in the text is data, whether the rest comes in the same burst or the next")
  mutating func nestedEnd() {
    let hostile = "x" + end + "\rorder now\r"
    #expect(read(begin + hostile + end).isEmpty)
    #expect(decoder.flush() == [.paste("x\u{1B}[201~\norder now\n")])
    #expect(read(begin + "x" + end, "\rorder now\r" + end).isEmpty)
    #expect(decoder.flush() == [.paste("x\u{1B}[201~\norder now\n")])
  }

  @Test("a begin mark hidden in the text is data")
  mutating func nestedBegin() {
    #expect(read(begin + "a" + begin + "b" + end).isEmpty)
    #expect(decoder.flush() == [.paste("a\u{1B}[200~b")])
  }

  @Test("keys typed right after a paste follow it")
  mutating func typeAhead() {
    #expect(read("a" + begin + "b" + end + "c\r") == [.key(.character("a"))])
    #expect(decoder.flush() == [.paste("b"), .key(.character("c")), .key(.enter)])
  }

  @Test("an Escape typed right after a paste is still told from a sequence")
  mutating func escapeAfter() {
    #expect(read(begin + "b" + end + "\u{1B}").isEmpty)
    #expect(decoder.flush() == [.paste("b")])
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.flush() == [.key(.escape)])
  }

  @Test("more than 64 KiB is cut at a line end and the loss is told")
  mutating func limit() {
    let line = "trynorthquay.com\n"
    let lines = 6_000
    #expect(read(begin, String(repeating: line, count: lines), end).isEmpty)
    let kept = 65_536 / line.utf8.count
    #expect(decoder.flush() == [.paste(String(repeating: line, count: kept)), .pasteCut((lines - kept) * line.utf8.count)])
  }

  @Test("exactly 64 KiB is kept")
  mutating func exactly() {
    let text = String(repeating: "x", count: 65_536)
    #expect(read(begin + text + end).isEmpty)
    #expect(decoder.flush() == [.paste(text)])
    #expect(read(begin + text + "y" + end).isEmpty)
    #expect(decoder.flush() == [.paste(text), .pasteCut(1)])
  }

  @Test("an endless flood after an end mark costs no memory and is no key")
  mutating func flood() {
    #expect(read(begin + "x" + end).isEmpty)
    for _ in 0..<100 { #expect(read(String(repeating: "\r", count: 10_000)).isEmpty) }
    #expect(read(end).isEmpty)
    let events = decoder.flush()
    #expect(events.first.map { if case .paste(let text) = $0 { text.hasPrefix("x") } else { false } } == true)
    #expect(!events.contains(.key(.enter)))
  }

  @Test("a paste that stops is delivered after three seconds, and told; keys are keys again after half a minute of silence")
  mutating func lostEnd() {
    #expect(read(begin + "north.com").isEmpty)
    #expect(decoder.patience == .seconds(3))
    #expect(decoder.flush() == [.paste("north.com"), .pasteStalled])
    #expect(read("x\r").isEmpty)
    #expect(decoder.patience == .seconds(30))
    #expect(decoder.flush() == [.pasteCut(2)])
    #expect(read("x") == [.key(.character("x"))])
  }

  @Test("what follows a paste that stopped is swallowed up to its end mark, in however many pieces, and what was lost is told")
  mutating func stalled() {
    #expect(read(begin).isEmpty)
    #expect(decoder.flush() == [.paste(""), .pasteStalled])
    #expect(read("60.00\r", "yes\r", "\u{1B}", "[201").isEmpty)
    #expect(decoder.patience == .seconds(30))
    #expect(read("~").isEmpty)
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.flush() == [.pasteCut(10)])
    #expect(read("x") == [.key(.character("x"))])
  }

  @Test(
    "a person's Escape, alone between two silences, ends a paste that stopped; one that begins the end mark or comes among others does not"
  )
  mutating func givenUp() {
    for (lost, bytes) in [("", 0), ("60.00\r", 6)] {
      #expect(read(begin).isEmpty)
      #expect(read("\u{1B}").isEmpty && decoder.patience == .milliseconds(200))
      #expect(decoder.flush() == [.paste(""), .pasteStalled])
      #expect(read(lost).isEmpty)
      #expect(read("yes\u{1B}", "z").isEmpty && decoder.patience == .seconds(30))
      #expect(read("\u{1B}", "\u{1B}").isEmpty && decoder.patience == .milliseconds(200))
      #expect(decoder.flush() == [.pasteCut(bytes + 5)])
      #expect(decoder.patience == .milliseconds(500))
      #expect(read("x") == [.key(.character("x"))])
    }
    // The end itself, split by the link for longer than that, becomes neither text nor keys.
    #expect(read(begin).isEmpty)
    #expect(decoder.flush() == [.paste(""), .pasteStalled])
    #expect(read("\u{1B}").isEmpty)
    #expect(decoder.flush() == [.pasteCut(0)])
    #expect(read("[201~").isEmpty)
    #expect(read("x") == [.key(.character("x"))])
  }

  @Test("a paste that stops inside its end mark ends with the rest of it")
  mutating func stalledInEnd() {
    #expect(read(begin + "a\u{1B}[20").isEmpty)
    #expect(decoder.flush() == [.paste("a"), .pasteStalled])
    #expect(read("1~").isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(read("x") == [.key(.character("x"))])
  }

  @Test("keys that come together with the end of a paste nobody saw begin are none")
  mutating func strayEnd() {
    #expect(read("60.00\r" + end + "x") == [.pasteCut(12), .key(.character("x"))])
  }

  @Test("bytes that are no character leave a mark")
  mutating func invalid() {
    #expect(decoder.decode(Array(begin.utf8) + [0x61, 0xFF, 0x62] + Array(end.utf8)).isEmpty)
    #expect(decoder.flush() == [.paste("a\u{FFFD}b")])
  }

  @Test("a paste under way when input is thrown away is thrown away to its end")
  mutating func discard() {
    #expect(read(begin + "yes\r").isEmpty)
    decoder.discard()
    #expect(decoder.flush() == [.pasteStalled])
    #expect(read("yes\r" + end).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(read("x") == [.key(.character("x"))])
  }

  @Test("hostile pastes never press a key", arguments: 0..<100)
  mutating func hostile(seed: Int) {
    var random = Seeded(seed: UInt64(seed + 11))
    let pieces = [
      begin, end, "\r", "\n", "\u{1B}", "\u{1B}[", "\u{1B}[20", "1~", "yes", "\u{1B}OP", "\u{3}",
      String(repeating: "a", count: 5_000),
    ]
    let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    var bytes = Array((begin + text + end).utf8)[...]
    var events: [TerminalEvent] = []
    while !bytes.isEmpty {
      let count = Int.random(in: 1...4_096, using: &random)
      events += decoder.decode(bytes.prefix(count))
      bytes = bytes.dropFirst(count)
    }
    events += decoder.flush()
    #expect(!events.contains { if case .key = $0 { true } else { false } })
    #expect(decoder.patience == nil)
  }
}
