import Foundation
import Ordering
import Terminal
import TestSupport
import Wizard
import WizardScreens
import WizardTestSupport

/// A person at the wizard, with vendors that answer at once, as the world has it.
struct Story: Sendable {
  /// 2026-08-21, 14:02:11 in Greenwich.
  static let now = Date(timeIntervalSince1970: 1_787_320_931)

  var model: WizardModel
  var now = Story.now
  /// Effects that nobody has answered yet.
  var open: [Effect] = []
  var world = World.pictured
  var ends = PurchaseEnds()
  /// Drafts that were written beside the one on the screen.
  var saved: [Draft.ID: Draft] = [:]
  /// What the book has, read at once.
  var orders: [Order] = []

  var state: WizardState { model.state }

  init(
    mode: Mode = .sandbox, drafts: [DraftSummary] = [], orders: [Order] = [], changes: [ChangeRecord] = [], clients: [Client] = []
  ) {
    let ids = Counter()
    model = WizardModel(mode: mode, now: Story.now) { ids.next() }
    _ = model.start()
    self.orders = orders
    world.clients = clients
    act(.answer(.home(drafts: drafts, orders: orders.map(OrderOverview.init), changes: changes, clients: world.summaries)))
    open = []
  }

  mutating func act(_ action: Action) {
    for effect in model.handle(action, at: now) {
      if case .book(.saveDraft(let draft)) = effect { saved[draft.id] = draft }
      guard case .book(.openOrder(let id)) = effect, let order = orders.first(where: { $0.id == id }) else {
        open.append(effect)
        continue
      }
      act(.answer(.orderRead(order)))
    }
  }

  mutating func run(_ commands: Command...) {
    for command in commands {
      act(.command(command))
      // Enter in the list of kinds takes new domains.
      if command == .newOrder, state.choices?.id == .orderKind { act(.command(.accept)) }
    }
  }

  mutating func type(_ text: String) { for character in text { act(.edit(.insert(character))) } }

  /// Presses keys as the session would.
  mutating func press(_ keys: Key...) {
    for key in keys {
      switch Bindings.meaning(of: key, in: state) {
      case .command(let command): act(.command(command))
      case .edit(let edit): act(.edit(edit))
      case .nothing: break
      }
    }
  }

  /// Lets the vendors answer everything that is open, and what follows from it.
  mutating func serve(except isHeld: (Effect) -> Bool = { _ in false }) {
    var rounds = 0
    while let index = open.firstIndex(where: { !isHeld($0) }), rounds < 500 {
      rounds += 1
      let effect = open.remove(at: index)
      if let answer = answer(to: effect) { act(.answer(answer)) }
    }
  }

  private mutating func answer(to effect: Effect) -> Answer? {
    switch effect {
    case .book(.orderAgain(.order(let id))):
      return orders.first { $0.id == id }.map { .orderedAgain($0.again(id: Draft.ID("AGAIN"), client: nil, at: now), .order(id)) }
    case .book(.loadBasket(let basket)):
      let drafts = basket.drafts.map { id in saved[id] ?? state.draft.flatMap { $0.id == id ? $0 : nil } }
      return .basket(basket, zip(basket.drafts, drafts).map { id, draft in draft.map(BasketEntry.draft) ?? .gone(id) })
    case .book(let request): return world.reply(toClients: request)
    case .vendor(let request): return world.reply(to: request, estimate: state.quote.quote?.lines ?? [], at: now)
    case .purchasing(.place(let order, _)): return ends.place(order, at: now)
    case .purchasing(.priceRemainder(let id)):
      return state.order.order?.rest([], at: now).map { .remainderPriced(id, .success($0)) }
    case .purchasing, .device, .file: return nil
    }
  }

  /// What the screen shows.
  func frame(_ columns: Int = 80, _ rows: Int = 24, glyphs: Glyphs = .utf8) -> Frame {
    var screen = Story.screen(glyphs)
    return screen.draw(state, size: Size(columns: columns, rows: rows))
  }

  static func screen(_ glyphs: Glyphs = .utf8) -> WizardScreen { WizardScreen(glyphs: glyphs, clock: WallClock(secondsFromGMT: 0)) }
}

/// Ten letters for each new draft or order.
private final class Counter: @unchecked Sendable {
  // Locked by `lock`; tests run side by side.
  private let lock = NSLock()
  private var count = 0
  func next() -> String {
    lock.withLock {
      count += 1
      return "7K2M0Q9X" + (count < 10 ? "0" : "") + String(count)
    }
  }
}
