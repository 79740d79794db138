import Foundation
import Glibc
import Synchronization
import TestSupport

/// Stands between a program and its database, and cuts the line where a test says.
final class PostgresProxy: Sendable {
  /// What becomes of the next COMMIT.
  enum Fault: Sendable {
    /// It arrives and is done; its answer is lost.
    case answerLost
    /// The line breaks before it arrives.
    case neverSent
    /// It arrives, and the line then says nothing more.
    case silence
  }

  /// Of the socket that programs connect to.
  let directory: String
  private let target: String
  private let listener: CInt
  private let fault = Mutex<Fault?>(nil)
  private let isRefusing = Mutex(false)
  /// Threads wait for it, so that a long cut with many lines costs nothing.
  private let thaw = NSCondition()
  private let isFrozen = Mutex(false)
  private let open = Mutex<[ObjectIdentifier: Line]>([:])

  init(to server: String) throws {
    directory = server + "/proxy-\(UUID().uuidString.prefix(8))"
    target = server + "/.s.PGSQL.5432"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    listener = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    guard PostgresProxy.named(directory + "/.s.PGSQL.5432", { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0 else {
      throw PostgresServer.Missing(description: String(cString: strerror(errno)))
    }
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        if isRefusing.withLock({ $0 }) { close(client) } else { carry(client) }
      }
    }
  }

  deinit {
    close(listener)
    try? FileManager.default.removeItem(atPath: directory)
  }

  func address(_ database: String, as role: String = "owner") -> String { "postgresql://\(role)@/\(database)?host=\(directory)" }

  func arm(_ next: Fault) { fault.withLock { $0 = next } }

  /// Breaks every line, and lets none through until it is mended.
  func cut() {
    isRefusing.withLock { $0 = true }
    open.withLock { lines in for line in lines.values { line.end() } }
  }

  func mend() { isRefusing.withLock { $0 = false } }

  /// Lets nothing through and says nothing, as a network that is cut or half of a line that is gone; or lets everything through again.
  func freeze(_ isFrozen: Bool) {
    thaw.lock()
    self.isFrozen.withLock { $0 = isFrozen }
    thaw.broadcast()
    thaw.unlock()
  }

  /// - Returns: whether the client is still there: one that has given up leaves nothing behind, however long the cut lasts.
  private func waitForThaw(_ line: Line) -> Bool {
    thaw.lock()
    defer { thaw.unlock() }
    while isFrozen.withLock({ $0 }) {
      var byte: UInt8 = 0
      if recv(line.client, &byte, 1, CInt(MSG_PEEK) | CInt(MSG_DONTWAIT)) == 0 { return false }
      _ = thaw.wait(until: Date(timeIntervalSinceNow: 1))
    }
    return true
  }

  private static func named(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  private func carry(_ client: CInt) {
    let server = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    guard PostgresProxy.named(target, { connect(server, $0, $1) }) == 0 else {
      close(client)
      close(server)
      return
    }
    let shared = Line(client: client, server: server)
    open.withLock { $0[ObjectIdentifier(shared)] = shared }
    Thread.detachNewThread { [self] in
      copy(shared, from: shared.client, to: shared.server) { bytes in
        // `Q`, the length of the message, the statement: as a statement without parameters is sent.
        guard bytes.starts(with: [UInt8(ascii: "Q")]), String(decoding: bytes.dropFirst(5), as: UTF8.self).hasPrefix("COMMIT")
        else {
          return true
        }
        let next = fault.withLock { $0.take() }
        shared.strike(next)
        return next != .neverSent
      }
    }
    Thread.detachNewThread { [self] in
      copy(shared, from: shared.server, to: shared.client) { _ in
        switch shared.struck {
        case nil, .neverSent: return true
        case .answerLost: return false
        case .silence:
          // Longer than anybody waits.
          while !isRefusing.withLock({ $0 }) { usleep(50_000) }
          return false
        }
      }
    }
  }

  private final class Line: Sendable {
    let client: CInt
    let server: CInt
    private let fault = Mutex<Fault?>(nil)
    /// How many directions are still carried.
    private let directions = Mutex(2)

    /// The descriptors are given back once nobody carries anything over them.
    deinit {
      close(client)
      close(server)
    }

    func end() {
      shutdown(client, CInt(SHUT_RDWR))
      shutdown(server, CInt(SHUT_RDWR))
    }

    func isLast() -> Bool {
      directions.withLock { left in
        left -= 1
        return left == 0
      }
    }

    init(client: CInt, server: CInt) {
      self.client = client
      self.server = server
    }

    var struck: Fault? { fault.withLock { $0 } }
    func strike(_ next: Fault?) { fault.withLock { $0 = next } }
  }

  /// - Parameter passes: whether what was read goes on; if not, the line ends.
  private func copy(_ line: Line, from source: CInt, to sink: CInt, _ passes: ([UInt8]) -> Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard waitForThaw(line), count > 0, passes(Array(buffer.prefix(count))) else { break }
      guard send(sink, buffer, count, CInt(MSG_NOSIGNAL)) == count else { break }
    }
    open.withLock { lines in
      line.end()
      if line.isLast() { lines[ObjectIdentifier(line)] = nil }
    }
  }
}
