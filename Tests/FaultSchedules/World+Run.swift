import Foundation
import OrderStore
import Ordering

extension World {
  /// More steps than any schedule needs.
  private static let patience = 20_000
  /// How long after the storm everything has to be closed. Our choice: the last check of the schedule, and some.
  private static let afterStorm: TimeInterval = 60 * 3_600

  /// How often a vendor is asked about one attempt at most, beside what people ask for. Our choice: three times right after it, nine times by
  /// the schedule, and some more for days and for sessions that died over it; every five minutes while lists fail through a storm.
  private var mostLooks: Int { 30 + Int(schedule.storm / CheckSchedule.retry) }

  /// Lets everything happen.
  func run() async throws {
    defer { close() }
    let orders = try await Market(world: self).orders()
    storms()
    try await start(orders.first)
    if let time = schedule.secondSession {
      later(time) { [self] in
        note(.looksTwice)
        if orders.rival != nil { note(.rivalOrder) }
        await starting(orders.rival)
      }
    }
    var watch = Watch(self)
    for step in 0... {
      await conductor.quiet()
      try watch.look()
      count { $0.steps += 1 }
      if isOver || !broken.isEmpty { break }
      guard step < World.patience, clock.elapsed < stormEnds + World.afterStorm else {
        breaks("it never ends: \(try eye.rows().map { "\($0.id) \($0.state)" })")
        break
      }
      await advance()
    }
    count { $0.mostAsked = people.mostAsked }
    if people.mostAskedUnwanted > mostLooks {
      breaks("the vendor was asked \(people.mostAskedUnwanted) times for one attempt by itself, of \(people.mostAsked)")
    }
    for program in living { await end(program) }
    try watch.look()
    if broken.isEmpty { try await watch.finish() }
  }

  /// Everything is closed, nothing more comes, and somebody was there to see it.
  private var isOver: Bool { nextEvent == nil && !living.isEmpty && living.allSatisfy(\.isIdle) }

  /// One event or one step of one strand.
  private func advance() async {
    reapThoseWhoLeft()
    let parked = conductor.parked
    let next = [parked.map(\.wakesAt).min(), nextEvent?.at].compactMap(\.self).min()
    if let next { clock.pass(until: next) }
    if let event = nextEvent, event.at <= clock.elapsed {
      remove(event)
      return await event.what()
    }
    let ready = parked.filter { $0.wakesAt <= clock.elapsed }
    guard !ready.isEmpty else { return breaks("nobody is left") }
    let strand = dice.pick(ready)
    if strikes(schedule.clockJumps) {
      note(.clockJumps)
      clock.jump(to: dice.seconds(-schedule.skew...schedule.skew))
      conductor.wakeIdlers(by: clock.elapsed + 30)
    }
    if let program = programs.first(where: { $0.number == strand.program }), !program.isGone {
      if strikes(schedule.hangUps), !program.isStopping {
        note(.hangsUp)
        program.hangUp()
      }
      if strikes(schedule.deaths) {
        note(.dies)
        await end(program)
        return restart()
      }
    }
    conductor.release(strand)
  }

  // MARK: Beginning and ending

  private func start(_ order: Order?) async throws {
    let program = try Program(self, isOther: order == nil && strikes(schedule.otherAccount))
    enter(program)
    if program.isOther {
      note(.otherAccount)
      // Somebody notices, and sets the key up again.
      later(stormEnds - clock.elapsed + 1) { [self] in
        guard !program.isGone else { return }
        await end(program)
        await starting(nil)
      }
    }
    trace("\(program.session) begins")
    program.live(order)
  }

  func starting(_ order: Order?) async {
    do { try await start(order) } catch { breaks("the book does not open: \(error)") }
  }

  /// A program dies: its strands run into nothing and have no effect any more.
  private func end(_ program: Program) async {
    trace("\(program.session) is gone")
    program.die()
    leave(program)
    while let strand = conductor.parked.first(where: { $0.program == program.number }) {
      conductor.release(strand)
      await conductor.quiet()
    }
    program.close()
    isNews()
  }

  /// Somebody starts the program again, unless it runs elsewhere and nobody minds.
  private func restart() {
    guard living.isEmpty || dice.chance(0.5) else { return }
    later(dice.pick([dice.seconds(0...3), dice.seconds(0...60), dice.seconds(0...4_000)])) { [self] in await starting(nil) }
  }

  /// A program that was hung up and has come to its end.
  private func reapThoseWhoLeft() {
    for program in living where program.isStopping && program.strands == 0 {
      trace("\(program.session) has left")
      program.die()
      leave(program)
      program.close()
      isNews()
      restart()
    }
  }
}
