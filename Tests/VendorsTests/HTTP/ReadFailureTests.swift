import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// What a read throws for each answer a vendor can give; asked through Instantly's check unless a vendor has its own way.
@Suite struct ReadFailureTests {
  private func failure(_ answer: Wire.Answer) async throws -> VendorFailure? {
    let wire = Wire(answer)
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    let thrown = await VendorsTests.failure { try await client.checkNames([try name("northquayreach.com")], .ordinary) }
    #expect(wire.asked.count == 1)
    return thrown as? VendorFailure
  }

  @Test("401 and 403 are about the key", arguments: [401, 403])
  func key(_ status: Int) async throws {
    let body = #"{"statusCode":401,"error":"Unauthorized","message":"Missing Authorization header"}"#
    #expect(try await failure(.reply(status, body)) == .keyRefused("Missing Authorization header, status \(status)"))
  }

  @Test("a key that the vendor repeats does not come through")
  func repeatedKey() async throws {
    let body = #"{"message":"Key k_example_1234567890 is revoked"}"#
    #expect(try await failure(.reply(401, body)) == .keyRefused("Key •••7890 is revoked, status 401"))
  }

  @Test(
    "429 says until when, never longer than five minutes",
    arguments: [
      ("20", 20.0), ("0.001", 1), ("301", 300), ("3600", 300), ("1785748530", 30), ("Mon, 03 Aug 2026 09:15:45 GMT", 45),
      ("Mon, 03 Aug 2026 10:00:00 GMT", 300),
    ])
  func limited(_ header: String, _ wait: TimeInterval) async throws {
    #expect(try await failure(.reply(429, "{}", ["Retry-After": header])) == .limited(until: noon + wait))
  }

