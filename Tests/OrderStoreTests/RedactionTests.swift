import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("What is cut before the book has it")
struct CutsTests {
  private let cuts = Redaction { $0.replacing("kn0wn \"key\"", with: "•••") }

  private func cut(_ body: String) throws -> String { String(decoding: cuts.body(Data(body.utf8)), as: UTF8.self) }

  @Test(
    "of an answer only what is secret changes; every other byte stays as it came",
    arguments: [
      (#"{"order_placed": true,  "id":"abc" }"#, #"{"order_placed": true,  "id":"abc" }"#),
      (
        #"{"payment_method_name_on_card":"A Lind","payment_method_brand":"Visa","payment_method_last_4_digits":"4242"}"#,
        #"{"payment_method_name_on_card":"•••","payment_method_brand":"Visa","payment_method_last_4_digits":"4242"}"#
      ),
      (#"{"n":"4242 4242 4242 4242 was charged"}"#, #"{"n":"••••4242 was charged"}"#),
      (#"{"n":4242424242424242,"at":1748000000123}"#, #"{"n":"••••4242","at":1748000000123}"#),
      (
        #"{"card":{"brand":"Visa","last4":"4242","number":"x","holder":{"n":"A"},"exp":12,"ok":true,"none":null}}"#,
        #"{"card":{"brand":"Visa","last4":"4242","number":"•••","holder":{"n":"•••"},"exp":"•••","ok":true,"none":null}}"#
      ),
      (
        #"{"Pass_Word":"a","hosting":{"password":"","apiKey":7}}"#, #"{"Pass_Word":"•••","hosting":{"password":"","apiKey":"•••"}}"#
      ),
      (#"{"credentials":[{"u":"x"},"y",1,[2]],"b":"y"}"#, #"{"credentials":[{"u":"•••"},"•••","•••",["•••"]],"b":"y"}"#),
      (#"{"echo":"kn0wn \u0022key\u0022!","kn0wn \"key\"":1}"#, #"{"echo":"•••!","•••":1}"#),
      (#"{"m":"sent with Authorization: Bearer sk_1234567890"}"#, #"{"m":"sent with Authorization: Bearer •••"}"#),
      (#"{"u":"https://v.example/pay?id=7&api_key=ab12cd34&x=1"}"#, #"{"u":"https://v.example/pay?id=7&api_key=•••&x=1"}"#),
      (#"{"m":"password: required; key domain is 2"}"#, #"{"m":"password: required; key domain is 2"}"#),
      ("<p>api-key=ab12cd34</p>", "<p>api-key=•••</p>"),
      (#"["a",{"b":[{}]}]"#, #"["a",{"b":[{}]}]"#), ("", ""), ("17", "17"),
    ])
  func body(_ body: String, _ kept: String) throws {
    #expect(try cut(body) == kept)
  }

  @Test("an answer that breaks off in a text loses that text, which may be half a secret")
  func broken() throws {
    #expect(try cut(#"{"id":"7","password":"hun"#) == #"{"id":"7","password":"•••""#)
    #expect(try cut(#"{"id":"7","a":"sk-12"#) == #"{"id":"7","a":"•••""#)
    #expect(try cut(#"{"id":"7"} Bearer sk-1234567"#) == #"{"id":"7"} Bearer •••"#)
  }

  @Test("bytes that are no text are kept as they came, save where there is something to cut")
  func bytes() {
    #expect(cuts.body(Data([0xFF, 0x00, 0x7B])) == Data([0xFF, 0x00, 0x7B]))
    let body = Data([0xFF]) + Data("Bearer sk-1234567".utf8)
    #expect(cuts.body(body) == Data("\u{FFFD}Bearer •••".utf8))
  }

  @Test("random answers stay valid JSON of the same shape, and lose every secret wherever it stands")
  func random() throws {
    var random = Seeded(seed: 21)
    let canary = "c4nary\"\\\u{1F511}-0123"
    let cuts = Redaction { $0.replacing(canary, with: "•••") }
    for _ in 0..<(Nightly.isOn ? 100_000 : 2_000) {
      let tree = Tree.random(depth: 4, canary: canary, using: &random)
      let body = try JSONSerialization.data(
        withJSONObject: ["r": tree.value], options: Bool.random(using: &random) ? [.prettyPrinted, .sortedKeys] : [.sortedKeys])
      let cut = cuts.body(body)
      let read = try #require(try JSONSerialization.jsonObject(with: cut) as? [String: Any])
      #expect(try Tree.shape(read["r"] ?? 0) == Tree.shape(tree.value))
      let text = String(decoding: try JSONSerialization.data(withJSONObject: read), as: UTF8.self)
      #expect(!text.contains("c4nary") && !text.contains("4111111111111111") && !text.contains("A Holder"), "\(text)")
      if !tree.hasSecret { #expect(cut == body) }
    }
  }

  @Test("whoever hands an answer, a refusal or a note to the book, it holds them cut; the form of a cut answer is hashed")
  func inTheBook() async throws {
    let scratch = Scratch(inMemory: true)
    let store = try scratch.open(cut: { $0.replacing("sk-canary", with: "•••") })
    let body = Data(#"{"error":"sk-canary","card_number":"4000000000000002","name_on_card":"Maud Canary","x":"é"}"#.utf8)
    let reply = RawReply(status: 400, body: body, at: Sample.noon)
    var attempt = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    try attempt.take(
      .outcome(
        .rejected(Refusal(code: "sk-canary", message: "no: sk-canary 4000 0000 0000 0002", names: ["sk-canary.com"]))),
      at: Sample.noon)
    try await store.answerAttempt(attempt, from: .sending, with: reply)
    let kept = try #require(try await store.replies(to: attempt.id).first)
    #expect(
      String(decoding: kept.body, as: UTF8.self)
        == #"{"error":"•••","card_number":"•••","name_on_card":"•••","x":"é"}"#)
    let read = try #require(try await store.order(Order.ID("o1"))?.attempts.first)
    #expect(read.refusal == Refusal(code: "•••", message: "no: ••• ••••0002", names: ["•••.com"]))
    #expect(read.history.last?.note == .words("•••: no: ••• ••••0002"))
    let bytes = try scratch.everyByte()
    for trace in ["canary", "4000000000000002", "4000 0000", "Maud", body.sha256] {
      #expect(!bytes.contains(trace), "\(trace)")
    }
    #expect(bytes.contains(kept.body.sha256))
    #expect(try await store.audit.verify().isSound)
  }

  @Test("an answer as large as can be kept is still kept when cutting makes it longer")
  func large() throws {
    let pins = Array(repeating: #"{"pin":"1"}"#, count: 100).joined(separator: ",")
    let filler = String(repeating: "x", count: RawReply.limit - pins.utf8.count - 5)
    let reply = RawReply(status: 200, body: Data("[\(pins),\"\(filler)\"]".utf8), at: Sample.noon)
    #expect(!reply.isCut)
    let cut = cuts.reply(reply)
    #expect(cut.body.count <= RawReply.limit && cut.isCut)
  }
}

/// A made-up answer.
private struct Tree {
  let value: Any
  let hasSecret: Bool

  static func random(depth: Int, canary: String, using random: inout Seeded) -> Tree {
    let plain = ["", "ok", "trynorthquay.com", "2026-11-21T12:00:00Z", "a \"b\" \\ \n é", "12"]
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
    case 0: return Tree(value: canary, hasSecret: true)
    case 1: return Tree(value: "paid with 4111111111111111", hasSecret: true)
    case 2: return Tree(value: Int.random(in: 0..<100_000, using: &random), hasSecret: false)
    case 3: return Tree(value: Bool.random(using: &random), hasSecret: false)
    case 4, 5: return Tree(value: plain.randomElement(using: &random) ?? "", hasSecret: false)
    case 6:
      let parts = (0..<3).map { _ in Tree.random(depth: depth - 1, canary: canary, using: &random) }
      return Tree(value: parts.map(\.value), hasSecret: parts.contains(where: \.hasSecret))
    default:
      let name = ["domain", "id", "name_on_card", "cardHolder"].randomElement(using: &random) ?? "id"
      let part = Tree.random(depth: depth - 1, canary: canary, using: &random)
      let isClosed = name != "domain" && name != "id"
      return Tree(value: [name: isClosed ? "A Holder" : part.value], hasSecret: isClosed || part.hasSecret)
    }
  }

  /// The kinds of values and how they stand in each other; a number may have become a text.
  static func shape(_ value: Any) throws -> String {
    if let list = value as? [Any] { return "[" + (try list.map(shape).joined(separator: ",")) + "]" }
    if let object = value as? [String: Any] {
      return "{" + (try object.keys.sorted().map { try $0 + shape(object[$0] ?? 0) }.joined(separator: ",")) + "}"
    }
    return "."
  }
}
