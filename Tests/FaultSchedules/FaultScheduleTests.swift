import Foundation
import Testing

/// Whatever breaks, wherever: nothing is bought twice, nothing is lost, nothing stays unknown.
///
/// `MAILORDER_NIGHTLY=1` runs 100,000 schedules, `MAILORDER_SCHEDULES` another number; `MAILORDER_SEED=n` replays one and tells it step
/// by step.
@Suite struct FaultScheduleTests {
  private static let environment = ProcessInfo.processInfo.environment

  private static var seeds: Range<UInt64> {
    if let seed = environment["MAILORDER_SEED"].flatMap(UInt64.init) { return seed..<seed + 1 }
    let first = environment["MAILORDER_FIRST_SEED"].flatMap(UInt64.init) ?? 0
    let count =
      environment["MAILORDER_SCHEDULES"].flatMap(UInt64.init) ?? (environment["MAILORDER_NIGHTLY"] == "1" ? 100_000 : 1_000)
    return first..<first + count
  }

  @Test("every schedule of faults ends with each attempt sent at most once and known for what it is")
  func schedules() async throws {
    let start = ContinuousClock.now
    let (tally, failures) = await FaultScheduleTests.runAll()
    for (seed, broken) in failures.sorted(by: { $0.seed < $1.seed }).prefix(10) {
      Issue.record("MAILORDER_SEED=\(seed)\n\(broken)")
    }
    print(tally.table)
    print("took \(start.duration(to: .now)), \(failures.count) failed")
    guard FaultScheduleTests.seeds.count >= 1_000 else { return }
    // What only one list of one vendor can be is rare.
    let rare: Set<Fault> = FaultScheduleTests.seeds.count < 10_000 ? [.listWithCursor, .listWithStrangeCursor] : []
    for fault in Fault.allCases where tally.faults[fault] == nil && !rare.contains(fault) {
      Issue.record("never happened: \(fault.rawValue)")
    }
  }

  /// Worlds that run side by side. Our choice: each by itself mostly waits for its strands to change places.
  private static let width = 4

  @Test("the same on a team's book in PostgreSQL")
  func team() async throws {
    let start = ContinuousClock.now
    let count =
      FaultScheduleTests.environment["MAILORDER_TEAM_SCHEDULES"].flatMap(UInt64.init)
      ?? (FaultScheduleTests.environment["MAILORDER_NIGHTLY"] == "1" ? 1_000 : 40)
    let first = FaultScheduleTests.environment["MAILORDER_SEED"].flatMap(UInt64.init) ?? 0
    let (tally, failures) = await FaultScheduleTests.runAll(first..<first + count, isOfTeam: true)
    for (seed, broken) in failures.sorted(by: { $0.seed < $1.seed }).prefix(10) {
      Issue.record("MAILORDER_SEED=\(seed), a team's book\n\(broken)")
    }
    print(
      "a team's book: \(tally.schedules) schedules, \(tally.attempts) attempts, took \(start.duration(to: .now)), \(failures.count) failed"
    )
  }

  private static func runAll(_ seeds: Range<UInt64> = FaultScheduleTests.seeds, isOfTeam: Bool = false) async -> (
    Tally, [(seed: UInt64, broken: String)]
  ) {
    let isTraced = seeds.count == 1
    return await withTaskGroup(of: (UInt64, String?, Tally).self) { group in
      var rest = seeds
      var tally = Tally()
      var failures: [(seed: UInt64, broken: String)] = []
      func add() {
        guard let seed = rest.popFirst() else { return }
        group.addTask {
          let (broken, counted) = await run(seed, isTraced: isTraced, isOfTeam: isOfTeam)
          return (seed, broken, counted)
        }
      }
      for _ in 0..<width { add() }
      for await (seed, broken, counted) in group {
        tally += counted
        if let broken { failures.append((seed, broken)) }
        add()
      }
      return (tally, failures)
    }
  }

  /// - Returns: what is wrong, with the way there where it is told.
  private static func run(_ seed: UInt64, isTraced: Bool, isOfTeam: Bool) async -> (String?, Tally) {
    let schedule = Schedule(seed: seed)
    do {
      let world = try World(schedule, isTraced: isTraced, isOfTeam: isOfTeam)
      try await world.run()
      if isTraced { print(schedule, world.traced.joined(separator: "\n"), separator: "\n") }
      guard !world.broken.isEmpty else { return (nil, world.tally) }
      return ("\(schedule)\n\(world.broken.joined(separator: "\n"))", world.tally)
    } catch {
      return ("\(schedule): \(error)", Tally())
    }
  }
}
