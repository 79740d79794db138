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
      ("CA", "11A 0B1"), ("NL", "AB 1012"), ("DE", "D-12345"), ("LV", "XX-1010"), ("SE", "２１１２０"), ("SE", "211\u{301} 20"),
      ("SE", "211.20"),
    ])
  func refuses(_ country: String, _ code: String) { #expect(!Postcode.isValid(code, in: country)) }

  @Test("a country outside the table takes 2 to 12 letters, digits, blanks and hyphens")
  func elsewhere() {
    #expect(Postcode.shape(in: "AE") == nil)
    for code in ["00", "AD500", "AB 12-34", "123456789012"] { #expect(Postcode.isValid(code, in: "AE")) }
    for code in ["", "0", "1234567890123", "12_34", "١٢٣"] { #expect(!Postcode.isValid(code, in: "AE")) }
  }

  @Test("the shape a sentence shows is a shape the country takes")
  func shapes() throws {
    let shaped = Country.all.filter { Postcode.shape(in: $0.code) != nil }
    #expect(shaped.count >= 10)
    for country in shaped {
      let shape = try #require(Postcode.shape(in: country.code))
      let filled = shape.map { ["N": "1", "A": "B", "X": "C"][$0] ?? $0 }
      #expect(Postcode.isValid(String(filled), in: country.code), "\(country.name)")
    }
    #expect(Postcode.shape(in: "SE") == "NNN NN")
  }
}
