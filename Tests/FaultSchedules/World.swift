import Foundation
import OrderStore
import Ordering
import Synchronization

/// One schedule's world: the vendors, the book's file, the programs that run and die on it, and the time they share.
final class World: Sendable {
  struct Event: Sendable {
    let at: TimeInterval
    let number: Int
    let what: @Sendable () async -> Void
  }

  private struct State {
    var programs: [Program] = []
    var gone: Set<String> = []
    var lastBeginning: TimeInterval = 0
    var stormBegins: TimeInterval = -1_000_000
    var events: [Event] = []
    var numbers = 0
    var news = 0
    var tally = Tally()
    var broken: [String] = []
    /// Orders whose price went wrong before they were ordered at it.
    var badlyPriced: [Order.ID: Fault] = [:]
    var trace: [String] = []
  }

  let schedule: Schedule
  let directory: BookDirectory
  let dice: Dice
  let clock = WorldClock()
  let conductor = Conductor()
  let ledger = Ledger()
  let people = People()
  let side: VendorSide
  let eye: BookEye
  let isTraced: Bool
  private let state = Mutex(State())

  init(_ schedule: Schedule, isTraced: Bool, isOfTeam: Bool = false) throws {
    self.schedule = schedule
    self.isTraced = isTraced
    dice = Dice(seed: schedule.seed ^ 0x5EED)
    directory = try BookDirectory(isOfTeam: isOfTeam)
    side = try VendorSide(clock: clock)
    eye = try directory.eye()
  }

  // MARK: What goes wrong

  /// When the storm is over, in seconds of the world.
  var stormEnds: TimeInterval { state.withLock { $0.stormBegins } + schedule.storm }
  var isStorm: Bool { clock.elapsed < stormEnds }
  func storms() { state.withLock { $0.stormBegins = clock.elapsed } }

  /// Whether something goes wrong now, as often as the schedule says.
  func strikes(_ probability: Double) -> Bool { isStorm && dice.chance(probability) }

  func note(_ fault: Fault) {
    state.withLock { $0.tally.note(fault) }
    trace("!! \(fault.rawValue)")
  }

  func trace(_ line: @autoclosure () -> String) {
    guard isTraced else { return }
    let text = "\(String(format: "%9.1f", clock.elapsed))  \(line())"
    state.withLock { $0.trace.append(text) }
  }

  func breaks(_ what: String) {
    state.withLock { $0.broken.append(what) }
    trace("XX \(what)")
  }

  var broken: [String] { state.withLock { $0.broken } }
  var traced: [String] { state.withLock { $0.trace } }
  var tally: Tally { state.withLock { $0.tally } }
  func count(_ change: (inout Tally) -> Void) { state.withLock { change(&$0.tally) } }

  // MARK: Prices

  func badlyPriced(_ order: Order.ID, _ fault: Fault) { state.withLock { $0.badlyPriced[order] = fault } }
  func soundlyPriced(_ order: Order.ID) { state.withLock { $0.badlyPriced[order] = nil } }
  func priceFault(of order: Order.ID) -> Fault? { state.withLock { $0.badlyPriced[order] } }

  // MARK: Numbers and names

  func number() -> Int {
    state.withLock { state in
      state.numbers += 1
      return state.numbers
    }
  }

  /// Ten characters of base 32.
  func makeID() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var (rest, id) = (number(), "")
    for _ in 0..<4 {
      id = String(letters[rest % 32]) + id
      rest /= 32
    }
    return "attempt".prefix(6) + id
  }

  // MARK: Programs

  var programs: [Program] { state.withLock { $0.programs } }
  var living: [Program] { programs.filter { !$0.isGone } }

  /// Whether a session's process is gone, as the kernel would say.
  func isGone(_ session: String) -> Bool { state.withLock { $0.gone.contains(session) } }

  func enter(_ program: Program) {
    state.withLock { state in
      state.programs.append(program)
      state.lastBeginning = clock.elapsed
    }
  }

  /// When a program began last.
  var lastBeginning: TimeInterval { state.withLock { $0.lastBeginning } }

  func leave(_ program: Program) { _ = state.withLock { $0.gone.insert(program.session) } }

  /// How often something has changed in the book, or among the programs.
  var news: Int { state.withLock { $0.news } }

  /// Something in the book has changed, or a session is gone: what programs have seen is old, and they read anew at their next tick.
  func isNews() {
    state.withLock { $0.news += 1 }
    conductor.wakeIdlers(by: clock.elapsed + World.tick)
  }

  /// How often a program looks into the book, in seconds. As `Pauses` has it.
  private static let tick: TimeInterval = 30

  /// Lets go of everything: programs and their world hold each other.
  func close() {
    state.withLock { state in
      state.programs = []
      state.events = []
    }
  }

  // MARK: What comes by itself

  func later(_ seconds: TimeInterval, _ what: @escaping @Sendable () async -> Void) {
    let event = Event(at: clock.elapsed + seconds, number: number(), what: what)
    state.withLock { $0.events.append(event) }
  }

  var nextEvent: Event? { state.withLock { $0.events.min { ($0.at, $0.number) < ($1.at, $1.number) } } }
  func remove(_ event: Event) { state.withLock { $0.events.removeAll { $0.number == event.number } } }
}
