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
    var tally = Tally()
    var failures = 0
    let start = ContinuousClock.now
    for seed in FaultScheduleTests.seeds {
      let (broken, counted) = await FaultScheduleTests.run(seed, isTraced: FaultScheduleTests.seeds.count == 1)
      tally += counted
      guard let broken else { continue }
      failures += 1
      if failures <= 10 { Issue.record("MAILORDER_SEED=\(seed)\n\(broken)") }
    }
    print(tally.table)
    print("took \(start.duration(to: .now)), \(failures) failed")
    guard FaultScheduleTests.seeds.count >= 1_000 else { return }
    for fault in Fault.allCases where tally.faults[fault] == nil { Issue.record("never happened: \(fault.rawValue)") }
  }

  /// - Returns: what is wrong, with the way there where it is told.
  private static func run(_ seed: UInt64, isTraced: Bool) async -> (String?, Tally) {
    let schedule = Schedule(seed: seed)
    do {
      let world = try World(schedule, isTraced: isTraced)
      try await world.run()
      if isTraced { print(schedule, world.traced.joined(separator: "\n"), separator: "\n") }
      guard !world.broken.isEmpty else { return (nil, world.tally) }
      return ("\(schedule)\n\(world.broken.joined(separator: "\n"))", world.tally)
    } catch {
      return ("\(schedule): \(error)", Tally())
    }
  }
}
