import Foundation
import Ordering
import TestSupport
import Testing

@Suite("Secrets in a text")
struct SecretSearchTests {
  private static let key = "sk_Live-7hQ2:zR9/xW+4bN8vKp1"
  private var search: SecretSearch { .key(Self.key) }

  /// The ways in which somebody may have written a text down.
  private static func forms(of text: String) -> [(name: String, text: String)] {
    var forms: [(name: String, text: String)] = [("plain", text), ("capitals", text.uppercased()), ("small", text.lowercased())]
    forms.append(("other case", String(text.map(otherCase))))
    forms.append(("backwards", String(text.reversed())))
    let hex: [String] = text.utf8.map { String(format: "%02x", $0) }
    forms.append(("hex", hex.joined()))
    forms.append(("HEX", hex.joined().uppercased()))
    forms.append(("grouped hex", hex.joined(separator: ":")))
    forms.append(("spaced hex", hex.joined(separator: " ")))
    forms.append(("percent", hex.map { "%" + $0.uppercased() }.joined()))
    forms.append(("percent where needed", text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""))
    forms.append(("percent twice", hex.map { "%25" + $0 }.joined()))
    if text.allSatisfy(\.isASCII) {
      forms.append(("JSON", hex.map { "\\u00" + $0 }.joined()))
      forms.append(("JSON in JSON", hex.map { "\\\\u00" + $0 }.joined()))
    }
    return forms + (0..<3).flatMap { base64(of: text, at: $0) }
  }

  private static func otherCase(_ character: Character) -> Character {
    Character(character.isUppercase ? character.lowercased() : character.uppercased())
  }

  private static func base64(of text: String, at offset: Int) -> [(name: String, text: String)] {
    let code = (Data(repeating: 0x5A, count: offset) + Data(text.utf8)).base64EncodedString()
    let lines = stride(from: 0, to: code.count, by: 8).map { String(code.dropFirst($0).prefix(8)) }
    return [
      ("base64 at \(offset)", code), ("wrapped base64 at \(offset)", lines.joined(separator: "\n")),
      ("base64 in JSON at \(offset)", code.replacing("/", with: "\\/")),
      ("base64url at \(offset)", code.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")),
    ]
  }

  @Test("the key is cut in each of its forms, wherever it stands, and what stands around it stays")
  func forms() {
    for (name, text) in Self.forms(of: Self.key) {
      for (before, after) in [("", ""), ("you sent ", " and more"), ("{\"echo\":\"", "\"}")] {
        let cut = search.cut(before + text + after)
        #expect(cut.contains("•••"), "\(name): \(cut)")
        #expect(cut.hasPrefix(before) && cut.hasSuffix(after), "\(name): \(cut)")
        // Of Base64 the signs that are shared with a neighbour may stay.
        #expect(cut.utf8.count - before.utf8.count - after.utf8.count <= 9 + 5, "\(name): \(cut)")
      }
    }
  }

  @Test("every run of eight or more of its characters is cut, in every form; seven are not", arguments: 8...20)
  func runs(length: Int) {
    let characters = Array(Self.key)
    for start in 0...(characters.count - length) {
      let run = String(characters[start..<(start + length)])
      for (name, text) in Self.forms(of: run) {
        let cut = search.cut("<\(text)>")
        #expect(cut.contains("•••"), "\(name) of \(run): \(cut)")
      }
    }
    #expect(search.cut("sk_Live and 4bN8vKp") == "sk_Live and 4bN8vKp")
  }

  @Test("a text without the key comes back as it is")
  func others() {
    for text in [
      "", "short", "trynorthquay.com is taken", "{\"a\":\"b\\\\u0041\",\"c\":[1,2]}", "100% sure \\", "%zz%4", "é日🙂 \u{301}",
      Data((0..<200).map { UInt8($0) }).base64EncodedString(),
    ] { #expect(search.cut(text) == text) }
  }

  @Test("random texts around a key are never cut but for it", arguments: 0..<20)
  func random(seed: Int) {
    var dice = Seeded(seed: UInt64(seed))
    let signs = Array("abcXYZ019-_%\\u/:{}\" \n")
    func noise() -> String { String((0..<60).map { _ in signs.randomElement(using: &dice) ?? "a" }) }
    let text = noise() + "." + Self.key + "." + noise()
    let cut = search.cut(text)
    #expect(cut == text.replacing(Self.key, with: "•••"))
  }

  @Test("a password that is a word is cut where the text says that it is one, never out of another word or a sentence")
  func ownWord() {
    let search = SecretSearch.typed("own")
    for text in ["northquayown.com", "own.com", "your own domains", "northquay-own", "ownership", "OWN", "known"] {
      #expect(search.cut(text) == text)
    }
    #expect(search.cut(#"you sent {"username":"own","password":"own"}"#) == #"you sent {"username":"own","password":"•••"}"#)
    #expect(search.cut(#"{\"password\": \"own\"}"#) == #"{\"password\": \"•••\"}"#)
    #expect(search.cut("password: own, pwd=own&x") == "password: •••, pwd=•••&x")
    #expect(search.cut("Your password ‘own’ is too short.") == "Your password ‘•••’ is too short.")
    #expect(SecretSearch.typed("northquay").cut("northquay at northquay.com") == "northquay at northquay.com")
  }

  @Test("a password that is more than a word is cut as a whole, in every form, and never out of a name that holds it")
  func typed() {
    let password = "Quay 2026/\"é\\x!"
    for (name, text) in Self.forms(of: password) where !["capitals", "small", "other case"].contains(name) {
      #expect(SecretSearch.typed(password).cut("you sent \(text) to us").contains("•••"), "\(name)")
    }
    #expect(
      SecretSearch.typed("quay2026").cut("tryquay2026.com, quay2026.com and quay2026.") == "tryquay2026.com, quay2026.com and •••.")
    #expect(SecretSearch.typed("quay2026").cut("quay202 and uay2026") == "quay202 and uay2026")
  }

  @Test("four megabytes are searched for three keys in less than eight seconds of an unoptimised build")
  func speed() {
    let text = String(repeating: "{\"name\":\"trynorthquay.com\",\"price\":\"13.99\"},", count: 90_000)
    let searches = [Self.key, "another-key-0123456789abcdef", "third_key_ABCDEF9876543210"].map { SecretSearch.key($0) }
    let time = processorTime { #expect(SecretSearch.cut(text, of: searches) == text) }
    print("secrets: \(text.utf8.count) bytes in \(time)")
    #expect(time < .seconds(8))
  }

  @Test("a word of ours that a key holds is not cut where it stands by itself; the key is, and what else is of it")
  func ownWords() {
    let key = "key-saleshandy-abcdefgh12345"
    let search = SecretSearch.key(key)
    for text in [
      #"{"vendor":"saleshandy","key":"x"}"#, "Saleshandy asks to wait.", "only Saleshandy", "https://open-api.saleshandy.com/v1",
    ] {
      #expect(search.cut(text) == text)
    }
    #expect(search.cut("sent \(key).") == "sent •••.")
    #expect(search.cut("sent \(key.uppercased()).") == "sent •••.")
    #expect(!search.cut("it was saleshandy-abcdefgh").contains("abcdefgh"))
    #expect(search.cut("abcdefgh12") == "•••")
    #expect(SecretSearch.key("saleshandy-1234").cut("saleshandy-1234") == "•••", "the whole of it is a key, however little it adds")
  }
}
