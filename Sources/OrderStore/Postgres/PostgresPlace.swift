import CPostgres
public import Foundation
import Ordering

/// Where a team's book is: a database of PostgreSQL's, by an address such as `postgresql://desk@books.northquay.example/mailorder`.
///
/// What is said over a network is encrypted, and the server shows who it is: without a word about it in the address, `sslmode` is
/// `verify-full` for every server that is not this machine. A password stands in `~/.pgpass`, in a service file or in the credentials
/// directory, never in the address.
public struct PostgresPlace: Hashable, Sendable {
  /// What a person calls it: the database and its server, as plain text.
  public let title: String
  let parameters: [String: String]

  /// - Parameters:
  ///   - address: as libpq reads it.
  ///   - environment: of the process; `PGHOST`, `PGHOSTADDR`, `PGSERVICE` and `CREDENTIALS_DIRECTORY` are read here, and by libpq all that it knows.
  /// - Throws: `StoreFailure`, with the rule and the way out.
  public init(
    _ address: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(StoreFailure) {
    if let words = cpostgres_load() {
      let words = PostgresError(code: nil, String(cString: words)).words
      throw .trouble(
        path: "", StorageError(.unsafe, "libpq, which a team's book needs, cannot be loaded (\(words)); run apt-get install libpq5")
      )
    }
    var named = try PostgresPlace.read(address)
    // Where it connects to when it is set, whatever the host is called.
    let address = named["hostaddr"] ?? environment["PGHOSTADDR"] ?? ""
    let host = named["host"] ?? environment["PGHOST"] ?? address
    title =
      PostgresError(code: nil, "the database \(named["dbname"] ?? "of your name") at \(host.isEmpty ? "this machine" : host)").words
    guard named["password"] == nil else {
      throw .trouble(
        path: title,
        StorageError(
          .unsafe, "the address of the book holds a password; put it into ~/.pgpass, which is read by itself, and take it out here")
      )
    }
    let isHere =
      named["service"] == nil && environment["PGSERVICE"] == nil && PostgresPlace.isHere(host) && PostgresPlace.isHere(address)
    if !isHere {
      let mode = named["sslmode"] ?? "verify-full"
      guard mode == "verify-full" else {
        throw .trouble(
          path: title,
          StorageError(.unsafe, "sslmode is \(mode) for a server on another machine; leave it out, or say sslmode=verify-full"))
      }
      named["sslmode"] = mode
    }
    if let directory = environment["CREDENTIALS_DIRECTORY"], named["passfile"] == nil {
      let file = directory + "/pgpass"
      if FileManager.default.isReadableFile(atPath: file) { named["passfile"] = file }
    }
    parameters = named.merging(PostgresPlace.fixed) { _, ours in ours }
  }

  /// A broken line is noticed within ten seconds, whoever waits on it.
  private static let fixed = [
    "application_name": "mailorder", "client_encoding": "UTF8", "connect_timeout": "5", "keepalives": "1", "keepalives_idle": "3",
    "keepalives_interval": "2", "keepalives_count": "3", "tcp_user_timeout": "9000",
  ]

  private static func isHere(_ hosts: String) -> Bool {
    hosts.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { host in
      host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || ["localhost", "127.0.0.1", "::1"].contains(host)
    }
  }

  private final class Found { var values: [String: String] = [:] }

  private static func read(_ address: String) throws(StoreFailure) -> [String: String] {
    let found = Found()
    let words = withExtendedLifetime(found) {
      cpostgres_parse(
        address,
        { name, value, context in
          guard let name, let value, let context else { return }
          let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
          found.values[String(cString: name)] = String(cString: value)
        }, Unmanaged.passUnretained(found).toOpaque())
    }
    guard let words else { return found.values }
    defer { cpostgres_free(words) }
    // The library repeats the address, which may hold a password.
    throw .trouble(
      path: "", StorageError(.unsafe, "the address of the book cannot be read; write it like postgresql://desk@host/database"))
  }
}
