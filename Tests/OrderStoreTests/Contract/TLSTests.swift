import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// A server on another machine shows who it is, by a real certificate of a real authority.
@Suite("A team's book over the network")
struct TLSTests {
  private let scratch = Scratch(inMemory: true)

  /// An authority of its own, and a certificate of `books.northquay.example` by it.
  private func makeCertificates() throws -> String {
    try scratch.makeDirectory()
    let place = scratch.path + "/certificates"
    let script = """
      set -e; mkdir -p '\(place)'; cd '\(place)'
      for authority in ca other; do
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$authority" -keyout $authority.key -out $authority.crt
      done
      openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=books -keyout server.key -out server.csr
      echo 'subjectAltName=DNS:books.northquay.example' > names
      openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.crt
      """
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    (shell.standardError, shell.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
    return place
  }

  @Test("the right name by the right authority is let in; another name, another authority or none is refused with a sentence")
  func names() async throws {
    let certificates = try makeCertificates()
    let server = try PostgresServer(tag: "tls", certificates: certificates)
    let database = try server.makeDatabase()
    _ = try PostgresBookOwner(PostgresPlace(server.address(database)), mode: .sandbox).make()
    func refusal(_ host: String, _ authority: String) -> String {
      let address =
        "postgresql://owner@\(host):\(server.port)/\(database)?hostaddr=127.0.0.1&sslrootcert=\(certificates)/\(authority).crt"
      do {
        let place = try PostgresPlace(address, environment: [:])
        #expect(place.parameters["sslmode"] == "verify-full")
        let store = try PostgresOrderBook(
          place, mode: .sandbox, directory: scratch.path, owner: .current(), who: Operator(account: "desk"), processes: .team,
          clock: nil)
        _ = store
        return ""
      } catch {
        return error.words
      }
    }
    #expect(refusal("books.northquay.example", "ca") == "")
    let other = refusal("books.northquay.example", "other")
    #expect(other.contains("no authority that this host trusts") && other.contains("~/.postgresql/root.crt"), "\(other)")
    let name = refusal("books.example", "ca")
    #expect(name.contains("is of another name") && name.contains("books.example"), "\(name)")
    let none = refusal("books.northquay.example", "missing")
    #expect(none.contains("there is no file with the authority"), "\(none)")
  }
}
