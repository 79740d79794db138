import Terminal
import Testing

@Suite("Text on a terminal without UTF-8")
struct ASCIITextTests {
  @Test(
    "letters lose their accents, signs become words or signs",
    arguments: [
      ("plain text", "plain text"), ("Zoë Müller-Nuñez", "Zoe Muller-Nunez"), ("Łódź Ærø Straße", "Lodz AEro Strasse"),
      ("e\u{301}te\u{301}", "ete"),
      ("“quoted” – it’s…", "\"quoted\" - it's..."), ("a → b", "a -> b"), ("12 €", "12 EUR"), ("日本", "????"), ("Привет", "??????"),
      ("🙂", "??"),
    ])
  func transliterate(text: String, ascii: String) {
    #expect(ASCIIText.transliterate(text) == ascii)
  }

  @Test("one cell stays one cell")
  func cells() {
    #expect(ASCIIText.scalar(for: "x") == "x")
    #expect(ASCIIText.scalar(for: "é") == "e")
    #expect(ASCIIText.scalar(for: "Æ") == "A")
    #expect(ASCIIText.scalar(for: "日") == "?")
    #expect(ASCIIText.scalar(for: "─") == "-")
  }

  @Test("every sign of the UTF-8 table has a likeness")
  func glyphs() {
    for child in Mirror(reflecting: Glyphs.utf8).children {
      for sign in (child.value as? [String]) ?? [(child.value as? String) ?? ""] {
        #expect(!ASCIIText.transliterate(sign).contains("?"), "\(sign)")
      }
    }
  }
}
