import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// The network's own behaviour, over real sockets.
@Suite struct LiveTransportTests {
  private func read(_ live: LiveTransport, _ base: BaseAddress, _ path: String = "/x", _ body: String = "") async throws -> Int {
    var request = HTTPRequest(method: .get, scheme: base.scheme, authority: base.authority, path: base.prefix + path)
    request.headerFields[.authorization] = "Bearer key"
    return try await live.transport.send(request, Data(body.utf8), .read(.other, .ordinary)).0.status.code
  }

  @Test("reads share a connection, a purchase has its own and closes it")
  func connections() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (number, base) = server.open(.init(bytes: GoldenReply(status: "200 OK", body: "{}").bytes(.length)))
    for _ in 0..<5 { _ = try await read(live, base) }
    #expect(server.connections == 1)
    _ = try await Till.scaledmailOrder.buy(live.transport, at: base)
    _ = try await Till.scaledmailOrder.buy(live.transport, at: base)
    #expect(server.connections == 3)
    let head = server.count(number).lastHead
    #expect(head.contains("HTTP/1.1\r\n") && head.lowercased().contains("\r\nconnection: close"))
    await live.shutdown()
    await server.stop()
  }

  @Test("a request arrives byte for byte: path, query, key and body")
  func bytes() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (number, base) = server.open(.init(bytes: GoldenReply(status: "200 OK", body: "{}").bytes(.length)))
    let client = Till.scaledmailOrder.client(live.transport, at: base)
    let purchase = try Till.scaledmailOrder.purchase()
    let frozen = try client.freeze(purchase)
    _ = await client.send(frozen, purchase)
    let count = server.count(number)
    #expect(count.lastPath == frozen.path)
    #expect(count.lastBody == Array(frozen.body))
    #expect(count.lastHead.contains("Authorization: Bearer k_example_1234567890"))
    _ = try await read(live, base, "/odd%2Fpath//a%20b?q=%26+%C3%B6&tld=com&tld=org")
    #expect(server.count(number).lastPath == "/odd%2Fpath//a%20b?q=%26+%C3%B6&tld=com&tld=org")
    await live.shutdown()
    await server.stop()
  }

  @Test("whoever stops waiting for a purchase does not stop it")
  func cancelled() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (number, base) = server.open(.init(bytes: GoldenReply(status: "200 OK", body: "{}").bytes(.length)))
    let request = HTTPRequest(method: .post, scheme: "http", authority: base.authority, path: base.prefix + "/buy")
    let buying = Task { try await live.transport.send(request, Data("{}".utf8), .purchase(.placeOrder)).0.status.code }
    buying.cancel()
    #expect(try await buying.value == 200)
    #expect(server.count(number).purchases == 1)
    await live.shutdown()
    await server.stop()
  }

  @Test("closing the reads' connections does not touch a purchase under way")
  func shutdown() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    await live.shutdown()
    let (_, base) = server.open(.init(bytes: GoldenReply(status: "200 OK", body: "{}").bytes(.length)))
    #expect(try await Till.scaledmailOrder.buy(live.transport, at: base).kind == "verify")
    #expect(await failure { try await read(live, base) } as? TransportFailure == .notSent("Already shutdown"))
    await server.stop()
  }

  @Test("no host, no port: nothing was sent, and the words say why")
  func nobodyThere() async throws {
    let server = try await FaultServer.start()
    let port = server.port
    await server.stop()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let closed = BaseAddress(scheme: "http", authority: "localhost:\(port)")
    let nowhere = BaseAddress(scheme: "http", authority: "vendor.invalid")
    for till in Till.allCases {
      #expect(try await till.buy(live.transport, at: closed) == .notSent("no connection to localhost: Connection refused"))
      #expect(try await till.buy(live.transport, at: nowhere) == .notSent("the name vendor.invalid was not found"))
    }
    #expect(
      await failure { try await read(live, nowhere) } as? TransportFailure == .notSent("the name vendor.invalid was not found"))
    await live.shutdown()
  }

  @Test("a read is not led elsewhere with its key", arguments: [301, 302, 303, 307, 308])
  func redirected(_ status: Int) async throws {
    let thief = try await FaultServer.start()
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (stolen, other) = thief.open(.init())
    let location = "Location: http://localhost:\(thief.port)\(other.prefix)/x"
    let (_, base) = server.open(.init(bytes: GoldenReply(status: "\(status) Moved", [location]).bytes(.length), end: .fin))
    var request = HTTPRequest(method: .post, scheme: "http", authority: base.authority, path: base.prefix + "/check")
    request.headerFields[.authorization] = "Bearer key"
    let answer = try await live.transport.send(request, Data("{}".utf8), .read(.other, .ordinary))
    #expect(answer.0.status.code == status)
    #expect(thief.count(stolen).reads + thief.count(stolen).purchases == 0)
    await live.shutdown()
    await thief.stop()
    await server.stop()
  }

  @Test("a read has a deadline for all of it, and a largest size")
  func limits() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let hasty = LiveTransport(deadlines: Deadlines(read: .milliseconds(300)), environment: [:])
    func ask(_ script: FaultServer.Script, _ live: LiveTransport) async -> TransportFailure? {
      let base = server.open(script).base
      let request = HTTPRequest(method: .post, scheme: "http", authority: base.authority, path: base.prefix + "/check")
      return await failure { try await live.transport.send(request, Data(), .read(.other, .ordinary)).1 } as? TransportFailure
    }
    let golden = GoldenReply(status: "200 OK", body: "{}")
    #expect(await ask(.init(), hasty) == .timedOut)
    #expect(await ask(.init(bytes: golden.bytes(.length).dropLast()), hasty) == .timedOut)
    #expect(await ask(.init(end: .reset), live) == .lost("Connection reset by peer"))
    let large = GoldenReply(head: golden.head, body: [UInt8](repeating: 0x20, count: Transport.maximumBody + 1))
    #expect(await ask(.init(bytes: large.bytes(.length)), live) == .tooLarge)
    await live.shutdown()
    await hasty.shutdown()
    await server.stop()
  }

  @Test("a read asks three times when the connection breaks")
  func retries() async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (number, base) = server.open(.init(end: .reset))
    let request = HTTPRequest(method: .post, scheme: "http", authority: base.authority, path: base.prefix + "/check")
    let transport = live.transport.retryingReads(sleep: { _ in })
    #expect(await failure { try await transport.send(request, Data("{}".utf8), .read(.other, .ordinary)).1 } != nil)
    #expect(server.count(number).purchases == 3)
    await live.shutdown()
    await server.stop()
  }
}

