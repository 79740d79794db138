import Foundation
import Testing

/// A way in which the answer to a purchase can go wrong, and what may be concluded from it.
struct Fault: Sendable, CustomTestStringConvertible {
  enum KeyAction: Hashable, Sendable {
    case unknown
    case rejected
    case verify
    /// What the golden answer says.
    case golden
  }

  let name: String
  let meaning: KeyAction
  /// Whether only a deadline ends it.
  var isSilent: Bool { name.hasPrefix("silence") }
  let script: @Sendable (GoldenReply) -> FaultServer.Script

  var testDescription: String { name }

  init(_ name: String, _ meaning: KeyAction = .unknown, _ script: @escaping @Sendable (GoldenReply) -> FaultServer.Script) {
    self.name = name
    self.meaning = meaning
    self.script = script
  }

  /// Bytes as they are, then the end of the connection.
  private static func raw(_ name: String, _ meaning: KeyAction = .unknown, _ bytes: @escaping @Sendable (GoldenReply) -> [UInt8])
    -> Fault
  {
    Fault(name, meaning) { .init(bytes: bytes($0), end: .fin) }
  }

  /// An answer of a status that is no success, well framed.
  private static func status(_ status: String, _ meaning: KeyAction = .unknown, _ more: [String] = []) -> Fault {
    raw("status \(status)", meaning) { _ in GoldenReply(status: status, more, body: #"{"message":"odd"}"#).bytes(.length) }
  }

  static let all = connection + framing + sizes + statuses + bodies

  static let connection = [
    Fault("FIN without an answer") { _ in .init(end: .fin) },
    Fault("RST without an answer") { _ in .init(end: .reset) },
    Fault("FIN before the body is read") { _ in .init(start: .head, end: .fin) },
    Fault("RST before the body is read") { _ in .init(start: .head, end: .reset) },
    Fault("silence") { _ in .init() },
    Fault("silence in the header block") { .init(bytes: Array($0.bytes(.length).prefix(40))) },
    Fault("silence after the header block") { .init(bytes: Array("\($0.head)\r\nContent-Length: 900\r\n\r\n".utf8)) },
    Fault("silence in the body") { .init(bytes: $0.bytes(.length).dropLast()) },
    Fault("silence in a chunk") { .init(bytes: $0.bytes(.chunked).dropLast(7)) },
    Fault("silence where the connection's end is the answer's end") { .init(bytes: $0.bytes(.close)) },
    Fault("an answer before the body is read, then silence", .golden) { .init(start: .head, bytes: $0.bytes(.length)) },
    Fault("a whole answer on a connection that stays open", .golden) { .init(bytes: $0.bytes(.length)) },
  ]

  static let framing = [
    raw("no HTTP") { _ in Array("SSH-2.0-OpenSSH_9.2\r\n\r\n".utf8) },
    raw("HTTP of another version") { Array("HTTP/3.7 200 OK\r\nContent-Length: 2\r\n\r\n{}".utf8) + $0.body },
    raw("a status of four digits") { _ in Array("HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\n{}".utf8) },
    raw("a status below 100") { _ in Array("HTTP/1.1 042 OK\r\nContent-Length: 2\r\n\r\n{}".utf8) },
    raw("a chunk of no number") { Array("\($0.head)\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".utf8) + $0.body },
    raw("a chunk longer than it says") { Array("\($0.head)\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n".utf8) + $0.body },
    raw("a chunk of 2^64 bytes") {
      Array("\($0.head)\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\n".utf8) + $0.body
    },
    raw("a negative length") { Array("\($0.head)\r\nContent-Length: -1\r\n\r\n".utf8) + $0.body },
    raw("two lengths") { Array("\($0.head)\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n".utf8) + $0.body },
    raw("a length and chunks") {
      Array("\($0.head)\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + GoldenReply.chunks($0.body)
    },
    raw("a header without a name") { Array("\($0.head)\r\n: x\r\nContent-Length: \($0.body.count)\r\n\r\n".utf8) + $0.body },
    raw("a NUL in the header block") { Array("\($0.head)\r\nX: a\0b\r\nContent-Length: 2\r\n\r\n{}".utf8) },
    raw("a second answer behind the first", .golden) { $0.bytes(.length) + $0.bytes(.length) },
    raw("100 Continue, then nothing") { _ in Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) },
    raw("100 Continue, then the answer", .golden) { Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) + $0.bytes(.length) },
    raw("103 Early Hints a hundred times, then nothing") { _ in
      Array(String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", count: 100).utf8)
    },
    raw("101 Switching Protocols") { _ in
      Array("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n".utf8)
    },
  ]

  private static let bomb = Gzip.bomb(16 << 20)

  static let sizes = [
    raw("a header of 100 KiB") {
      Array("\($0.head)\r\nX: \(String(repeating: "x", count: 100 << 10))\r\nContent-Length: \($0.body.count)\r\n\r\n".utf8)
        + $0.body
    },
    raw("a header block of 100 KiB") {
      let line = "X-Pad: " + String(repeating: "x", count: 5 << 10)
      let pad = Array(repeating: line, count: 20).joined(separator: "\r\n")
      return Array("\($0.head)\r\n\(pad)\r\nContent-Length: \($0.body.count)\r\n\r\n".utf8) + $0.body
    },
    raw("a thousand headers") {
      let pad = (0..<1000).map { "X-\($0): 1" }.joined(separator: "\r\n")
      return Array("\($0.head)\r\n\(pad)\r\nContent-Length: \($0.body.count)\r\n\r\n".utf8) + $0.body
    },
    raw("5 MiB that say so") { golden in
      GoldenReply(head: golden.head, body: golden.body + [UInt8](repeating: 0x20, count: 5 << 20)).bytes(.length)
    },
    raw("5 MiB in chunks") { golden in
      GoldenReply(head: golden.head, body: golden.body + [UInt8](repeating: 0x20, count: 5 << 20)).bytes(.chunked)
    },
    raw("a length of an exabyte") { Array("\($0.head)\r\nContent-Length: 1152921504606846976\r\n\r\n".utf8) + $0.body },
    raw("a gzip bomb") { gzip($0, bomb) },
    raw("gzip that is none") { gzip($0, $0.body) },
    raw("gzip that ends too soon") { gzip($0, Gzip.stored($0.body).dropLast(9)) },
    raw("gzip with a wrong checksum") { golden in
      var bytes = Gzip.stored(golden.body)
      bytes[bytes.count - 6] ^= 1
      return gzip(golden, bytes)
    },
    raw("gzip", .golden) { gzip($0, Gzip.stored($0.body)) },
  ]

  private static func gzip(_ golden: GoldenReply, _ body: [UInt8]) -> [UInt8] {
    GoldenReply(head: golden.head + "\r\nContent-Encoding: gzip", body: body).bytes(.length)
  }

  static let statuses =
    [301, 302, 303, 307, 308].map { status("\($0) Moved", .unknown, ["Location: /case/0/api/v1/buy-domains"]) }
    + ["408 Request Timeout", "500 Oops", "502 Bad Gateway", "503 Busy", "504 Gateway Timeout", "599 Odd"].map { status($0) }
    + [401, 402, 403, 404, 405, 413, 415].map { status("\($0) No", .rejected) }
    + [406, 409, 425, 429, 451].map { status("\($0) Hm", .verify, ["Retry-After: 1"]) }
    + [
      Fault("413 before the body is read", .rejected) { _ in
        .init(start: .head, bytes: GoldenReply(status: "413 Too Large", body: "{}").bytes(.length), end: .keep)
      }
    ]

  static let bodies = [
    raw("an empty answer") { GoldenReply(head: $0.head, body: []).bytes(.length) },
    raw("204 No Content") { _ in Array("HTTP/1.1 204 No Content\r\n\r\n".utf8) },
    raw("a page for people") { GoldenReply(head: $0.head, body: Array("<html>Just a moment...</html>".utf8)).bytes(.length) },
    raw("bytes that are not UTF-8") { GoldenReply(head: $0.head, body: [0x7B, 0xFF, 0x7D]).bytes(.length) },
    raw("a key given twice") { GoldenReply(head: $0.head, body: Array(#"{"a":1,"a":2}"#.utf8)).bytes(.length) },
    raw("a hundred thousand brackets") {
      GoldenReply(head: $0.head, body: [UInt8](repeating: 0x5B, count: 100_000)).bytes(.chunked)
    },
  ]
}
