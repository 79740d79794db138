import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

/// Drives the wizard with no terminal and no vendor: commands, typing, pastes and answers in, effects out.
///
/// Every effect has to be accounted for: answered, expected or dismissed. An answer to something never asked fails the test, and so
/// does a state that no screen could draw.
final class WizardHarness {
  private(set) var model: WizardModel
  private(set) var now = WizardHarness.start
  /// Effects nobody has accounted for yet, in their order.
  private(set) var open: [Effect] = []
  /// Every effect there was.
  private(set) var log: [Effect] = []
  /// What the vendors and the order book say.
  var world = World.usual

  /// 2026-11-21 14:00 UTC.
  static let start = Date(timeIntervalSince1970: 1_795_269_600)

  init(mode: Mode = .sandbox, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings()) {
    let ids = Counter()
    model = WizardModel(mode: mode, now: now, editions: editions, ceilings: ceilings, makeID: { ids.next() })
  }

  var state: WizardState { model.state }
  var draft: Draft? { state.draft }
  var said: String { state.message?.text ?? "" }
  var names: [String] { draft?.lines.map(\.name.text) ?? [] }
  var chosen: [String] { draft?.chosenNames.map(\.text) ?? [] }

  // MARK: Doing

  func handle(_ action: Action, at place: SourceLocation = #_sourceLocation) {
    for effect in model.handle(action, at: now) {
      log.append(effect)
      if let twin = open.first(where: effect.repeats) { Issue.record("\(effect) while \(twin) is open", sourceLocation: place) }
      switch effect {
      case .vendor(.confirmQuote):
        open.removeAll(where: \.isQuote)
        open.append(effect)
      case .vendor(.dropQuote): open.removeAll(where: \.isQuote)
      case .vendor(.volumePlan):
        open.removeAll(where: \.isVolume)
        open.append(effect)
      case .vendor(.dropVolumePlan): open.removeAll(where: \.isVolume)
      default: open.append(effect)
      }
    }
    for fault in state.faults { Issue.record("\(fault) after \(action)", sourceLocation: place) }
  }

  func start(at place: SourceLocation = #_sourceLocation) {
    open += model.start()
    serve(at: place)
  }

  func press(_ commands: Command..., at place: SourceLocation = #_sourceLocation) {
    for command in commands {
      handle(.command(command), at: place)
      // Enter in the list of kinds takes new domains.
      if command == .newOrder, state.overlay?.as(ChoicesOverlay.self)?.list.id == .orderKind {
        handle(.command(.accept), at: place)
      }
      // An order of the list is read at once, and so is the draft that was entered last.
      while let read = open.lazy.filter({ $0.isOpeningOrder || self.isOpeningOwn($0) }).compactMap({ self.reply(to: $0) }).first {
        answer(read, at: place)
      }
    }
  }

  private func isOpeningOwn(_ effect: Effect) -> Bool {
    if case .book(.openDraft(let id)) = effect { id == state.draft?.id } else { false }
  }

  /// Begins an order of a kind.
  func begin(_ kind: OrderKind, at place: SourceLocation = #_sourceLocation) {
    handle(.command(.newOrder), at: place)
    for _ in OrderKind.allCases.prefix(while: { $0 != kind }) { press(.down, at: place) }
    press(.accept, at: place)
    #expect(state.draft?.kind == kind, sourceLocation: place)
  }

  func type(_ text: String, at place: SourceLocation = #_sourceLocation) {
    for character in text { handle(.edit(.insert(character)), at: place) }
  }

  /// Replaces what stands in the focused field.
  func retype(_ text: String, at place: SourceLocation = #_sourceLocation) {
    handle(.edit(.killAll), at: place)
    type(text, at: place)
  }

  func edit(_ edits: TextEdit..., at place: SourceLocation = #_sourceLocation) {
    for edit in edits { handle(.edit(edit), at: place) }
  }

  func paste(_ text: String, at place: SourceLocation = #_sourceLocation) { handle(.paste(text), at: place) }

  func answer(_ answer: Answer, at place: SourceLocation = #_sourceLocation) {
    guard let index = open.firstIndex(where: { $0.isAnswered(by: answer, at: now) }) else {
      Issue.record("nobody asked for \(answer); open: \(open)", sourceLocation: place)
      return
    }
    if !answer.isOneOfSeveral { open.remove(at: index) }
    handle(.answer(answer), at: place)
  }

  /// Gives an answer that nobody waits for any more.
  func answerLate(_ answer: Answer, at place: SourceLocation = #_sourceLocation) { handle(.answer(answer), at: place) }

  /// Lets time go by, and delivers what is due in it.
  func wait(_ seconds: TimeInterval, at place: SourceLocation = #_sourceLocation) {
    let end = now.addingTimeInterval(seconds)
    while let (wake, time) = open.compactMap(\.wake).filter({ $0.1 <= end }).min(by: { $0.1 < $1.1 }) {
      now = max(now, time)
      answer(.woke(wake), at: place)
    }
    now = end
    handle(.tick, at: place)
  }

  /// Sets the clock back.
  func turnBack(_ seconds: TimeInterval) { now = now.addingTimeInterval(-seconds) }

  // MARK: Accounting

  /// Accounts for an effect that has to be there.
  func expect(_ effect: Effect, at place: SourceLocation = #_sourceLocation) {
    guard let index = open.firstIndex(of: effect) else {
      Issue.record("missing: \(effect); open: \(open)", sourceLocation: place)
      return
    }
    open.remove(at: index)
  }

  /// Accounts for effects the test is not about.
  func dismiss(_ isOfNoInterest: (Effect) -> Bool) { open.removeAll(where: isOfNoInterest) }

  /// Takes the only open effect of a kind.
  func only<Value>(_ kind: (Effect) -> Value?, at place: SourceLocation = #_sourceLocation) throws -> Value {
    let found = open.compactMap(kind)
    #expect(found.count == 1, "open: \(open)", sourceLocation: place)
    return try #require(found.first, sourceLocation: place)
  }

  /// The batches a vendor was asked to check, so far.
  func batches(_ vendor: Vendor) -> [[String]] {
    log.compactMap { if case .vendor(.checkNames(vendor, let names, _)) = $0 { names.map(\.text) } else { nil } }
  }

  /// What Saleshandy was asked for, so far: the brands, or the stems of names.
  func searches(isBrand: Bool) -> [NameSearch] {
    log.compactMap { if case .vendor(.searchNames(let search, isBrand, _)) = $0 { search } else { nil } }
  }

  /// A home with open orders waits for its next turn for as long as it is shown.
  func checkNothingIsLeft(at place: SourceLocation) {
    for effect in open where effect.wake?.0 != .followHome { Issue.record("nobody accounted for \(effect)", sourceLocation: place) }
  }
}

/// Tells a story and sees to it that no effect is left over.
func wizard(
  mode: Mode = .sandbox, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings(),
  at place: SourceLocation = #_sourceLocation,
  _ story: (WizardHarness) throws -> Void
) throws {
  let harness = WizardHarness(mode: mode, editions: editions, ceilings: ceilings)
  try story(harness)
  harness.checkNothingIsLeft(at: place)
}
