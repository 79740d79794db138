import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// Programs of two hosts that are killed again and again while the server is, too: each promise that a program has made is kept.
@Suite("Programs and servers that are killed", .serialized)
struct ManyKillsTests {
  private static let kills = 300
  /// After how many kills of a program the server is killed as well.
  private static let serverTurn = 10

  @Test("no row that was acknowledged is lost, no request is sent twice, and the audit is whole after three hundred kills")
  func kills() async throws {
    let server = try PostgresServer(tag: "many-kills")
    let database = try server.makeDatabase()
    let address = server.address(database)
    _ = try PostgresBookOwner(PostgresPlace(address), mode: .sandbox).make()
    let hosts = [Scratch(inMemory: true), Scratch(inMemory: true)]
    for host in hosts { try host.makeDirectory() }
    let logs = (0..<4).map { "\(hosts[$0 % 2].path)/log-\($0)" }
    let counts = try await withCheckedThrowingContinuation { continuation in
      // Processes are waited for on a thread of their own.
      Thread.detachNewThread {
        continuation.resume(with: Result { try ManyKillsTests.kill(server, address, hosts.map(\.path), logs) })
      }
    }
    try server.wait()
    let lines = logs.flatMap(Hammer.lines)
    let states = try rows(server, database, "SELECT id || ' ' || state FROM mailorder_sandbox.attempts")
    let drafts = try rows(
      server, database,
      "SELECT id || ' ' || coalesce(mailorder_sandbox.json_extract(form, '$.brand'), '') FROM mailorder_sandbox.drafts")
    let deleted = Set(lines.filter { $0.hasPrefix("deleted ") }.map { String($0.dropFirst(8)) })
    var sendings: [String: Int] = [:]
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "draft" where !words[1].hasSuffix("0") && !deleted.contains(words[1]):
        #expect((drafts[words[1]].flatMap(Int.init) ?? -1) >= (Int(words[2]) ?? 0), "lost: \(line)")
      case "deleted": #expect(drafts[words[1]] == nil, "came back: \(line)")
      case "intent": #expect(states[words[1]] != nil, "lost: \(line)")
      case "sending":
        sendings[words[1], default: 0] += 1
        #expect(["sending", "placed"].contains(states[words[1]]), "lost: \(line)")
      case "placed": #expect(states[words[1]] == "placed", "lost: \(line)")
      // While the server is away a program says so, and the next one goes on.
      default: break
      }
    }
    #expect(sendings.values.allSatisfy { $0 == 1 })
    #expect(lines.count { $0.hasPrefix("placed ") } > 50, "hardly anything was written: \(lines.count) lines")
    let report = try PostgresBookOwner(PostgresPlace(address), mode: .sandbox).examine()
    #expect(report.audit.faults.isEmpty && report.attempts.isEmpty, "\(report)")
    print(
      "\(counts.programs) kills of programs and \(counts.servers) of the server: \(lines.count { !$0.hasPrefix("failed") }) promises, none broken; "
        + "\(sendings.count) requests sent, none twice")
  }

  private func rows(_ server: PostgresServer, _ database: String, _ sql: String) throws -> [String: String] {
    let lines = try server.run(sql, database: database).split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    return Dictionary(lines.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }) { first, _ in first }
  }

  private static func kill(_ server: PostgresServer, _ address: String, _ hosts: [String], _ logs: [String]) throws -> (
    programs: Int, servers: Int
  ) {
    var random = Seeded(seed: 15)
    func start(_ writer: Int, _ round: Int) throws -> Int32 {
      try Hammer.start(["write", hosts[writer % 2], "w\(writer)-\(round)", address], log: logs[writer])
    }
    var running = try logs.indices.map { try start($0, 0) }
    var begun = logs.map { _ in 0 }
    var (programs, servers) = (0, 0)
    var round = 0
    while programs + servers < kills {
      round += 1
      let writer = Int.random(in: logs.indices, using: &random)
      let lines = Int.random(in: 0...15, using: &random)
      Hammer.wait(for: lines, behind: begun[writer], in: logs[writer], of: running[writer])
      usleep(UInt32.random(in: 0...20_000, using: &random))
      if round % serverTurn == 0 {
        try server.kill()
        servers += 1
      }
      Glibc.kill(running[writer], SIGKILL)
      if Hammer.wait(running[writer]) == -SIGKILL { programs += 1 }
      begun[writer] = Hammer.size(logs[writer])
      running[writer] = try start(writer, round)
    }
    for process in running {
      Glibc.kill(process, SIGKILL)
      Hammer.wait(process)
    }
    return (programs, servers)
  }
}
