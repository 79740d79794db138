import Terminal
import TestSupport
import Testing

@Suite("From bytes to keys")
struct KeyDecoderTests {
  private var decoder = KeyDecoder()

  private mutating func burst(_ text: String) -> [TerminalEvent] { decoder.decode(Array(text.utf8)) }

  private func typed(_ text: String) -> [TerminalEvent] {
    text.map { .key(.character($0)) }
  }

  @Test("text arrives character by character, in any script")
  mutating func text() {
    #expect(decoder.decode(Array("aZ ~é日🙂".utf8)) == typed("aZ ~é日🙂"))
  }

  @Test("a character cut anywhere by the connection arrives once")
  mutating func splitCharacters() {
    let bytes = Array("é日🙂".utf8)
    for cut in 0...bytes.count {
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == typed("é日🙂"))
      #expect(decoder.patience == nil)
    }
  }

  @Test(
    "a press of the first button and the wheel arrive with their cell, whatever is held with them; releases and other buttons do not",
    arguments: [
      ("\u{1B}[<0;12;5M", Mouse.press(Position(column: 11, row: 4))), ("\u{1B}[<20;12;5M", .press(Position(column: 11, row: 4))),
      ("\u{1B}[<64;1;1M", .wheelUp), ("\u{1B}[<69;1;1M", .wheelDown), ("\u{1B}[<0;12;5m", nil), ("\u{1B}[<2;12;5M", nil),
      ("\u{1B}[<35;12;5M", nil), ("\u{1B}[<0;0;5M", nil), ("\u{1B}[<0;99999999999999999999;5M", nil), ("\u{1B}[<0;5M", nil),
      ("\u{1B}[<;;M", nil), ("\u{1B}[<66;1;1M", nil),
    ])
  mutating func mouse(bytes: String, mouse: Mouse?) {
    let expected = (mouse.map { [TerminalEvent.mouse($0)] } ?? []) + typed("a")
    #expect(decoder.decode(Array((bytes + "a").utf8)) == expected)
    let all = Array(bytes.utf8)
    for cut in 1..<all.count {
      #expect(decoder.decode(all[..<cut]) + decoder.decode(all[cut...]) + decoder.decode([0x61]) == expected, "cut at \(cut)")
    }
  }

  @Test(
    "bytes that are no character are dropped and hide nothing after them",
    arguments: [[0x80], [0xFF], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xF0, 0x8F, 0xBF, 0xBF]] as [[UInt8]]
  )
  mutating func invalid(bytes: [UInt8]) {
    #expect(decoder.decode(bytes + [0x61]) == typed("a"))
  }

  @Test(
    "characters that must not reach a terminal are dropped even when typed",
    arguments: ["\u{202E}", "\u{200B}", "\u{9B}", "\u{E000}"])
  mutating func forbidden(text: String) {
    #expect(decoder.decode(Array((text + "a").utf8)) == typed("a"))
  }

  @Test("Escape alone is a key after a tenth of a second of silence, not before")
  mutating func escape() {
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.flush().isEmpty)
    #expect(decoder.patience == nil)
  }

  @Test("Escape pressed twice is two keys")
  mutating func twoEscapes() {
    #expect(decoder.decode([0x1B, 0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.flush() == [.key(.escape), .key(.escape)])
    #expect(decoder.decode([0x1B, 0x1B, 0x1B]) == [.key(.escape)])
    #expect(decoder.flush() == [.key(.escape), .key(.escape)])
  }

  @Test("Alt with a character is one key")
  mutating func alt() {
    #expect(decoder.decode(Array("\u{1B}x\u{1B}é".utf8)) == [.key(.alt("x")), .key(.alt("é"))])
  }

  @Test("Alt with a character that begins sequences is a key after a silence", arguments: ["[", "O", "]", "P", "_"])
  mutating func altOfIntroducer(text: String) {
    #expect(decoder.decode(Array(("\u{1B}" + text).utf8)).isEmpty)
    #expect(decoder.patience == .milliseconds("[O".contains(text) ? 500 : 100))
    #expect(decoder.flush() == [.key(.alt(Character(text)))])
  }

  @Test(
    "Alt with Enter or another control character is nothing, least of all Enter",
    arguments: [0x0D, 0x0A, 0x7F, 0x03] as [UInt8])
  mutating func altOfControl(byte: UInt8) {
    #expect(decoder.decode([0x1B, byte]).isEmpty)
    #expect(decoder.patience == nil)
  }

  /// Sequences no key of ours sends: reports, mouse, focus, strings, protocols nobody switched on.
  static let unknownSequences = [
    "[I", "[O", "[99~", "[1;2;3;4Q", "[24;80R", "[1;1R", "[1;5R", "[?1;2c", "[>0;276;0c", "[?2026;2$y", "[97;1:3u", "[27;3;13~",
    "[13;3u", "[13;1:3u", "[57441u", "[1u", "[<2;10;10M", "[4;2$y", "[20;1$y", "[?1;2$y",
    "[<0;10;10m",
    "[M !!", "[201~", "[0n", "[E", "[ q", "[4 q", "[!p", "[[Z", "[200;1~", "[999999999999999999999~", "[?A", "Oz",
    "]0;title\u{7}", "]11;rgb:0000/0000/0000\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\", "^private\u{1B}\\", "Xstart\u{1B}\\",
    "]52;c;cm0gLXJm\u{7}",
    "]unfinished\u{18}",
  ]

  @Test("an unknown sequence is swallowed whole, and the key after it arrives", arguments: unknownSequences)
  mutating func unknown(sequence: String) {
    let bytes = Array("\u{1B}\(sequence)".utf8)
    #expect(decoder.decode(bytes + [0x78]) == typed("x"), "ESC \(sequence)")
    let slowly = (bytes + [0x78]).flatMap { decoder.decode([$0]) }
    #expect(slowly == typed("x"), "slowly: ESC \(sequence)")
  }

  @Test(
    "an unknown sequence that never ends is dropped after a silence",
    arguments: ["[12;", "]0;title", "Pq", "[1 ", "O1;", "[[", "[M!", "[?"])
  mutating func unfinished(sequence: String) {
    #expect(decoder.decode(Array("\u{1B}\(sequence)".utf8)).isEmpty)
    #expect(decoder.patience == (sequence == "Pq" || sequence.hasPrefix("]") ? .seconds(3) : .milliseconds(500)))
    #expect(!decoder.flush().contains { $0 != .key(.alt(sequence.first ?? "x")) })
    #expect(decoder.decode([0x78]) == typed("x"))
  }

  @Test(
    "a sequence that its Escape was split from is whole or swallowed, and none of it is text",
    arguments: ["[A", "OA", "[1;1R", "[200~x\u{1B}[201~"])
  mutating func split(sequence: String) {
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.patience == .milliseconds(500))
    let events = decoder.decode(Array(sequence.utf8)) + decoder.flush()
    #expect(events.allSatisfy { [.key(.up), .paste("x")].contains($0) }, "\(events)")
    #expect(decoder.decode([0x78]) == typed("x"))
  }

  @Test(
    "the rest of an answer, or of several keys, that its Escape was split from is no text",
    arguments: [
      ("]11;rgb:0000/0000/0000\u{7}", []), ("]11;rgb:0000/0000/0000\u{1B}\\", []), ("]lTitle, ä\u{1B}\\", []),
      ("]52;c;" + String(repeating: "A", count: 9_000) + "\u{7}", []), ("P1$r0m\u{1B}\\", []), ("P>|kitty(0.35)\u{1B}\\", []),
      ("_Gi=1;OK\u{1B}\\", []), ("OAOB", [.up, .down]), ("OA\u{1B}OB\u{1B}[C", [.up, .down, .right]), ("OP", [.function(1)]),
    ] as [(String, [Key])])
  mutating func splitAnswers(tail: String, keys: [Key]) {
    #expect((decoder.decode([0x1B]) + decoder.flush()) == [.key(.escape)])
    let events = decoder.decode(Array(tail.utf8))
    #expect(events == keys.map { .key($0) })
    #expect(decoder.decode([0x78]) == typed("x"))
  }

  @Test("the rest of a clipboard's answer may come in pieces behind the Escape it was split from")
  mutating func splitPieces() {
    #expect((decoder.decode([0x1B]) + decoder.flush()) == [.key(.escape)])
    #expect(decoder.decode(Array("]52;c;cm0g".utf8)).isEmpty)
    #expect(decoder.patience == .seconds(3))
    #expect(decoder.decode(Array("LXJm\u{7}x".utf8)) == typed("x"))
  }

  @Test(
    "behind an Escape that was meant, what is typed by hand is typed, also when a slow link brings it at once",
    arguments: ["Olof", "O", "OL", "OAK", "OPERA", "OMx", "]", "]a", "](1)", "P", "Paris", "PO", "P1", "^x", "_", "X1;"])
  mutating func capital(text: String) {
    #expect((decoder.decode([0x1B]) + decoder.flush()) == [.key(.escape)])
    #expect(decoder.decode(Array(text.utf8)) == typed(text))
    #expect((decoder.decode([0x1B]) + decoder.flush()) == [.key(.escape)])
    #expect(text.utf8.flatMap { decoder.decode([$0]) } == typed(text))
  }

  @Test("half a second after an Escape the rest of its sequence is awaited no more")
  mutating func lateTail() {
    #expect((decoder.decode([0x1B]) + decoder.flush() + decoder.flush()) == [.key(.escape)])
    #expect(decoder.decode(Array("OA".utf8)) == typed("OA"))
  }

  @Test(
    "an answer of the terminal that is long, split by more than Alt waits, is swallowed to its end, wherever it is cut",
    arguments: ["]52;c;", "P1+r", "_G", "^", "X"])
  mutating func longAnswer(introducer: String) {
    for end in introducer == "]52;c;" ? ["\u{7}", "\u{1B}\\"] : ["\u{1B}\\"] {
      let bytes = Array(("\u{1B}" + introducer + String(repeating: "a", count: 5_000) + end).utf8)
      for cut in [4_095, 4_096, 4_097, 4_098, 5_000, bytes.count - 2, bytes.count - 1] {
        #expect(decoder.decode(bytes[..<cut]).isEmpty)
        #expect(decoder.patience == .seconds(3), "cut at \(cut)")
        #expect(decoder.decode(bytes[cut...] + [0x78]) == typed("x"), "cut at \(cut)")
        #expect(decoder.patience == nil)
      }
    }
  }

  @Test("a long answer that never ends is dropped after three seconds, with an escape at its end; another sequence ends it")
  mutating func longUnfinished() {
    let beginning = Array(("\u{1B}]52;c;" + String(repeating: "a", count: 5_000)).utf8)
    #expect(decoder.decode(beginning + [0x1B]).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x78]) == typed("x"))
    #expect(decoder.decode(beginning).isEmpty)
    #expect(decoder.decode(Array("aa\u{1B}[Ax".utf8)) == [.key(.up)] + typed("x"))
  }

  @Test(
    "an Escape that comes alone ends an answer that does not end, so that keys are keys again; its end, split there, is no text",
    arguments: ["\u{1B}]52;c;aGk", "\u{1B}]52;c;" + String(repeating: "a", count: 5000)])
  mutating func answerGivenUp(_ answer: String) {
    #expect(burst(answer).isEmpty && decoder.patience == .seconds(3))
    #expect(burst("abc").isEmpty)
    #expect(burst("\u{1B}").isEmpty && decoder.patience == .milliseconds(200))
    #expect(decoder.flush().isEmpty)
    #expect(burst("x") == typed("x"))
    #expect(burst(answer).isEmpty)
    #expect(burst("\u{1B}").isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(burst("\\").isEmpty)
    #expect(burst("x") == typed("x"))
  }

  @Test("an answer of the terminal that comes in two halves, most of a second apart, is swallowed to its end")
  mutating func splitAnswer() {
    #expect(decoder.decode(Array("\u{1B}]11;rgb:00".utf8)).isEmpty)
    #expect(decoder.patience == .seconds(3))
    #expect(decoder.decode(Array("00/0000/0000\u{7}x".utf8)) == typed("x"))
  }

  @Test("how long Esc waits can be set")
  mutating func patience() {
    decoder = KeyDecoder(escapePatience: .milliseconds(400))
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(400))
  }

  @Test("a sequence broken off by another one does not hide it")
  mutating func brokenOff() {
    #expect(decoder.decode(Array("\u{1B}[12\u{1B}[A".utf8)) == [.key(.up)])
    #expect(decoder.decode(Array("\u{1B}]title\u{1B}[B".utf8)) == [.key(.down)])
    #expect(decoder.decode(Array("\u{1B}[1;é".utf8)) == typed("é"))
  }

  @Test("an endless sequence costs no memory and never becomes text")
  mutating func endless() {
    #expect(decoder.decode(Array("\u{1B}]".utf8)).isEmpty)
    for _ in 0..<100 { #expect(decoder.decode(Array(repeating: 0x61, count: 10_000)).isEmpty) }
    #expect(decoder.decode([0x07, 0x78]) == typed("x"))
  }

  @Test("an endless sequence of parameters never becomes a key, nor Escape", arguments: ["[", "O", "\u{1B}[", "\u{1B}O"])
  mutating func endlessParameters(introducer: String) {
    #expect(decoder.decode(Array("\u{1B}\(introducer)".utf8)).isEmpty)
    for _ in 0..<3 { #expect(decoder.decode(Array(repeating: 0x31, count: 5_000)).isEmpty) }
    #expect(decoder.decode(Array("1zx".utf8)) == typed("x"))
  }

  @Test("type-ahead keeps its order")
  mutating func order() {
    #expect(
      decoder.decode(Array("a\t\u{1B}[B\rb\u{1B}OP".utf8)) == [
        .key(.character("a")), .key(.tab), .key(.down), .key(.enter), .key(.character("b")), .key(.function(1)),
      ])
  }

  @Test("random bytes never crash and never make a control character a typed one", arguments: 0..<50)
  mutating func random(seed: Int) {
    var random = Seeded(seed: UInt64(seed + 3))
    let favourites: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x0D, 0xE2, 0x80]
    for _ in 0..<200 {
      let burst = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Bool.random(using: &random) ? favourites.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      let events = decoder.decode(burst) + (Bool.random(using: &random) ? decoder.flush() : [])
      for case .key(.character(let character)) in events {
        #expect(SafeText(foreign: "a\(character)").removed == 0)
      }
    }
  }
}
