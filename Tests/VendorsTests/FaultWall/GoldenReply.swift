import Foundation
import Testing

/// A vendor's answer to a purchase, as a file a person can read; its framing is added here.
struct GoldenReply: Sendable {
  /// How a reply says where it ends.
  enum Framing: CaseIterable, Sendable {
    case length
    case chunked
    /// By the end of the connection.
    case close
  }

  let head: String
  let body: [UInt8]

  init(_ name: String) throws {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "http"))
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.split(separator: "\n\n", maxSplits: 1)
    try #require(parts.count == 2)
    head = String(parts[0].replacing("\n", with: "\r\n"))
    body = Array(parts[1].trimmingCharacters(in: .newlines).utf8)
  }

  init(head: String, body: [UInt8]) {
    self.head = head
    self.body = body
  }

  init(status: String, _ more: [String] = [], body: String = "") {
    self.init(head: (["HTTP/1.1 \(status)"] + more).joined(separator: "\r\n"), body: Array(body.utf8))
  }

  func bytes(_ framing: Framing) -> [UInt8] {
    switch framing {
    case .length: Array("\(head)\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
    case .chunked: Array("\(head)\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + GoldenReply.chunks(body)
    case .close: Array("\(head)\r\nConnection: close\r\n\r\n".utf8) + body
    }
  }

  /// Two chunks where there is something to divide.
  static func chunks(_ body: [UInt8]) -> [UInt8] {
    let middle = body.count / 2
    let pieces = [body[..<middle], body[middle...]].filter { !$0.isEmpty }
    return pieces.flatMap { Array("\(String($0.count, radix: 16))\r\n".utf8) + $0 + Array("\r\n".utf8) } + Array("0\r\n\r\n".utf8)
  }
}
