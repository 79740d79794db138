import Ordering
import TestSupport
import Testing

@Suite("Names in other letters")
struct TransliterationTests {
  @Test(
    "a name is written in the letters an address may carry",
    arguments: [
      ("Åsa", "Öberg-Nuñez", "asa.oberg-nunez"), ("A\u{30A}sa", "O\u{308}berg", "asa.oberg"), ("Weiß", "Groß", "weiss.gross"),
      ("Łukasz", "Żółć", "lukasz.zolc"), ("Þór", "Ærø", "thor.aero"), ("Иван", "Соловьёв", "ivan.solovyev"),
      ("Ελένη", "Παππά", "eleni.pappa"), ("伟", "李", "wei.li"), ("さくら", "たなか", "sakura.tanaka"), ("민수", "김", "minsu.gim"),
      ("محمد", "علي", "mhmd.ly"), ("שרה", "כהן", "srh.khn"), ("O'Brien", "D’Arcy", "obrien.darcy"), ("İpek", "Işık", "ipek.isik"),
      ("Ludwig", "van Beethoven", "ludwig.vanbeethoven"), ("Ａｄａ", "Ｌｉｎｄ", "ada.lind"), ("J.R.", "Smith, Jr.", "jr.smithjr"),
      ("Ada\u{200B}", "\u{202E}Lind", "ada.lind"), ("-Ada-", "--Lind--Ek--", "ada.lind-ek"), ("Ada 🚀", "Lind", "ada.lind"),
    ])
  func alias(_ first: String, _ last: String, _ alias: String) {
    #expect(AliasPattern.firstDotLast.alias(for: Person(first: first, last: last)) == alias)
  }

  @Test("what has no letters is left out")
  func noLetters() {
    #expect(Transliteration.ascii("🚀👩‍👩‍👧‍👦") == "")
    #expect(AliasPattern.first.alias(for: Person(first: "🚀", last: "🎈")).isEmpty)
    #expect(AliasPattern.first.alias(for: Person(first: "🚀", last: "Lind")) == "lind")
  }

  @Test("ASCII is left as it is")
  func ascii() { #expect(Transliteration.ascii("Ada O'Brien_2!") == "Ada O'Brien_2!") }

  @Test("the result is always ASCII, whatever the script")
  func property() {
    var random = Seeded(seed: 7)
    for _ in 0..<2_000 {
      let scalars = (0..<6).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x80...0x2FFFF, using: &random)) }
      let text = String(String.UnicodeScalarView(scalars))
      let isASCII = Transliteration.ascii(text).utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII, "\(scalars)")
    }
  }
}
