import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSON { try JSONReader.read(Data(text.utf8)) }

  @Test("values are read as written, and numbers keep their digits")
  func values() throws {
    let json = try read(#" {"a":[1,-0.50,1.5e+10,true,false,null],"b":"x","c":{}} "#)
    #expect(json["a"] == .array([.number("1"), .number("-0.50"), .number("1.5e+10"), .bool(true), .bool(false), .null]))
    #expect(json["b"] == .string("x"))
    #expect(json["c"] == .object([:]))
  }

  @Test("escapes are undone, two of them outside the basic plane")
  func escapes() throws {
    #expect(try read(#""\"\\\/\b\f\n\r\t\u00e5\ud83d\ude00 å""#) == .string("\"\\/\u{8}\u{C}\n\r\t\u{E5}\u{1F600} å"))
  }

  @Test("a key given twice is refused, even when written differently")
  func duplicates() {
    #expect(throws: JSONFault(problem: .duplicateKey("order_placed"), position: 35)) {
      try read(#"{"order_placed":true,"order_placed":false}"#)
    }
    #expect(throws: JSONFault.self) { try read(#"[{"a":1,"\u0061":2}]"#) }
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\"}", "'a'", "01", "1.", ".5", "+1", "1e", "-", "nul", "truee", "\"",
      "\"\\x\"",
      "\"\\u12\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"", "\"a\nb\"", "1 2", "{} x", "NaN", "[1 2]",
      "{\"a\" 1}", "\u{FEFF}{}",
    ])
  func refused(_ text: String) {
    #expect(throws: JSONFault.self) { try read(text) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: JSONFault(problem: .notUTF8, position: 0)) { try JSONReader.read(Data([0x22, 0xFF, 0x22])) }
  }

  @Test("thirty-two levels pass, one more does not")
  func depth() throws {
    func nested(_ levels: Int) -> String { String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    _ = try read(nested(32))
    #expect(throws: JSONFault(problem: .tooDeep, position: 32)) { try read(nested(33)) }
    #expect(throws: JSONFault.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test("of a password only its presence is kept")
  func concealed() throws {
    let text = #"[{"password":"hunter2"},{"password":""},{"password":null},{"password":{"x":"hunter2"}}]"#
    let json = try JSONReader.read(Data(text.utf8), concealing: ["password"])
    #expect(json.list.map(\.["password"].filledText) == ["•", nil, nil, nil])
    #expect(!"\(json)".contains("hunter2"))
  }
}

@Suite struct JSONReadingTests {
  @Test(
    "an amount is read to the cent from the vendor's digits",
    arguments: [
      ("15", 1500), ("\"15\"", 1500), ("16.31", 1631), ("15.5", 1550), ("19.99", 1999), ("0.1", 10), ("0", 0), ("4.0", 400),
      ("-5", -500), ("16.310000000000002", 1631), ("16.309999999999999", 1631), ("0.30000000000000004", 30),
      ("\"1250.00\"", 125_000),
      ("-16.309999999999999", -1631), ("15.999999999999998", 1600),
    ])
  func amounts(_ literal: String, _ cents: Int) throws {
    #expect(try JSONReader.read(Data(literal.utf8)).money == Money(cents: cents))
  }

  @Test(
    "what is no whole number of cents is no amount", arguments: ["16.315", "1e3", "true", "null", "\"\"", "\"free\"", "16.3100001"])
  func noAmounts(_ literal: String) throws {
    #expect(try JSONReader.read(Data(literal.utf8)).money == nil)
  }

  @Test("every amount up to a thousand dollars survives a vendor that adds in binary fractions")
  func binaryFractions() throws {
    for cents in 0...100_000 {
      let literal = "\(Double(cents) / 100 + 0.1 - 0.1)"
      guard !literal.contains("e") else { continue }
      #expect(Money(vendorText: literal) == Money(cents: cents), "\(literal)")
    }
  }

  @Test("whole numbers come as 3, 3.0 or a string; a fraction is none")
  func integers() throws {
    let json = try JSONReader.read(Data(#"[3,"3",3.0,3.5,"x",null,true]"#.utf8))
    #expect(json.list.map(\.integer) == [3, 3, 3, nil, nil, nil, nil])
  }

  @Test("only true and false are flags")
  func flags() throws {
    let json = try JSONReader.read(Data(#"[true,false,"true",1,null]"#.utf8))
    #expect(json.list.map(\.bool) == [true, false, nil, nil, nil])
  }

  @Test(
    "times come with and without fractions, and as days",
    arguments: [
      ("2026-08-03T09:15:00.000Z", 1_785_748_500.0), ("2026-08-03T09:15:00Z", 1_785_748_500),
      ("2026-08-03T11:15:00+02:00", 1_785_748_500),
      ("2026-08-03", 1_785_715_200),
    ])
  func times(_ text: String, _ seconds: TimeInterval) {
    #expect(DateParsing.date(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test("other texts are no times", arguments: ["", "yesterday", "2026-13-03T09:15:00Z", "2026-08-03 soon"])
  func noTimes(_ text: String) {
    #expect(DateParsing.date(text) == nil)
  }
}
