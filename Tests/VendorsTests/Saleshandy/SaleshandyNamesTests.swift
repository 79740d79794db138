import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite struct SaleshandyNamesTests {
  private func client(_ wire: Wire) -> VendorClient {
    SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func search(_ limit: Int, provider: Provider = .google) -> NameSearch {
    NameSearch(keyword: "northquay", endings: ["com", "net"], provider: provider, limit: limit)
  }

  private let page = """
    {"message":"Domains searched successfully","payload":{"domains":[
      {"name":"trynorthquay.com","tld":"com","available":true},{"name":"northquayhq.net","tld":"net","available":true}],
      "meta":{"page":1,"pageSize":10,"total":2}}}
    """

  @Test("a search repeats the ending's key and goes on until a page brings nothing new")
  func pages() async throws {
    let wire = Wire(.ok(page), .ok(page))
    let answers = try await client(wire).searchNames(search(10), .ordinary)
    #expect(
      wire.lines == [
        "GET /v1/domain/search?domain=northquay&emailServiceProvider=Google&tld=com&tld=net&page=1",
        "GET /v1/domain/search?domain=northquay&emailServiceProvider=Google&tld=com&tld=net&page=2",
      ])
    #expect(try wire.first.request.authority == "open-api.saleshandy.com")
    let keyHeader = try #require(HTTPField.Name("x-api-key"))
    #expect(try wire.first.request.headerFields[keyHeader] == "k_example_1234567890")
    #expect(try wire.first.request.headerFields[.authorization] == nil && wire.first.purpose == .read(.suggestNames, .ordinary))
    #expect(answers.map(\.name.text) == ["trynorthquay.com", "northquayhq.net"])
    #expect(answers.allSatisfy { $0.status == .offered && $0.firstYear == nil && $0.at == noon })
  }

  @Test("a name that is called free by anything but a boolean is not offered", arguments: [#""false""#, #""true""#, "0", "1"])
  func looseAvailable(_ flag: String) async throws {
    let odd = page.replacing(#""net","available":true"#, with: #""net","available":\#(flag)"#)
    let answers = try await client(Wire(.ok(odd), .ok(odd))).searchNames(search(10), .ordinary)
    #expect(answers.map(\.name.text) == ["trynorthquay.com"] && answers.part != nil)
  }

  @Test("enough is enough")
  func enough() async throws {
    let wire = Wire(.ok(page))
    #expect(try await client(wire).searchNames(search(1, provider: .outlook), .ordinary).map(\.name.text) == ["trynorthquay.com"])
    #expect(wire.lines[0].contains("emailServiceProvider=Microsoft"))
  }

  @Test(
    "names are found in every form the answer may have",
    arguments: [
      #"["a-quay.com","b-quay.com"]"#,
      #"{"payload":["a-quay.com","b-quay.com"]}"#,
      #"{"payload":[{"domain":"A-quay.com"},{"name":"b-quay.com"},{"id":3},7,null]}"#,
      #"{"payload":{"results":[{"name":"a-quay","tld":"com"},{"name":"b-quay","tld":".com"}]}}"#,
      #"{"payload":{"domains":["a-quay.com","b-quay.com"],"others":["c-quay.com"]}}"#,
    ])
  func forms(_ reply: String) async throws {
    #expect(try await client(Wire(.ok(reply))).searchNames(search(2), .ordinary).map(\.name.text) == ["a-quay.com", "b-quay.com"])
  }

  @Test("an empty page is the end, and so is a refusal behind the first page; another failure leaves a part")
  func ends() async throws {
    #expect(try await client(Wire(.ok(#"{"payload":[]}"#))).searchNames(search(5), .ordinary).isEmpty)
    #expect(try await client(Wire(.ok(page), .reply(400, "{}"))).searchNames(search(5), .ordinary).count == 2)
    let part = try await client(Wire(.ok(page), .reply(500, "{}"))).searchNames(search(5), .ordinary)
    #expect(part.count == 2 && part.part == ListPart(shown: 2, of: nil, failure: .server(500)))
  }

  @Test(
    "an answer without the list is unreadable, whatever other list stands in it",
    arguments: [#"{"message":"ok","payload":{}}"#, #"{"data":["a-quay.com","b-quay.com"],"total":2}"#])
  func unreadable(_ reply: String) async throws {
    let client = client(Wire(.ok(reply)))
    #expect(
      await failure { try await client.searchNames(search(5), .ordinary) } as? VendorFailure == .unreadable("“domains” is missing"))
  }

  @Test("a keyword of two letters is refused without asking")
  func short() async throws {
    let client = client(Wire())
    let short = NameSearch(keyword: "nq", endings: [], provider: .google, limit: 5)
    guard case .refused? = await failure({ try await client.searchNames(short, .ordinary) }) as? VendorFailure else {
      Issue.record("asked")
      return
    }
    #expect(await failure { try await client.searchNames(search(5, provider: .smtp), .ordinary) } as? VendorFailure == .notOffered)
  }

  @Test("aliases come without their domain, each once, foreign ones left out")
  func mailboxNames() async throws {
    let reply = """
      {"message":"Mailbox names generated successfully","payload":["ada.lind@trynorthquay.com","LindAda@trynorthquay.com",
       {"email":"alind@trynorthquay.com"},"ada.lind","x@other.com","a b@trynorthquay.com"]}
      """
    let wire = Wire(.reply(201, reply))
    let names = try await client(wire).mailboxNames(Person(first: "Ada", last: "Lind"), try name("trynorthquay.com"), 300)
    #expect(names == ["ada.lind", "lindada", "alind"])
    #expect(try wire.first.line == "POST /v1/domain/generate-mailbox-names")
    try expectJSON(
      try wire.first.body, #"{"firstName":"Ada","lastName":"Lind","domain":"trynorthquay.com","count":100}"#)
  }

  @Test(
    "a bad key is 401, or 400 with code 1001 and words about a token; other uses of the code are refusals",
    arguments: [
      (401, #"{"message":"Unauthorized"}"#, VendorFailure.keyRefused("Unauthorized, status 401")),
      (400, #"{"error":true,"type":"BadRequest","code":1001,"message":"Invalid token"}"#, .keyRefused("Invalid token, status 400")),
      (400, #"{"code":"1001","message":"Invalid API key"}"#, .keyRefused("Invalid API key, status 400")),
      (400, #"{"code":1001,"message":"Invalid order id"}"#, .refused(Refusal(code: "1001", message: "Invalid order id"))),
      (400, #"{"code":4000,"message":"Invalid token"}"#, .refused(Refusal(code: "4000", message: "Invalid token"))),
    ])
  func key(_ status: Int, _ body: String, _ wanted: VendorFailure) async throws {
    let client = client(Wire(.reply(status, body)))
    #expect(await failure { try await client.priceList() } as? VendorFailure == wanted)
  }
}
