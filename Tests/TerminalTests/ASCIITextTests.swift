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

  @Test("every sign of the UTF-8 table has a likeness, of which one character fits the sign's cell")
  func glyphs() throws {
    for sign in try Glyphs.utf8.allSigns() {
      let likeness = ASCIIText.transliterate(sign)
      #expect(!likeness.isEmpty && likeness.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !likeness.contains("?"), "\(sign)")
      let scalar = try #require(sign.unicodeScalars.first)
      #expect(ASCIIText.scalar(for: scalar) == likeness.unicodeScalars.first, "\(sign)")
    }
  }
}
