import Terminal
import Testing

@Suite("What each terminal sends for a key")
struct KeyTableTests {
  @Test("a key sent by its number, as CSI u, modifyOtherKeys and kitty's keyboard protocol do, is that key")
  func numbered() {
    let keys: [(String, Key)] = [
      ("[27u", .escape), ("[9u", .tab), ("[13u", .enter), ("[127u", .backspace), ("[13;2u", .enter), ("[27;2;13~", .enter),
      ("[9;2u", .backTab), ("[27;2;9~", .backTab), ("[27;5;9~", .tab), ("[97u", .character("a")), ("[97;2u", .character("A")),
      ("[110;5u", .control("n")), ("[27;5;110~", .control("n")), ("[120;3u", .alt("x")), ("[57414u", .enter),
      ("[57400u", .character("1")),
      ("[228u", .character("ä")), ("[13;1:1u", .enter), ("[97:65;2u", .character("A")), ("[49:33;2u", .character("!")),
      ("[97;65u", .character("A")), ("[97;66u", .character("A")), ("[107;67u", .alt("k")), ("[110;69u", .control("n")),
      ("[49;65u", .character("1")), ("[97;129u", .character("a")), ("[223;2u", .character("ß")), ("[228;2u", .character("Ä")),
      ("[49;2;33u", .character("!")), ("[97;;229u", .character("å")), ("[0;;229u", .character("å")), ("[111;3;248u", .alt("ø")),
      ("[97::97;1u", .character("a")), ("[97;0u", .character("a")), ("[127;1:2u", .backspace), ("[97;1:2u", .character("a")),
      ("[1;1:2B", .down), ("[1;1:1B", .down), ("[1;5:2C", .wordRight), ("[3;1:2~", .delete), ("[15;1:1~", .function(5)),
      ("[1;1:2P", .function(1)),
    ]
    for (sequence, key) in keys {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Array("\u{1B}\(sequence)".utf8)) == [.key(key)], "ESC \(sequence)")
    }
  }

  @Test("each key of the number block that is sent by its number is that key")
  func numberBlock() {
    let signs = zip(57_399..., "0123456789./*-+").map { ($0, Key.character($1)) }
    let others: [(Int, Key)] = [
      (57_414, .enter), (57_415, .character("=")), (57_416, .character(",")), (57_417, .left), (57_418, .right), (57_419, .up),
      (57_420, .down), (57_421, .pageUp), (57_422, .pageDown), (57_423, .home), (57_424, .end), (57_425, .insert),
      (57_426, .delete),
    ]
    for (code, key) in signs + others {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Array("\u{1B}[\(code)u\u{1B}[\(code);1:3u\u{1B}[\(code);9u".utf8)) == [.key(key)], "\(code)")
    }
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[57417;5u\u{1B}[57418;3u".utf8)) == [.key(.wordLeft), .key(.wordRight)])
  }

  @Test(
    "a key that is let go is none, nor one held with Super, Hyper or Meta, nor Ctrl with what is no letter",
    arguments: [
      "[127;1:3u", "[1;1:3B", "[1;1:3P", "[3;1:3~", "[15;1:3~", "[1;5:3C", "[97;9u", "[97;17u", "[97;33u", "[97;10u", "[13;9u",
      "[27;9;97~", "[97:65;74u", "[97;9;97u", "[49;5u", "[228;5u", "[57400;5u", "[0u", "[0;;27u", "[97;1:4u", "[1;1:2:3B",
    ])
  func noKey(sequence: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}\(sequence)x".utf8)) == [.key(.character("x"))], "ESC \(sequence)")
  }

  @Test("Shift-Tab works on the Linux console, which sends Escape and Tab")
  func consoleBackTab() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B, 0x09]) == [.key(.backTab)])
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.decode([0x09]) == [.key(.backTab)])
  }

  private static let arrows: [(String, Key)] = [("A", .up), ("B", .down), ("C", .right), ("D", .left)]

  /// Sequences after the escape, by the terminals that send them.
  private static let families: [(String, [(String, Key)])] = [
    (
      "xterm",
      arrows.map { ("[" + $0.0, $0.1) } + [
        ("[H", .home), ("[F", .end), ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
        ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)), ("[15~", .function(5)),
        ("[17~", .function(6)),
        ("[18~", .function(7)), ("[19~", .function(8)), ("[20~", .function(9)), ("[21~", .function(10)), ("[23~", .function(11)),
        ("[24~", .function(12)),
      ]
    ),
    (
      "xterm, application cursor keys and number block",
      arrows.map { ("O" + $0.0, $0.1) } + [
        ("OH", .home), ("OF", .end), ("OM", .enter), ("Oj", .character("*")), ("Ok", .character("+")), ("Om", .character("-")),
        ("On", .character(".")), ("Oo", .character("/")), ("Op", .character("0")), ("Oy", .character("9")), ("OI", .tab),
      ]
    ),
    (
      "xterm, with Shift, Alt or Ctrl",
      arrows.map { ("[1;2" + $0.0, $0.1) } + [
        ("[1;5A", .up), ("[1;3B", .down), ("[1;5C", .wordRight), ("[1;5D", .wordLeft), ("[1;3D", .wordLeft), ("[1;6C", .wordRight),
        ("[1;5H", .home), ("[1;6F", .end), ("[3;5~", .delete), ("[5;3~", .pageUp), ("[1;2P", .function(1)),
        ("[15;2~", .function(5)), ("O5P", .function(1)), ("O1;2S", .function(4)),
      ]
    ),
    (
      "rxvt",
      [
        ("[7~", .home), ("[8~", .end), ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)),
        ("[14~", .function(4)),
        ("[25~", .function(13)), ("[26~", .function(14)), ("[28~", .function(15)), ("[29~", .function(16)), ("[34~", .function(20)),
        ("[a", .up), ("[b", .down), ("[c", .right),
        ("[d", .left), ("Oa", .up), ("Oc", .wordRight), ("Od", .wordLeft), ("[3$", .delete), ("[5^", .pageUp), ("[6@", .pageDown),
        ("[7$", .home),
        ("[11^", .function(1)),
        ("\u{1B}[A", .up), ("\u{1B}[3~", .delete), ("\u{1B}OC", .right),
      ]
    ),
    (
      "Linux console",
      [
        ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)), ("[[D", .function(4)), ("[[E", .function(5)),
        ("[17~", .function(6)),
        ("[1~", .home), ("[4~", .end), ("[2~", .insert), ("[3~", .delete),
      ]
    ),
    (
      "PuTTY",
      [
        ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)), ("[14~", .function(4)), ("[15~", .function(5)),
        ("[24~", .function(12)), ("[1~", .home), ("[4~", .end), ("OP", .function(1)), ("OT", .function(5)), ("O[", .function(12)),
      ]
    ),
    (
      "screen and tmux",
      arrows.map { ("O" + $0.0, $0.1) } + [
        ("[1~", .home), ("[4~", .end), ("OP", .function(1)), ("[24~", .function(12)), ("[Z", .backTab), ("[3~", .delete),
      ]
    ),
  ]

  @Test("every key of the table is understood, whole or byte by byte", arguments: families)
  func keys(family: String, table: [(String, Key)]) {
    for (sequence, key) in table {
      let bytes = Array(("\u{1B}" + sequence).utf8)
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes) == [.key(key)], "\(family): ESC \(sequence)")
      #expect(decoder.patience == nil)
      #expect(bytes.flatMap { decoder.decode([$0]) } == [.key(key)], "\(family), slowly: ESC \(sequence)")
    }
  }

  @Test(
    "control characters are keys",
    arguments: [
      (0x01, Key.control("a")), (0x03, .control("c")), (0x07, .control("g")), (0x08, .backspace), (0x09, .tab), (0x0A, .enter),
      (0x0D, .enter),
      (0x0E, .control("n")), (0x0F, .control("o")), (0x1C, .control("\\")), (0x1F, .control("_")), (0x7F, .backspace),
    ] as [(UInt8, Key)])
  func controls(byte: UInt8, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode([byte]) == [.key(key)])
  }

  @Test("NUL and Ctrl-Z are no keys")
  func noKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x00, 0x1A]).isEmpty)
  }

  @Test(
    "a key has the name people know it by",
    arguments: [
      (Key.control("n"), "^N"), (.function(12), "F12"), (.backTab, "Shift-Tab"), (.character(" "), "Space"), (.character("x"), "x"),
      (.alt("x"), "Alt-x"), (.escape, "Esc"), (.pageDown, "PgDn"),
    ])
  func names(key: Key, name: String) {
    #expect(key.name == name)
  }
}
