import Foundation
import Ordering
import Testing

@testable import Vendors

/// Passwords are on the wire once, and nowhere else.
@Suite struct ScaledMailPasswordTests {
  /// Everything JSON escapes, what it may escape, and text that tries to be a body.
  private static let canaries = [
    "CANARY-plain", #"CANARY"quote\back/slash"#, "CANARY\u{1}\t\n\u{7F}\u{2028}control", "CANARY-Pässwörd-密码-🗝️", "CANARY\\u0041",
    #"CANARY","password":"x"#, #"(sequencer password, kept in memory only)CANARY"#, #"CANARY${{ID}}\0"#,
  ]

  private func client(_ wire: Wire) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  /// The ways to buy that carry log-ins, all with one password.
  private func purchases(_ password: String) throws -> [Purchase] {
    try Purchase.everyScaledMail().filter { $0.sequencer != nil }.map { purchase in
      try .scaledmailOrder(
        kind: purchase.kind, hosting: purchase.hosting.map { _ in .registrar(password) }, sequencer: .instantly(password + "-s"))
    }
  }

  @Test(
    "the wire has each password exactly once, escaped right, and nothing else differs from the stored request", arguments: canaries)
  func wire(_ password: String) async throws {
    for purchase in try purchases(password) {
      let wire = Wire(.ok("{}"))
      let frozen = try client(wire).freeze(purchase)
      _ = await client(wire).send(frozen, purchase)
      let sent = try JSONReader.read(try wire.first.body)
      #expect(sent["sequencer"]["password"].string == password + "-s")
      #expect(sent["hosting"]["password"].string == purchase.hosting?.password.text)
      let stored = try JSONReader.read(frozen.body)
      #expect(stored["sequencer"]["password"].string == "(sequencer password, kept in memory only)")
      #expect(sent.without("password") == stored.without("password"))
      let literals = [purchase.hosting?.password, purchase.sequencer?.password].compactMap(\.self).map { try? $0.literal() }
      for case let literal? in literals { #expect(try wire.first.body.ranges(of: literal).count == 1, "\(purchase.kind)") }
    }
  }

  @Test("nothing that is kept, shown or printed holds a password", arguments: canaries)
  func kept(_ password: String) async throws {
    var hits = 0
    var texts: [String] = []
    for purchase in try purchases(password) {
      let echo = try #require(purchase.hosting?.password.text ?? purchase.sequencer?.password.text)
      for answer: Wire.Answer in [
        .ok("{}"), .ok(#"{"message":\#(literal(echo))}"#), .reply(400, #"{"error":\#(literal("bad login \(echo), \(echo)"))}"#),
        .reply(401, #"{"message":\#(literal(#"{"password":\#(literal(password + "-s"))}"#))}"#), .reply(500, literal(echo)),
        .reply(403, #"{"code":\#(literal(echo)),"keyword":\#(literal(echo))}"#),
        .ok(#"{"\#(escaped(echo))":1,"\#(escaped(echo))":2}"#), .fails(.lost("sent \(echo)")), .fails(.notSent(echo)),
      ] {
        let wire = Wire(answer)
        let client = client(wire)
        let frozen = try client.freeze(purchase)
        var attempt = try Attempt.sending(purchase, frozen)
        let outcome = await client.send(frozen, purchase).outcome
        #expect(wire.asked.count == 1)
        try attempt.take(.outcome(outcome), at: noon)
        let order = Order.of([purchase], attempts: [attempt])
        var dumped = ""
        dump(order, to: &dumped)
        texts += ["\(frozen)", "\(outcome)", "\(order)", dumped, String(decoding: frozen.body, as: UTF8.self)]
        texts += try [encoded(order), encoded(attempt), encoded(purchase), encoded(frozen), encoded(outcome)]
      }
    }
    for text in texts where text.contains(password) || text.contains(escaped(password)) { hits += 1 }
    #expect(hits == 0 && !texts.isEmpty)
    #expect(!texts.contains { $0.contains("CANARY") })
  }

  @Test("a draft keeps no password either")
  func draft() throws {
    var draft = Draft(id: Draft.ID("d1"), kind: .ownDomains, at: noon)
    draft.details.hosting = .registrar("CANARY-1")
    draft.details.sequencer = .instantly("CANARY-2")
    let text = try encoded(draft)
    #expect(text.contains("Namecheap") && !text.contains("CANARY"))
  }

  @Test("a password that is gone has to be typed again: nothing leaves")
  func gone() async throws {
    for purchase in try purchases("CANARY") {
      let frozen = try client(Wire()).freeze(purchase)
      let restored = try JSONDecoder().decode(Purchase.self, from: try JSONEncoder().encode(purchase))
      #expect(restored.lacksPassword)
      #expect(await client(Wire()).send(frozen, restored).outcome == .notSent("the password has to be typed again"))
      let typed = Wire(.ok("{}"))
      _ = await client(typed).send(try client(typed).freeze(restored), purchase)
      #expect(try JSONReader.read(typed.first.body)["sequencer"]["password"].string == "CANARY-s", "typed again, it is sent")
    }
  }

  @Test("without log-ins the stored bytes are the bytes that leave")
  func plain() async throws {
    for purchase in [try Purchase.scaledmailNames(), try .scaledmailOrder()] {
      let wire = Wire(.ok("{}"))
      let frozen = try client(wire).freeze(purchase)
      _ = await client(wire).send(frozen, purchase)
      #expect(try wire.first.body == frozen.body)
    }
  }

  @Test("a stored request that was changed is not sent")
  func changed() async throws {
    let purchase = try Purchase.scaledmailOrder(sequencer: .instantly())
    let frozen = try client(Wire()).freeze(purchase)
    let longer = FrozenRequest(method: frozen.method, path: frozen.path, body: frozen.body + Data(" ".utf8), sha256: frozen.sha256)
    #expect(await client(Wire()).send(longer, purchase).outcome == .notSent("the stored request does not match its hash"))
  }

  private func encoded(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
  private func literal(_ text: String) -> String { String(decoding: (try? Password(text).literal()) ?? Data(), as: UTF8.self) }
  private func escaped(_ text: String) -> String { String(literal(text).dropFirst().dropLast()) }
}

extension JSON {
  /// Without the members of a name, however deep.
  fileprivate func without(_ key: String) -> JSON {
    switch self {
    case .object(let members): .object(members.filter { $0.key != key }.mapValues { $0.without(key) })
    case .array(let elements): .array(elements.map { $0.without(key) })
    default: self
    }
  }
}
