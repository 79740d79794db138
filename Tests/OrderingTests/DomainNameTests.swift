import Foundation
import Ordering
import TestSupport
import Testing

@Suite("Domain names")
struct DomainNameTests {
  @Test(
    "letters, digits and inner hyphens make a name, in small letters",
    arguments: [
      ("trynorthquay.com", "trynorthquay.com"), ("TryNorthQuay.COM", "trynorthquay.com"), ("north-quay.co.uk", "north-quay.co.uk"),
      ("4you.org", "4you.org"), ("a.io", "a.io"), ("north--quay.com", "north--quay.com"), ("1.2.3.com", "1.2.3.com"),
      ("xn--bcher-kva.de", "xn--bcher-kva.de"),
    ])
  func accepts(_ text: String, _ name: String) throws { #expect(try DomainName(text).text == name) }

  @Test(
    "a text that is no name says why",
    arguments: [
      ("", DomainName.Fault.empty), ("northquay", .noEnding), ("ada@northquay.com", .isAddress), (".com", .leadingDot),
      ("north..com", .emptyLabel), ("northquay.com.", .emptyLabel), (".", .leadingDot), ("-quay.com", .hyphenAtEdge("-quay")),
      ("quay-.com", .hyphenAtEdge("quay-")), ("quay.-com", .hyphenAtEdge("-com")), ("192.168.0.1", .numericEnding),
      ("north quay.com", .illegalCharacter(" ")), ("north_quay.com", .illegalCharacter("_")),
      ("north/quay.com", .illegalCharacter("/")),
      ("Öst.com", .illegalCharacter("Ö")), ("quay\n.com", .illegalCharacter("\n")), ("northquay。com", .illegalCharacter("。")),
      ("e\u{301}t.com", .illegalCharacter("e\u{301}")), ("nоrth.com", .illegalCharacter("о")), ("３.com", .illegalCharacter("３")),
    ])
  func refuses(_ text: String, _ fault: DomainName.Fault) {
    #expect(throws: fault) { try DomainName(text) }
  }

  @Test("a sign that only turns into a letter when made small is refused, not changed")
  func kelvin() {
    #expect(throws: DomainName.Fault.illegalCharacter("\u{212A}")) { try DomainName("\u{212A}ajen.com") }
    #expect(throws: DomainName.Fault.illegalCharacter("İ")) { try DomainName("İst.com") }
  }

  @Test("a label has 63 characters at most")
  func label() throws {
    let longest = String(repeating: "a", count: 63)
    #expect(try DomainName("\(longest).com").stem == longest)
    #expect(throws: DomainName.Fault.labelTooLong(longest + "a")) { try DomainName("\(longest)a.com") }
    #expect(throws: DomainName.Fault.labelTooLong(longest + "a")) { try DomainName("www.\(longest)a.com") }
  }

  @Test("a name has 253 characters at most")
  func length() throws {
    let labels = Array(repeating: String(repeating: "a", count: 63), count: 3).joined(separator: ".")
    let longest = labels + "." + String(repeating: "b", count: 57) + ".com"
    #expect(longest.count == 253)
    #expect(try DomainName(longest).text == longest)
    #expect(throws: DomainName.Fault.tooLong) { try DomainName("b" + longest) }
  }

  @Test("the stem ends at the first dot and the ending is all behind it")
  func parts() throws {
    let british = try DomainName("northquay.co.uk")
    #expect(british.stem == "northquay")
    #expect(british.ending == "co.uk")
    #expect(try DomainName("trynorthquay.com").ending == "com")
  }

  @Test("punycode is noticed in any label")
  func punycode() throws {
    #expect(try DomainName("xn--bcher-kva.de").isPunycode)
    #expect(try DomainName("shop.XN--bcher-kva.de").isPunycode)
    #expect(try !DomainName("axn--quay.com").isPunycode)
  }

  @Test("a name is stored as plain text, and a stored text is checked again")
  func coding() throws {
    let name = try DomainName("trynorthquay.com")
    let data = try JSONEncoder().encode([name])
    #expect(String(decoding: data, as: UTF8.self) == #"["trynorthquay.com"]"#)
    #expect(try JSONDecoder().decode([DomainName].self, from: data) == [name])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([DomainName].self, from: Data(#"["ada@x.com"]"#.utf8)) }
  }

  @Test("whatever is accepted keeps the rules of RFC 1035")
  func property() throws {
    var random = Seeded(seed: 3)
    let alphabet = Array("ab-.Z9é_")
    var accepted = 0
    for _ in 0..<20_000 {
      guard let name = try? DomainName(random.text(of: alphabet, upTo: 9)) else { continue }
      accepted += 1
      let labels = name.text.split(separator: ".", omittingEmptySubsequences: false)
      #expect(labels.count >= 2)
      #expect(labels.allSatisfy { !$0.isEmpty && $0.first != "-" && $0.last != "-" })
      #expect(name.text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 })
      #expect(try DomainName(name.text) == name)
    }
    #expect(accepted > 200)
  }
}
