import Foundation
import OrderStore
import Ordering
import Testing

@testable import mailorder

@Suite("Clients as YAML")
struct ClientsFileTests {
  private func acme() throws -> Client {
    var client = Client(id: Client.ID("k1"), name: "Acme: no, “Ltd”")
    client.brand = "northquay"
    client.ownDomains = [try DomainName("northquay.com"), try DomainName("northquay.io")]
    client.endings = ["com", "co.uk"]
    client.prefixes = ["get", "try"]
    client.suffixes = ["hq"]
    client.redirect = "https://northquay.com/demo"
    client.people = "Ada Lind, \"José María\" de la Cruz; Жанна Щукина"
    client.patterns = [.flast, .firstDotLast]
    client.allowsNumbers = true
    client.spread = .peopleAndPatterns
    (client.volume.mails, client.volume.per, client.volume.mailsPerMailbox, client.volume.spare) = (18_000, .month, 25, 20)
    (client.volume.tier, client.volume.google, client.volume.outlook) = (.low, 70, 30)
    client.pictures = "Ada Lind = https://northquay.com/ada.png?a=1; Bo Ek = https://northquay.com/bo.png"
    client.offer = Offer(.saleshandy, .outlook, plan: .annualFlexi)
    client.wanted = 4
    (client.registrant.first, client.registrant.last, client.registrant.company) = ("Ada", "Lind", "North Quay AB")
    (client.registrant.address, client.registrant.city, client.registrant.state) = ("Kajen 1", "Malmö", "Skåne")
    (client.registrant.country, client.registrant.postcode, client.registrant.phone) = ("SE", "211 20", "+46401234567")
    client.label = "nq"
    client.workspace = Workspace(id: "recOrg1", name: "North Quay # 1")
    client.sequencer.provider = "Instantly"
    client.sequencer.username = "no"
    client.sequencer.link = "https://app.instantly.ai"
    client.sequencer.workspace = "0123"
    client.sequencer.tag = "{{ID}}"
    client.sequencer.password = Password("example-password")
    client.ceilings = ClientCeilings(order: .dollars(500), day: Money(cents: 99_950), month: .dollars(1250), approval: .zero)
    client.used = [try DomainName("trynorthquay.com")]
    client.denied = [try DomainName("badnorthquay.com")]
    return client
  }

  @Test("what was written is read as it was, every field of it but the password, which is nowhere")
  func roundTrip() throws {
    let client = try acme()
    #expect(ClientField.allCases.allSatisfy { !client.text(of: $0).isEmpty }, "the sample has every field")
    let text = try ClientsWriter.text([client, Client(id: Client.ID("k2"), name: "Bare")])
    #expect(!text.contains("example-password") && !text.lowercased().contains("password"))
    let reader = ClientsReader(text, file: "clients.yml")
    #expect(reader.problems.isEmpty && reader.notes.isEmpty, "\(reader.problems.map(\.sentence))")
    #expect(reader.clients.map(\.name) == [client.name, "Bare"])
    var expected = client
    expected.sequencer.password = Password()
    #expect(reader.clients[0].applied(to: Client(id: client.id, name: "")) == expected)
  }

  @Test("a misspelt ceiling is refused: it would be none", arguments: ["ceiling_oder", "approval", "max_day", "limit"])
  func misspelt(field: String) {
    let reader = ClientsReader("clients:\n  - name: Acme\n    \(field): 40\n", file: "clients.yml")
    #expect(reader.problems.count == 1 && reader.problems[0].sentence.contains("line 3"), "\(reader.problems.map(\.sentence))")
  }

