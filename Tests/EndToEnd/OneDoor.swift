import Foundation
import Ordering
import Synchronization
import Testing

/// Whatever the command: the same environment, proxy, keys and configuration.
@Suite(.serialized) struct OneDoor {
  private static let canary = "canary-0123456789abcdef"

  private func home() throws -> URL {
    let directory = try Tmux().directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory
  }

  /// A proxy that lets nothing through and writes down what it was asked for.
  private func refusingProxy(_ asked: Asked) throws -> EchoVendor {
    try #require(
      EchoVendor(before: 9, answering: "CONNECT") { head, _ in
        asked.keep(head)
        return "no"
      })
  }

  private final class Asked: Sendable {
    private let heads = Mutex<[String]>([])
    var all: [String] { heads.withLock { $0 } }
    func keep(_ head: String) { heads.withLock { $0.append(head) } }
  }

  @Test(
    "every command that speaks to a vendor goes over HTTPS_PROXY with a key of the environment, and never around it",
    arguments: [["settle", "--live"], ["keys", "test", "instantly"], ["doctor"]])
  func proxy(_ arguments: [String]) async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try await LiveBook(in: home.appendingPathComponent("data"))
    let asked = Asked()
    let proxy = try refusingProxy(asked)
    var program = Program(home: home)
    program.environment = [
      "HTTPS_PROXY": proxy.address, "MAILORDER_INSTANTLY_KEY": Self.canary,
      "XDG_DATA_HOME": home.path, "MAILORDER_CONFIG": "",
    ]
    try FileManager.default.moveItem(
      at: home.appendingPathComponent("data"), to: home.appendingPathComponent("mailorder"))
    let ending = try await program.run(arguments)
    #expect(ending.code == 1)
    #expect(!asked.all.isEmpty, "\(ending.output)\(ending.errors)")
    #expect(asked.all.contains { $0.hasPrefix("CONNECT api.instantly.ai:443 ") })
    #expect(asked.all.allSatisfy { $0.hasPrefix("CONNECT ") && !$0.contains("canary") })
    #expect((ending.output + ending.errors).contains("the proxy does not let the connection through"), "\(ending.output)")
    #expect(!(ending.output + ending.errors).contains("no key; run mailorder keys set instantly"))
  }

  @Test("a key of the environment is used by settle, and the vendor's lists are read with it")
  func keyInTheEnvironment() async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    let book = try await LiveBook(in: home.appendingPathComponent("data"))
    let server = try await VendorServer(key: Self.canary, in: home)
    var program = Program(home: home)
    try program.pointVendors(at: server.address)
    program.environment = ["MAILORDER_INSTANTLY_KEY": Self.canary]
    let ending = try await program.run("settle", "--live", "--data", book.directory.path)
    #expect(ending.code == 3, "\(ending.output)\(ending.errors)")
    #expect(ending.output.contains("nothing of it there"))
    #expect(try await book.checks() == 1)
  }

  @Test("without a key nothing was looked at: no check is kept, and the way out is said")
  func noKey() async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    let book = try await LiveBook(in: home.appendingPathComponent("data"))
    let ending = try await Program(home: home).run("settle", "--live", "--data", book.directory.path)
    #expect(ending.code == 1)
    #expect(ending.output.contains("there is no key for it. Run mailorder keys set instantly"), "\(ending.output)")
    #expect(!ending.output.contains("failed"))
    #expect(try await book.checks() == 0)
  }
}
