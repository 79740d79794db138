import Testing

@testable import CursesTerminal

@Suite("Fewer bytes for the same look")
struct SGRShorteningTests {
  @Test(
    "a reset of colours just before a reset of everything is left out, and so is the switch to ASCII letters",
    arguments: [
      ("\u{1B}[39m\u{1B}(B\u{1B}[mx", "\u{1B}[mx"), ("\u{1B}[39;49m\u{1B}(B\u{1B}[0;1mx", "\u{1B}[0;1mx"),
      ("\u{1B}[39m\u{1B}[49m\u{1B}[m", "\u{1B}[m"), ("\u{1B}[39mx\u{1B}[m", "\u{1B}[39mx\u{1B}[m"),
      ("\u{1B}[39m\u{1B}[1m", "\u{1B}[39m\u{1B}[1m"),
      ("\u{1B}[7d›\u{1B}[C", "\u{1B}[7d›\u{1B}[C"), ("", ""), ("\u{1B}", "\u{1B}"), ("\u{1B}[m\u{1B}(", "\u{1B}[m\u{1B}("),
    ])
  func shorten(long: String, short: String) {
    #expect(String(decoding: SGRShortening.shortened(Array(long.utf8)), as: UTF8.self) == short)
  }
}
