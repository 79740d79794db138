import Foundation
import Glibc
import Synchronization

/// A server of PostgreSQL's for these tests alone, in a directory of its own with a socket of its own. It is started when a test first asks
/// for it and ends with the tests, however they end: it listens to a pipe from here.
package final class PostgresServer: Sendable {
  /// - Throws: what is missing, with the way out.
  package static let shared = Result { try PostgresServer(tag: "all") }

  package let directory: String
  /// Of its socket, and of the network where it listens there.
  package let port: Int
  private let count = Mutex(0)
  /// What the shell that keeps the server is told by: it ends with this.
  private let orders = Pipe()

  package struct Missing: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  /// - Parameters:
  ///   - tag: tells it from other servers of these tests.
  ///   - certificates: a directory with `server.crt` and `server.key`: it then listens on the network of this machine, with TLS alone.
  package init(tag: String, certificates: String? = nil) throws {
    port = certificates == nil ? 5432 : Int.random(in: 30_000...39_999)
    // Short, since the path of a socket may have 107 characters.
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    directory = "\(place)/mailorder-pg-\(tag)-\(getpid())"
    let binaries = try PostgresServer.binaries()
    // A server does not run as root.
    let isRoot = geteuid() == 0
    let prefix = isRoot ? "setpriv --reuid=nobody --regid=nogroup --clear-groups " : ""
    let script = """
      set -e; umask 077
      D='\(directory)'; rm -rf "$D"; mkdir "$D"; \(isRoot ? "chown nobody:nogroup \"$D\"" : ":"); cd "$D"
      \(prefix)\(binaries)/initdb -D "$D/data" -U owner --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync >"$D.log" 2>&1
      \(certificates.map { "cp '\($0)'/server.crt '\($0)'/server.key \"$D/data\"; chmod 600 \"$D/data/server.key\"; \(isRoot ? "chown nobody:nogroup \"$D\"/data/server.*" : ":")" } ?? ":")
      start() {
        # Killed as it began, a server leaves an empty lock file, and none starts beside it again.
        [ -s "$D/data/postmaster.pid" ] || rm -f "$D/data/postmaster.pid"
        \(prefix)\(binaries)/postgres -D "$D/data" -k "$D" -c listen_addresses=\(certificates == nil ? "" : "127.0.0.1 -c ssl=on") -p \(port) -c max_connections=400 -c shared_buffers=64MB \
          >"$D.log" 2>&1 </dev/null &
        server=$!
      }
      start
      while read -r word; do
        case $word in
          stop) kill -STOP $server $(ps -o pid= --ppid $server) || true ;;
          go) kill -CONT $(ps -o pid= --ppid $server) $server || true ;;
          *) kill -KILL $(ps -o pid= --ppid $server) $server || true; wait $server || true; sleep 0.1; start ;;
        esac
      done
      kill -CONT $server || true
      kill -QUIT $server; wait $server || true; rm -rf "$D" "$D.log"
      """
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.standardInput = orders
    try shell.run()
    try wait()
    try run(
      "CREATE ROLE anna LOGIN; CREATE ROLE ben LOGIN; CREATE ROLE ruth LOGIN", database: "postgres")
  }

  private static func binaries() throws -> String {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    guard let newest = versions.compactMap({ Int($0) }).filter({ $0 >= 13 }).max() else {
      throw Missing(description: "PostgreSQL 13 or newer is not installed: run .ci/setup tests")
    }
    return "/usr/lib/postgresql/\(newest)/bin"
  }

  /// Kills every process of the server at once, and starts it again.
  package func kill() throws { try orders.fileHandleForWriting.write(contentsOf: Data("kill\n".utf8)) }

  /// Stops every process of the server where it is, as a machine that hangs does, or lets them go on.
  package func hang(_ hangs: Bool) throws {
    try orders.fileHandleForWriting.write(contentsOf: Data((hangs ? "stop\n" : "go\n").utf8))
  }

  /// Waits until it answers.
  package func wait() throws {
    for _ in 0..<600 {
      if (try? run("SELECT 1", database: "postgres")) != nil { return }
      usleep(50_000)
    }
    throw Missing(description: "PostgreSQL did not start in \(directory)")
  }

  /// A database of a test's own, without a book yet.
  package func makeDatabase() throws -> String {
    let name = count.withLock { count in
      count += 1
      return "book\(count)"
    }
    try run("CREATE DATABASE \(name)", database: "postgres")
    return name
  }

  package func address(_ database: String, as role: String = "owner") -> String {
    "postgresql://\(role)@/\(database)?host=\(directory)&port=\(port)"
  }

  /// Roles belong to the whole server, which refuses one of two that are granted at the same moment.
  private static let granting = Mutex(())

  /// Gives a test's people the book's roles.
  package func grant(_ sql: String, database: String) throws {
    try PostgresServer.granting.withLock { _ in _ = try run(sql, database: database) }
  }

  /// Lets psql do something, as anybody at a console may.
  /// - Throws: `Missing` with what psql said.
  @discardableResult
  package func run(_ sql: String, database: String, as role: String = "owner") throws -> String {
    let psql = Process()
    psql.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    psql.arguments = [
      "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", directory, "-p", "\(port)", "-U", role, "-d", database, "-c", sql,
    ]
    let (output, errors) = (Pipe(), Pipe())
    (psql.standardOutput, psql.standardError) = (output, errors)
    try psql.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    psql.waitUntilExit()
    guard psql.terminationStatus == 0 else { throw Missing(description: words) }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
