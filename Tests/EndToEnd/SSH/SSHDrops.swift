import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

/// What is done over SSH, one test after the other: each keeps the machine busy.
@Suite(.serialized) enum SSHLinks {}

extension SSHLinks {
  /// Links that die: whatever is typed up to a second before is in the book, and nothing is left running.
  @Suite struct SSHDrops {
    private static let seed: UInt64 = 20_261_121
    private static let drops = Nightly.isOn ? 2_000 : 200
    /// How many operators work at the same time.
    private static let desks = 5

    @Test("after any drop of an SSH link the draft is whole and free, no process is left, and the terminal is as it was")
    func drops() async throws {
      let home = try Tmux()
      let server = try await SSHServer(in: home.directory)
      let tally = try await withThrowingTaskGroup(of: Tally.self) { group in
        for desk in 0..<SSHDrops.desks {
          let count = SSHDrops.drops / SSHDrops.desks
          group.addTask { try await SSHDrops.work(desk, drops: count, server) }
        }
        return try await group.reduce(into: Tally()) { $0.add($1) }
      }
      print(tally.description)
      #expect(tally.count == SSHDrops.drops)
      #expect(tally.late * 20 <= tally.count, "\(tally.late) of \(tally.count) programs were there for more than \(DropEnd.limit)")
    }

    /// One operator's day: log in, go on with the draft, lose the link, and again.
    private static func work(_ number: Int, drops: Int, _ server: SSHServer) async throws -> Tally {
      var random = Seeded(seed: seed &+ UInt64(number))
      let story = try DropStory(
        RemoteDesk(server), field: number.isMultiple(of: 2) ? .brand : .people, fingerprint: server.fingerprint)
      var tally = Tally()
      for way in Drop.ways(drops, using: &random) {
        try await story.begin()
        let typing = try await story.type(using: &random)
        let end = try await story.drop(way, typing)
        tally.note(way, end)
      }
      try await story.finish()
      return tally
    }
  }
}

/// What was seen of many drops.
struct Tally: CustomStringConvertible {
  private var ends: [Drop: [DropEnd]] = [:]

  /// How many programs were not gone in time.
  var late: Int { ends.values.joined().count { .seconds($0.gone) > DropEnd.limit } }

  var count: Int { ends.values.reduce(0) { $0 + $1.count } }

  mutating func note(_ way: Drop, _ end: DropEnd) { ends[way, default: []].append(end) }

  mutating func add(_ other: Tally) { ends.merge(other.ends) { $0 + $1 } }

  var description: String {
    let lines = Drop.allCases.map { way in
      let ends = ends[way] ?? []
      func worst(_ value: (DropEnd) -> Double) -> String { String(format: "%.3f", ends.map(value).max() ?? 0) }
      let name = way.rawValue.padding(toLength: 15, withPad: " ", startingAt: 0)
      let keys = ends.reduce(0) { $0 + $1.keys }
      return
        "\(name)\(ends.count) drops, \(keys) keys; worst: loss \(worst(\.loss)) s (shown after \(worst(\.lag)) s), gone after \(worst(\.gone)) s, "
        + "processor \(worst(\.used)) s"
    }
    return (["\(count) drops of an SSH link"] + lines).joined(separator: "\n")
  }
}
