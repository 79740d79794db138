import Foundation
import OrderStore
import Ordering

/// Holds the book against the rules and against the truth, after every step.
///
/// Source: Purchasing, State machine of one attempt, the invariants I1 to I7. I1 and I2 are seen where requests arrive, in `Ledger` and
/// `World.journaled`.
struct Watch {
  private let world: World
  private var version = -1
  private var rows: [String: BookEye.Row] = [:]
  /// Since when the end of an attempt has been open, in seconds of the world.
  private var openSince: [String: TimeInterval] = [:]

  init(_ world: World) { self.world = world }

  mutating func look() throws {
    let version = try world.eye.version()
    guard version != self.version else { return }
    self.version = version
    let now = try world.eye.rows()
    for row in now { look(row, before: rows[row.id]) }
    if now.contains(where: { rows[$0.id] != $0 }) { world.isNews() }
    for id in rows.keys where !now.contains(where: { $0.id == id }) { world.breaks("attempt \(id) is gone from the book") }
    rows = Dictionary(uniqueKeysWithValues: now.map { ($0.id, $0) })
  }

  private mutating func look(_ row: BookEye.Row, before: BookEye.Row?) {
    let old = before?.steps ?? []
    guard row != before else { return }
    if !row.steps.starts(with: old) { world.breaks("the history of \(row.id) was changed") }
    if let before, before.state.isClosed { world.breaks("I5: closed attempt \(row.id) changed") }
    for (from, to) in zip(row.steps, row.steps.dropFirst()) where !Watch.allows(from.state, to.state) {
      world.breaks("I3: \(row.id) went from \(from.state) to \(to.state)")
    }
    if row.steps.last?.state != row.state { world.breaks("the state of \(row.id) is not its history's") }
    let held = row.state.isClosed ? 0 : row.names.count
    if row.openLocks != held {
      world.breaks("I7: \(row.id) is \(row.state) and holds \(row.openLocks) of \(row.names.count) names")
    }
    if row.state != before?.state { truth(row, from: before?.state) }
  }

  /// Whether the state machine has such an arrow.
  private static func allows(_ from: AttemptState, _ to: AttemptState) -> Bool {
    switch (from, to) {
    case (.intent, .sending), (.intent, .notSent): true
    case (.sending, _): true
    case (.verify, .placed), (.verify, .partial), (.verify, .absent), (.verify, .rejected): true
    case (.unknown, .placed), (.unknown, .partial), (.unknown, .absent): true
    case (.partial, .placed), (.awaitingPayment, .placed), (.awaitingPayment, .partial), (.awaitingPayment, .abandoned): true
    default: false
    }
  }

  /// What a state says has to be so.
  private mutating func truth(_ row: BookEye.Row, from: AttemptState?) {
    let entry = world.ledger[row.id]
    switch row.state {
    case .placed:
      if entry?.isBought != true { world.breaks("I4: \(row.id) is placed, and the vendor has nothing of it") }
      if from == .partial, row.steps.last?.note == People.part, !row.names.contains(where: \.fails) {
        world.breaks("\(row.id) is closed as bought in part, and the vendor has all of it")
      }
      if from?.isUnconfirmed == true, row.steps.last?.note != People.part { reconciled(row, entry) }
    case .awaitingPayment: if entry?.checkout == nil { world.breaks("\(row.id) awaits a payment that nobody asks for") }
    case .rejected, .absent, .abandoned:
      if entry?.isBought == true { world.breaks("\(row.id) is \(row.state), and the vendor has it") }
    case .notSent: if entry != nil { world.breaks("\(row.id) is not sent, and its request was on the wire") }
    case .unknown, .verify:
      openSince[row.id] = world.clock.elapsed
      if let entry, entry.isUnpaid { world.paidByMail(row.id) }
    case .intent, .sending, .partial: break
    }
  }

  /// What the lists show is found within a quarter of an hour, or by the next look of the schedule where that is later. It counts from
  /// when lists are honest and a program runs.
  ///
  /// Source: Purchasing, Promises under test; the schedule's pauses are longer than the bar from its seventh check on.
  private func reconciled(_ row: BookEye.Row, _ entry: Ledger.Entry?) {
    guard let visible = entry?.visibleFrom, let open = openSince[row.id] else { return }
    let begin = max(visible, world.stormEnds, world.lastBeginning, open)
    let late = world.clock.elapsed - begin
    let nextCheck = CheckSchedule.pauses.first { open + $0 > begin } ?? begin - open + CheckSchedule.longest
    let slack = Watch.slack + (world.schedule.clockJumps > 0 ? CheckSchedule.retry + 480 : 0)
    if late > max(900, open + nextCheck - begin) + slack {
      world.breaks("\(row.id) is placed \(Int(late)) s after the list showed it")
    }
    world.count { tally in
      tally.reconciled += 1
      if open + nextCheck - begin <= 900 {
        tally.slowestSettling = max(tally.slowestSettling, late)
      } else {
        tally.settledLater += 1
      }
    }
  }

  /// What steps and ticks take, in seconds.
  private static let slack: TimeInterval = 120

  // MARK: At the end

  mutating func finish() async throws {
    for row in try world.eye.rows() {
      world.count {
        $0.attempts += 1; $0.ends[row.state, default: 0] += 1; $0.operations[row.kind, default: 0] += 1
      }
      if !row.state.isClosed { world.breaks("\(row.id) ends \(row.state)") }
    }
    let store = try world.directory.open()
    let orders = try await store.orders()
    world.count {
      $0.orders += orders.count; $0.schedules += 1
    }
    let verdict = try await store.audit.verify()
    if !verdict.isSound { world.breaks("the audit does not verify: \(verdict.faults)") }
    for twice in await world.side.twice(world.schedule.kind.vendor) { world.breaks("the vendor has \(twice) twice") }
    for entry in world.ledger.all where entry.isBought {
      if rows[entry.attempt]?.state != .placed {
        world.breaks("\(entry.attempt) was bought and ends \(String(describing: rows[entry.attempt]?.state))")
      }
    }
  }
}
