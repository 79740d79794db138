import Foundation
import Glibc

/// Stands before the sandbox server and passes everything on, save that some questions get a no in words of the test's own, or worse.
final class EchoVendor: Sendable {
  /// What becomes of a question.
  enum Fate: Sendable {
    case passed
    /// Passed on after some seconds.
    case late(Double)
    /// Answered here, with everything that goes over the wire.
    case answered(String)
    /// Not passed on; the connection breaks.
    case lost
    /// Passed on; the connection breaks before the answer.
    case unanswered
  }

  /// Where it listens.
  let address: String
  private let listening: Int32

  /// - Parameters:
  ///   - port: the sandbox server's.
  ///   - path: a part of the path of what is answered here.
  ///   - status: the answer's status, with more lines of its head.
  ///   - answer: the answer's body for the request's head and body.
  convenience init?(
    before port: UInt16, answering path: String, status: String = "400 Bad Request",
    with answer: @escaping @Sendable (String, String) -> String
  ) {
    self.init(before: port) { head, body in
      guard head.prefix(while: { $0 != "\r" }).contains(path) else { return .passed }
      let words = answer(head, body)
      return .answered(
        "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: \(words.utf8.count)\r\n\r\n\(words)"
      )
    }
  }

  /// - Parameters:
  ///   - port: the sandbox server's.
  ///   - fate: what becomes of a question with this head and body.
  init?(before port: UInt16, fate: @escaping @Sendable (String, String) -> Fate) {
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listening >= 0, let own = EchoVendor.listen(on: listening) else { return nil }
    address = "http://127.0.0.1:\(own)"
    let server = listening
    Thread.detachNewThread {
      while true {
        let client = accept(server, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread {
          EchoVendor.serve(client, port, fate)
          close(client)
        }
      }
    }
  }

  deinit {
    shutdown(listening, Int32(SHUT_RDWR))
    close(listening)
  }

  private static func serve(_ client: Int32, _ port: UInt16, _ fate: @Sendable (String, String) -> Fate) {
    guard let request = request(from: client) else { return }
    switch fate(request.head, request.body) {
    case .passed: pass(request.head + request.body, to: port, back: client)
    case .late(let seconds):
      Thread.sleep(forTimeInterval: seconds)
      pass(request.head + request.body, to: port, back: client)
    case .answered(let answer): send(answer, to: client)
    case .lost: break
    case .unanswered: pass(request.head + request.body, to: port, back: nil)
    }
  }

  private static func pass(_ request: String, to port: UInt16, back client: Int32?) {
    let upstream = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(upstream) }
    var address = EchoVendor.address(port)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(upstream, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard connected == 0, let end = request.range(of: "\r\n") else { return }
    send(request.replacingCharacters(in: end, with: "\r\nConnection: close\r\n"), to: upstream)
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(upstream, &buffer, buffer.count)
      guard count > 0 else { return }
      if let client { _ = write(client, buffer, count) }
    }
  }

  private static func request(from client: Int32) -> (head: String, body: String)? {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      if let end = bytes.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.upperBound], as: UTF8.self)
        let length = head.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        if bytes.count - end.upperBound >= length { return (head, String(decoding: bytes[end.upperBound...], as: UTF8.self)) }
      }
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func send(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// - Returns: the port.
  private static func listen(on descriptor: Int32) -> UInt16? {
    var address = EchoVendor.address(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && Glibc.listen(descriptor, 64) == 0 ? getsockname(descriptor, pointer, &length) : -1
      }
    }
    return result == 0 ? UInt16(bigEndian: address.sin_port) : nil
  }
}
