import Foundation
import HTTPTypes
import Logging
import Ordering
import Synchronization
import Testing
import Vendors

@testable import mailorder

@Suite("What the log says of a request")
struct TransportLogTests {
  @Test(
    "a path is logged without its query and without what names things",
    arguments: [
      ("/api/v2/dfy-email-account-orders?limit=1&key=canary", "/api/v2/dfy-email-account-orders"),
      ("/v1/domain/orders/65f0c1", "/v1/domain/orders/{id}"), ("/v1/domain/northquay.com", "/v1/domain/{id}"),
      ("/api/v1/mailboxes/AbC#x", "/api/v1/mailboxes/{id}"), ("", ""),
    ])
  func template(path: String, template: String) {
    #expect(PathTemplate.of(path) == template)
  }

  @Test("method, path, status, milliseconds and attempt stand in the line; body, headers and query do not")
  func line() async throws {
    let home = try Home()
    let log = ProgramLog(path: home.path + "/mailorder.log", redactor: Redactor())
    let answered = Transport { _, _, _ throws(TransportFailure) in
      (HTTPResponse(status: .created, headerFields: [.setCookie: "canary"]), Data("canary".utf8))
    }
    var request = HTTPRequest(method: .post, scheme: "https", authority: "api.example", path: "/api/v1/orders/42?q=canary")
    request.headerFields[.authorization] = "Bearer canary"
    let asked = request
    let transport = answered.logged(log.logger)
    _ = try await AttemptMark.$current.withValue(Attempt.ID("abc1234567")) {
      try await transport.send(asked, Data("canary".utf8), .purchase(.placeOrder))
    }
    let text = try String(contentsOfFile: log.file.path, encoding: .utf8)
    #expect(text.contains("notice mailorder POST api.example /api/v1/orders/{id} 201 attempt=abc1234567 call=placeOrder ms="))
    #expect(!text.contains("canary"))
  }

  @Test("a request without an answer is a warning with the reason, and still fails")
  func failure() async throws {
    let home = try Home()
    let log = ProgramLog(path: home.path + "/mailorder.log", redactor: Redactor())
    let broken = Transport { _, _, _ throws(TransportFailure) in throw .lost("reset") }.logged(log.logger)
    await #expect(throws: TransportFailure.lost("reset")) {
      try await broken.send(
        HTTPRequest(method: .get, scheme: "https", authority: "a", path: "/b"), Data(), .read(.checkNames, .lastCheck))
    }
    #expect(
      try String(contentsOfFile: log.file.path, encoding: .utf8).contains(
        "warning mailorder GET a /b lost: reset call=checkNames ms="))
    #expect(try String(contentsOfFile: log.file.path, encoding: .utf8).contains(" urgency=lastCheck"))
  }
}