  @Test("429 without a readable time leaves it open")
  func limitedOpen() async throws {
    #expect(
      try await failure(.reply(429, "slow down", ["Retry-After": "soon"])) == .limited(until: nil, words: "slow down, status 429"))
    #expect(try await failure(.reply(429, "")) == .limited(until: nil))
  }

  @Test(
    "a wait that is over already, none, absurdly long, or no number at all states nothing",
    arguments: [
      "0", "-7", "-1e308", "nan", "inf", "-0", "Mon, 03 Aug 2020 09:15:45 GMT", "1785748500", "Sun, 06 Nov 0001 08:49:37 GMT",
      "3601", "86400", "1000000000000", "1e308", "Mon, 03 Aug 2099 09:15:45 GMT", "1785752101",
    ])
  func noStatement(_ header: String) async throws {
    #expect(try await failure(.reply(429, "{}", ["Retry-After": header])) == .limited(until: nil))
  }

  @Test("other times a vendor names: Saleshandy's header, ScaledMail's body in seconds since 1970")
  func otherTimes() async throws {
    #expect(
      try await failure(.reply(429, "", ["x-ratelimit-reset": "Mon, 03 Aug 2026 09:15:30 GMT"])) == .limited(until: noon + 30))
    #expect(try await failure(.reply(429, "", ["x-ratelimit-reset": "2026-08-03T09:15:20.000Z"])) == .limited(until: noon + 20))
    #expect(
      try await failure(.reply(429, #"{"message":"x","retryAfter":1785748510}"#))
        == .limited(until: noon + 10, words: "x, status 429"))
    #expect(
      try await failure(.reply(429, #"{"message":"x","retryAfter":1748000000}"#)) == .limited(until: nil, words: "x, status 429"))
  }

  @Test(
    "a vendor that asks for an absurd wait is left alone for as long as one that says nothing",
    arguments: ["3601", "1000000000000"])
  func absurd(_ header: String) throws {
    var response = HTTPResponse(status: .tooManyRequests)
    response.headerFields[.retryAfter] = header
    #expect(ReportedQuota(response, Data(), at: noon).closedUntil == noon + 60)
    #expect(ReportedQuota(response, Data(#"{"retryAfter":1785748520}"#.utf8), at: noon).closedUntil == noon + 20)
  }

  @Test("from 500 on it is the vendor's server", arguments: [500, 502, 503, 599])
  func server(_ status: Int) async throws {
    #expect(try await failure(.reply(status, "<html>oops</html>")) == .server(status))
    #expect(try await failure(.reply(status, #"{"message":"down until noon"}"#)) == .server(status, "down until noon"))
    #expect(try await failure(.reply(status, "upstream\n is  away")) == .server(status, "upstream is away"))
  }

  @Test(
    "anything else is a refusal in the vendor's words, wherever it keeps them",
    arguments: [
      (#"{"statusCode":400,"error":"Bad Request","message":"domains must be an array"}"#, "400", "domains must be an array"),
      (#"{"error":"domain is required"}"#, "400", "domain is required"),
      (#"{"statusCode":400,"message":["a is wrong","b is wrong"],"error":"Bad Request"}"#, "400", "a is wrong; b is wrong"),
      (#"{"error":true,"type":"BadRequest","code":4000,"message":"Failed to search domains"}"#, "4000", "Failed to search domains"),
      (#"{"messages":["c"]}"#, "400", "c"),
      (#"{"errors":"e"}"#, "400", "e"), (#"{"errors":["e","f"]}"#, "400", "e; f"),
      (#"{"errors":{"tag":["too long","taken"],"a":"b"}}"#, "400", "a: b; tag: too long; taken"),
      (#"{"errors":[{"field":"tag","message":"too long"},{"msg":"second"}]}"#, "400", "tag: too long; second"),
      (#"{"error":{"code":7,"message":"inside"}}"#, "400", "inside"), (#"{"detail":"d"}"#, "400", "d"),
      (#"{"type":"about:blank","title":"Not enough funds","status":402}"#, "400", "Not enough funds"),
      (#"{"title":"Not enough funds","detail":"Your balance is 3"}"#, "400", "Not enough funds; Your balance is 3"),
      (#"{"data":{"message":"deep"}}"#, "400", "deep"), (#""a text""#, "400", "a text"), (#"["x","y"]"#, "400", "x; y"),
      (#"{"message":"","error":null,"errors":[],"reason":"r"}"#, "400", "r"),
      ("not JSON", "400", "not JSON"), (" Payment\r\n required ", "400", "Payment required"),
      ("<!DOCTYPE html><title>Log in</title>", "400", "a web page instead of data: is there a login page in this network?"),
      (#"{"cut"#, "400", "HTTP status 400"),
      ("[]", "400", "HTTP status 400"),
      ("", "400", "HTTP status 400"),
    ])
  func refused(_ body: String, _ code: String, _ message: String) async throws {
    #expect(try await failure(.reply(400, body)) == .refused(Refusal(code: code, message: message)))
  }

  @Test("a redirect is not followed and is no answer")
  func redirect() async throws {
    #expect(try await failure(.reply(307, "", ["Location": "/x"])) == .refused(Refusal(code: "307", message: "HTTP status 307")))
  }

  @Test("a vendor's words are kept short")
  func long() async throws {
    guard case .refused(let refusal) = try await failure(.reply(400, #"{"message":"\#(String(repeating: "x", count: 5000))"}"#))
    else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.message.count == 500)
  }

  @Test("a broken connection, a deadline and an endless answer are told apart")
  func transport() async throws {
    #expect(try await failure(.fails(.notSent("no such host"))) == .unreachable("no such host"))
    #expect(try await failure(.fails(.lost("reset k_example_1234567890"))) == .cutOff("reset •••7890"))
    #expect(try await failure(.fails(.timedOut)) == .timedOut)
    #expect(try await failure(.fails(.tooLarge)) == .unreadable("larger than 4 MiB"))
    #expect(try await failure(.ok(String(repeating: " ", count: (4 << 20) + 1))) == .unreadable("larger than 4 MiB"))
  }

  @Test("an answer of success that is no data is said for people, and not by positions of a reader")
  func unreadable() async throws {
    #expect(try await failure(.ok(#"{"results":[}"#)) == .unreadable("it is not data as the vendor's pages describe it"))
    #expect(
      try await failure(.ok("\n<html><body>Welcome to the hotel</body></html>"))
        == .unreadable("a web page instead of data: is there a login page in this network?"))
    #expect(try await failure(.ok(" \n")) == .unreadable("it is empty"))
    #expect(try await failure(.ok(#"{"results":["#)) == .unreadable("it ends too soon"))
    #expect(try await failure(.ok(#"{"results":[],"results":[]}"#)) == .unreadable("it says the same thing twice"))
    #expect(try await failure(.ok("{}")) == .unreadable("“results” is missing"))
    #expect(try await failure(.ok(#"{"results":7}"#)) == .unreadable("“results” has an unexpected form"))
  }
}