@Suite struct SendGateTests {
  @Test("one request passes, and none after the gate was shut")
  func gate() {
    let gate = SendGate()
    #expect(gate.pass())
    #expect(!gate.pass())
    #expect(gate.shut())
    let shut = SendGate()
    #expect(!shut.shut())
    #expect(!shut.pass())
    #expect(!shut.shut())
  }
}

@Suite struct ProxySettingsTests {
  private func route(_ environment: [String: String], _ authority: String, scheme: String = "https") -> ProxySettings.Route {
    ProxySettings(environment: environment).route(scheme: scheme, authority: authority)
  }

  @Test(
    "a proxy is an address with or without scheme, port and credentials",
    arguments: [
      ("http://proxy.example:3128", "proxy.example", 3128, nil), ("proxy.example", "proxy.example", 80, nil),
      ("http://ada:p%40ss@10.0.0.1:8080/", "10.0.0.1", 8080, "ada:p@ss"), ("http://ada@[::1]:8080", "::1", 8080, "ada:"),
    ] as [(String, String, Int, String?)])
  func addresses(_ text: String, _ host: String, _ port: Int, _ credentials: String?) {
    #expect(
      route(["https_proxy": text], "api.instantly.ai") == .proxy(.init(host: host, port: port, credentials: credentials)))
  }

  @Test(
    "what is no proxy of ours blocks instead of being ignored", arguments: ["https://p:1", "socks5://p", "http://", "p:0", "p q"])
  func blocked(_ text: String) {
    guard case .blocked = route(["HTTPS_PROXY": text], "api.instantly.ai") else {
      Issue.record("ignored")
      return
    }
  }

  @Test("the lower-case name counts, an empty one means none, and http goes directly")
  func names() {
    let both = ["https_proxy": "a:1", "HTTPS_PROXY": "b:1"]
    #expect(route(both, "x") == .proxy(.init(host: "a", port: 1, credentials: nil)))
    #expect(route(["https_proxy": "", "HTTPS_PROXY": "b:1"], "x") == .direct)
    #expect(route(both, "x", scheme: "http") == .direct)
    #expect(route([:], "x") == .direct)
  }

  @Test(
    "NO_PROXY names hosts, the hosts below them, and ports",
    arguments: [
      ("api.instantly.ai", true), ("instantly.ai", true), (".instantly.ai", true), ("*.instantly.ai", true), ("*", true),
      ("x, API.instantly.AI ,y", true), ("api.instantly.ai:443", true), ("api.instantly.ai:8443", false), ("stantly.ai", false),
      ("", false), (",", false), ("instantly.ai.example", false),
    ])
  func exceptions(_ list: String, _ isDirect: Bool) {
    let route = route(["https_proxy": "p:1", "NO_PROXY": list], "api.instantly.ai")
    #expect((route == .direct) == isDirect)
  }
}