  @Test("a list may be a value and a value plain; unknown fields are said and passed over")
  func tolerant() {
    let text = """
      clients:
        - name: Acme
          endings: com org
          people:
            - Ada Lind
            - Lind, Bo
          phone: +46401234567
          wanted: 3
          numbers: true
          mood: good
      version: 2
      """
    let reader = ClientsReader(text, file: "c.yml")
    #expect(reader.problems.isEmpty, "\(reader.problems.map(\.sentence))")
    #expect(reader.notes.map(\.line) == [11, 10])
    let client = reader.clients[0].applied(to: Client(id: Client.ID("k"), name: ""))
    #expect(
      client.endings == ["com", "org"] && client.wanted == 3 && client.allowsNumbers && client.registrant.phone == "+46401234567")
    #expect(Person.list(in: client.people).map(\.name) == ["Ada Lind", "Bo Lind"])
  }

  static let badLines: [(line: String, words: String)] = [
    ("own_domains: northquay", "Acme, own_domains: ‘northquay’ is not a domain name"), ("endings: c!m", "‘c!m’ is no ending"),
    ("prefixes: get it_", "‘it_’ cannot stand in a domain"), ("redirect: 'a b'", "this is not a web address"),
    ("patterns: firstlast9", "‘firstlast9’ is no pattern"), ("numbers: perhaps", "type yes"),
    ("offer: Acme Mail", "‘Acme Mail’ is no offer"),
    ("wanted: 0", "type a number from 1 to 999"), ("country: Atlantis", "‘Atlantis’ is no country"),
    ("phone: '0123'", "a number begins with +"),
    ("label: muchtoolong", "11 characters, at most 9"), ("ceiling_day: -5", "type an amount above zero"),
    ("denied: [bad]", "‘bad’ is not a domain name"), ("sequencer_password: x", "a password never stands in this file"),
    ("brand: [a, b]", "here belongs one value"), ("people: {a: b}", "here belongs one value, or a list"),
    ("brand: \"a\\u200bb\"", "brand"), ("brand: *x", "no anchors"),
  ]

  @Test("each bad field has a sentence with its line, its name, the rule and the way out", arguments: badLines)
  func wrong(_ line: String, _ words: String) {
    let reader = ClientsReader("clients:\n  - name: Acme\n    \(line)\n", file: "c.yml")
    #expect(reader.problems.count == 1, "\(reader.problems.map(\.sentence))")
    let sentence = reader.problems.first?.sentence ?? ""
    #expect(sentence.hasPrefix("c.yml, line 3") && sentence.contains(words) && sentence.hasSuffix("."), "\(sentence)")
  }

  @Test("all bad fields are found in one reading, also a name that is missing or given twice")
  func all() {
    let text = "clients:\n  - brand: a\n    wanted: x\n  - name: Acme\n  - name: ACME\n  - 7\n"
    let sentences = ClientsReader(text, file: "c.yml").problems.map(\.sentence)
    #expect(sentences.count == 4, "\(sentences)")
    #expect(
      sentences.contains { $0.contains("client 1, name: this is required") }
        && sentences.contains { $0.contains("stands in the file before") })
    #expect(ClientsReader("[]", file: "c.yml").problems.count == 1 && ClientsReader("", file: "c.yml").problems.isEmpty)
    #expect(ClientsReader("clients:\n", file: "c.yml").problems.isEmpty)
  }

  @Test("an import adds new clients, changes known ones by their name, and leaves alone what the file does not name")
  func saved() async throws {
    let directory = NSTemporaryDirectory() + "clients-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let store = try SQLiteOrderBook(directory: directory, mode: .sandbox)
    _ = try await store.saveClient(acme())
    let text = "clients:\n  - name: 'acme: no, “ltd”'\n    brand: harbourlight\n    wanted: ''\n  - name: New\n"
    let found = ClientsReader(text, file: "c.yml").clients
    let first = try await ClientsImport.save(found, in: store)
    #expect(first == (1, 1))
    let known = try #require(try await store.client(Client.ID("k1")))
    #expect(known.brand == "harbourlight" && known.wanted == nil && known.label == "nq" && known.name == "acme: no, “ltd”")
    let second = try await ClientsImport.save(found, in: store)
    #expect(second == (0, 0))
  }
}
