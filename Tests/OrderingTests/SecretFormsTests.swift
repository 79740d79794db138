import Foundation
import Ordering
import TestSupport
import Testing

@Suite("Secrets in rarer forms")
struct SecretFormsTests {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.")

  private func key(_ dice: inout Seeded) -> String {
    let start = ["sk_live_", "eyJ", ""].randomElement(using: &dice) ?? ""
    return start + String((0..<Int.random(in: 20...60, using: &dice)).map { _ in Self.signs.randomElement(using: &dice) ?? "a" })
  }

  @Test("a random key is cut in every notation and code, and what stands around it stays", arguments: 0..<6)
  func forms(seed: Int) {
    var dice = Seeded(seed: UInt64(seed))
    let key = key(&dice)
    let search = SecretSearch.key(key)
    for (name, text) in SpelledOut.forms(of: key) {
      for (before, after) in [("", ""), ("you sent ", " and more"), ("{\"echo\":\"", "\"}")] {
        let cut = search.cut(before + text + after)
        #expect(cut.contains("•••") && cut.hasPrefix(before) && cut.hasSuffix(after), "\(name) of \(key): \(cut)")
        // What a code has in front of the key, behind it, and to fill it up may stay.
        #expect(cut.utf8.count - before.utf8.count - after.utf8.count <= 9 + 24, "\(name) of \(key): \(cut)")
      }
    }
  }

  @Test("half of a random key is cut as well where its characters are escaped or are numbers", arguments: 12..<16)
  func halves(seed: Int) {
    var dice = Seeded(seed: UInt64(seed))
    let key = key(&dice)
    for form in SpelledOut.forms(of: String(key.suffix(key.count / 2))) where !form.name.contains("every") {
      #expect(SecretSearch.key(key).cut("<\(form.text)>").contains("•••"), "\(form.name) of half of \(key)")
    }
  }

  @Test("ordinary text is never cut: names, prices, times, identifiers, digests, prose", arguments: 20..<30)
  func ordinary(seed: Int) {
    var dice = Seeded(seed: UInt64(seed))
    let key = seed.isMultiple(of: 2) ? key(&dice) : hex(32, &dice)
    let words = [
      "trynorthquay.com", "13.99", "USD", "2026-08-03T09:15:00.000Z", "your card was declined", "&amp;", "a=b%20c", "[1,2,3]",
    ]
    let text = (0..<400).map { _ in
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: "\(hex(8, &dice))-\(hex(4, &dice))-4\(hex(3, &dice))-8\(hex(3, &dice))-\(hex(12, &dice))"
      case 1: hex(64, &dice)
      case 2: Data((0..<24).map { _ in UInt8.random(in: 0...255, using: &dice) }).base64EncodedString()
      default: words.randomElement(using: &dice) ?? ""
      }
    }.joined(separator: " ")
    #expect(SecretSearch.key(key).cut(text) == text)
  }

  private func hex(_ digits: Int, _ dice: inout Seeded) -> String {
    String((0..<digits).map { _ in Character(String(Int.random(in: 0..<16, using: &dice), radix: 16)) })
  }

  @Test("a typed password that is a word is not made of the letters of other words")
  func typed() {
    #expect(SecretSearch.typed("quay2026").cut("the quay, 2026; qu-ay2026") == "the quay, 2026; qu-ay2026")
    #expect(SecretSearch.typed("Quay2026!").cut("&#81;&#117;&#97;&#121;&#50;&#48;&#50;&#54;&#33;") == "•••")
  }

  @Test(
    "a text that is made to be undone again and again takes no longer",
    arguments: ["%25", "\\\\", "&#38;", "115 ", "=3D", "MFRGGZDFMZTW", "QUFB", "a-"])
  func bounded(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let search = SecretSearch.key("sk_live_7hQ2zR9xW4bN8vKp1")
    let time = processorTime { #expect(search.cut(text) == text) }
    #expect(time < .seconds(8), "\(piece): \(time)")
  }
}
