import Ordering
import Testing

@Suite("Postcodes")
struct PostcodeTests {
  @Test(
    "a code of the country's shape is taken, with or without its blanks and hyphens",
    arguments: [
      ("SE", "211 20"), ("SE", "21120"), ("US", "94105"), ("US", "94105-1234"), ("US", "941051234"), ("GB", "SW1A 1AA"),
      ("GB", "m1 1ae"),
      ("GB", "EC1A1BB"), ("GB", "B33 8TH"), ("CA", "K1A 0B1"), ("CA", "k1a0b1"), ("NL", "1012 AB"), ("NL", "1012ab"),
      ("PL", "00-950"),
      ("PT", "1000-205"), ("JP", "100-0001"), ("BR", "01310-100"), ("IE", "D02 AF30"), ("IE", "D6W XY00"), ("IN", "110 001"),
      ("LV", "LV-1010"), ("LV", "1010"), ("LT", "LT-01100"), ("LT", "01100"), ("TW", "106"), ("AR", "C1425ABC"), ("DE", "01067"),
    ])
  func accepts(_ country: String, _ code: String) { #expect(Postcode.isValid(code, in: country)) }

  @Test(
    "a code of another shape is not",
    arguments: [
      ("SE", "2112"), ("SE", "211200"), ("SE", "21I20"), ("SE", ""), ("US", "9410"), ("US", "9410A"), ("GB", "94105"),
      ("GB", "1AA SW1"),
      ("CA", "11A 0B1"), ("NL", "AB 1012"), ("LV", "XX-1010"), ("DE", "F-12345"), ("SE", "211\u{301} 20"),
      ("SE", "211.20"),
    ])
  func refuses(_ country: String, _ code: String) { #expect(!Postcode.isValid(code, in: country)) }

  @Test(
    "a code is sent as its country writes it, however it was typed",
    arguments: [
      ("PL", "00950", "00-950"), ("PL", "PL 00-950", "00-950"), ("PT", "1000205", "1000-205"), ("US", "941051234", "94105-1234"),
      ("GB", "sw1a1aa", "SW1A 1AA"), ("GB", "m11ae", "M1 1AE"), ("IE", "D02  XY45", "D02 XY45"), ("IE", "d02xy45", "D02 XY45"),
      ("JP", "1000001", "100-0001"), ("JP", "１００－０００１", "100-0001"), ("JP", "〒100-0001", "100-0001"), ("LV", "1010", "LV-1010"),
      ("LV", "LV 1010", "LV-1010"), ("LT", "01100", "LT-01100"), ("DE", "D-12345", "12345"), ("DE", "DE 12345", "12345"),
      ("SE", "SE-21120", "21120"), ("SE", "２１１２０", "21120"), ("SE", "211  20", "211 20"), ("SE", "SE-211 20", "211 20"),
      ("CH", "CH-8001", "8001"), ("AT", "A-1010", "1010"),
      ("NL", "1012ab", "1012 AB"), ("CA", "k1a0b1", "K1A 0B1"), ("BR", "01310100", "01310-100"),
      ("IR", "١٢٣٤٥٦٧٨٩٠", "12345-67890"),
      ("KY", "ky11234", "KY1-1234"), ("BD", "1205", "1205"),
    ])
  func canonical(country: String, typed: String, sent: String) { #expect(Postcode.canonical(typed, in: country) == sent) }

  @Test("a country without postcodes takes an empty field, and what people write for none", arguments: ["HK", "AE", "QA", "PA"])
  func none(country: String) {
    #expect(Postcode.hasNone(country))
    for text in ["", " ", "n/a", "N/A", "none", "-"] { #expect(Postcode.canonical(text, in: country) == "00000") }
    #expect(Postcode.canonical("999077", in: country) == "999077")
    #expect(Postcode.canonical("", in: "SE") == nil)
  }

  @Test("the shape a sentence shows is a shape the country takes")
  func shapes() throws {
    let shaped = Country.all.filter { Postcode.shape(in: $0.code) != nil }
    #expect(shaped.count >= 10)
    let letters: [Character: Character] = ["N": "1", "A": "B", "X": "C"]
    for country in shaped {
      let shape = try #require(Postcode.shape(in: country.code))
      let filled = shape.map { letters[$0] ?? $0 }
      #expect(Postcode.isValid(String(filled), in: country.code), "\(country.name)")
    }
    #expect(Postcode.shape(in: "SE") == "NNN NN")
  }
}
