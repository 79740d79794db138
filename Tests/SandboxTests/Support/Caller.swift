import Foundation
import Glibc
import Sandbox

/// A client program in a few lines: one connection a request, the bytes as they are. It shares nothing with the server but the wire.
struct Caller: Sendable {
  let port: Int

  struct Answer: Sendable {
    let status: Int
    /// Names in lower case.
    let headers: [String: String]
    let body: Data

    var json: Wire { (try? Wire.read(body)) ?? .null }
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// What a request came to.
  enum Outcome: Sendable {
    case answered(Answer)
    /// The connection ended without a byte.
    case ended
    /// The connection was reset without a byte.
    case reset

    var answer: Answer? {
      if case .answered(let answer) = self { answer } else { nil }
    }

    var isReset: Bool {
      if case .reset = self { true } else { false }
    }

    var isEnded: Bool {
      if case .ended = self { true } else { false }
    }
  }

  /// Asks with a good key unless `headers` says otherwise; a body is declared as JSON unless they do.
  func ask(_ method: String, _ path: String, headers: [String: String]? = nil, body: String = "") async throws -> Answer {
    guard case .answered(let answer) = await attempt(method, path, headers: headers, body: Data(body.utf8)) else {
      throw NoAnswer()
    }
    return answer
  }

  func attempt(_ method: String, _ path: String, headers: [String: String]? = nil, body: Data = Data()) async -> Outcome {
    var fields = headers ?? Self.key(for: path)
    if !body.isEmpty, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
    fields["Content-Length"] = String(body.count)
    let head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    let lines = fields.map { "\($0.key): \($0.value)\r\n" }.joined()
    return await send(Data((head + lines + "\r\n").utf8) + body)
  }

  /// Sends bytes as they are and reads until the connection ends, on a thread of its own.
  func send(_ bytes: Data) async -> Outcome {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: exchange(bytes)) }
    }
  }

  struct NoAnswer: Error {}

  private static func key(for path: String) -> [String: String] {
    path.hasPrefix("/saleshandy/") ? ["x-api-key": "k_example"] : ["Authorization": "Bearer k_example"]
  }

  private func exchange(_ bytes: Data) -> Outcome {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard connected == 0 else { return .reset }
    bytes.withUnsafeBytes { buffer in
      var rest = Slice(base: buffer, bounds: buffer.indices)
      while !rest.isEmpty {
        let sent = Glibc.send(socket, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        if sent <= 0 { break }
        rest = rest.dropFirst(sent)
      }
    }
    var received = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count < 0, received.isEmpty { return .reset }
      if count <= 0 { break }
      received.append(contentsOf: buffer[..<count])
    }
    return Self.answer(in: received).map(Outcome.answered) ?? .ended
  }

  private static func answer(in data: Data) -> Answer? {
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    let headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (parts[0].lowercased(), parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
    }
    return Answer(status: status, headers: Dictionary(headers) { first, _ in first }, body: data[end.upperBound...])
  }
}

/// Runs `body` against a server of its own on a free port.
func withServer(
  _ change: (inout SandboxOptions) throws -> Void = { _ in }, _ body: (Caller) async throws -> Void
) async throws {
  var options = SandboxOptions()
  try change(&options)
  try await SandboxServer.serving(options: options) { try await body(Caller(port: $0.port)) }
}
