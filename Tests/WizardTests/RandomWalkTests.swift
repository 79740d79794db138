import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// Somebody who presses, types and pastes anything, while vendors answer when they like, refuse, or say nothing.
struct RandomWalk {
  let wizard: WizardHarness
  var dice: Seeded

  init(seed: UInt64) {
    wizard = WizardHarness()
    dice = Seeded(seed: seed)
    wizard.world.suggestions = [.instantly: ["northquaybase.com", "northquaybase.com"], .scaledmail: ["gonorthquay.org"]]
    wizard.world.brandOffers = ["northquayio.com", "bestnorthquay.org"]
    wizard.start()
  }

  var cameToReview: Bool { wizard.log.contains { if case .vendor(.finalCheck) = $0 { true } else { false } } }

  mutating func step() {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<38: press()
    case 38..<58: type()
    case 58..<66:
      wizard.edit(
        [.backspace, .delete, .left, .right, .wordLeft, .wordRight, .start, .end, .killToEnd, .killAll, .killWord, .killWordRight]
          .randomElement(using: &dice) ?? .end)
    case 66..<71: wizard.paste(Self.pastes.randomElement(using: &dice) ?? "")
    case 71..<90: answerOne()
    case 90..<93: wizard.wait(Double.random(in: 0...700, using: &dice))
    case 93..<95: upset()
    default: goOn()
    }
    wizard.dismiss { !$0.needsAnswer }
  }

  private mutating func press() {
    wizard.press(Self.likely.randomElement(using: &dice) ?? .accept)
  }

  private mutating func type() {
    let text = Self.texts.randomElement(using: &dice) ?? ""
    wizard.type(text)
  }

  /// Does what the screen asks for, so that the walk comes to the steps nobody reaches by chance.
  private mutating func goOn() {
    if wizard.state.overlay != nil { wizard.press(.back) }
    let isPatient = Bool.random(using: &dice)
    if isPatient { answerAll() }
    // What a field had before may lie over the screen by now.
    if wizard.state.choices != nil { wizard.press(.back) }
    switch wizard.state.screen {
    case .home: wizard.press(wizard.state.home.items.count > 1 ? .bottom : .newOrder)
    case .domains:
      if wizard.state.domains.focus == .filter || wizard.state.domains.focus == .first { wizard.press(.back) }
      if !wizard.state.domains.view.filter.isEmpty { wizard.press(.filterNames, .back) }
      wizard.press(.chooseAvailable)
    case .provider:
      let rows = wizard.state.provider.rows.indices.filter { wizard.state.provider.rows[$0].canTakeBasket }
      if wizard.state.provider.focus == .wanted {
        wizard.retype("2")
        wizard.press(.nextField)
      }
      if let row = rows.randomElement(using: &dice) { wizard.focus(wizard.state.provider.rows[row].offer) }
    case .mailboxes: nameEverybody()
    case .details: fillDetails()
    case .review: wizard.retype(wizard.state.confirmation)
    case .order: wizard.press(.up)
    default: wizard.press(.back)
    }
    wizard.press(.next)
    if wizard.state.screen == .review { wizard.press(.accept) }
  }

  private mutating func nameEverybody() {
    if wizard.state.selection != nil { wizard.press(.back) }
    wizard.press(.refillNames)
    if wizard.state.overlay != nil { wizard.press(.accept) }
    if wizard.draft?.allowsNumbers == false { wizard.press(.toggleNumbers) }
    while wizard.state.mailboxes.focus != .people { wizard.press(wizard.state.mailboxes.focus == .grid ? .top : .up, .up) }
    wizard.retype("Ada Lind, Bo Ek")
  }

  private mutating func fillDetails() {
    wizard.fill(.redirect, "northquay.com")
    if wizard.state.detailFields.contains(.phone) {
      for (field, text) in WizardHarness.registrant { wizard.fill(field, text) }
    }
    if wizard.state.detailFields.contains(.label) { wizard.fill(.label, "aug") }
    wizard.press(.list, .accept)
  }

  /// Vendors answer everything but purchases.
  private mutating func answerAll() {
    for _ in 0..<200 {
      guard let answer = wizard.open.lazy.compactMap({ [wizard] in wizard.reply(to: $0) }).first else { return }
      wizard.answer(answer)
    }
  }

  private mutating func answerOne() {
    guard let effect = wizard.open.filter(\.needsAnswer).randomElement(using: &dice) else { return }
    if case .purchasing(.place(let order, _)) = effect {
      finish(order)
    } else if let id = effect.followed {
      guard let order = wizard.state.order.order, order.id == id else {
        wizard.dismiss { $0 == effect }
        return
      }
      wizard.answer(Bool.random(using: &dice) ? .followed(order.with(.ready)) : .followed(order, failure: .limited(until: nil)))
    } else if case .vendor(.changeHolding(_, let revision)) = effect {
      let failures: [VendorFailure?] = [nil, .timedOut, .refused(Refusal(code: "400", message: "no")), .limited(until: nil)]
      wizard.answer(.holdingChanged(failures.randomElement(using: &dice) ?? nil, revision: revision))
    } else if let answer = wizard.reply(to: effect) {
      wizard.answer(answer)
    }
  }

  private mutating func finish(_ order: Order) {
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: wizard.answer(.order(order.placed(), isPlacing: true))
    case 1: wizard.answer(.order(order.placed(), isPlacing: false))
    case 2: wizard.answer(.order(order.refused(), isPlacing: false))
    default: wizard.answer(.planStopped(order, .vendor(.timedOut)))
    }
    wizard.world.orders = wizard.state.order.order.map { [$0] } ?? []
  }

  /// The world changes its mind.
  private mutating func upset() {
    let vendor = Vendor.allCases.randomElement(using: &dice) ?? .instantly
    let failures: [VendorFailure?] = [
      nil, nil, .timedOut, .limited(until: wizard.now.addingTimeInterval(30)), .server(500), .noKey,
    ]
    wizard.world.failures[vendor] = failures.randomElement(using: &dice) ?? nil
    wizard.world.plansFailure = Bool.random(using: &dice) ? .timedOut : nil
    wizard.world.taken[vendor] = Bool.random(using: &dice) ? Set(wizard.chosen.prefix(1)) : []
    wizard.world.workspaces = Bool.random(using: &dice) ? [] : [Workspace(id: "1", name: "One"), Workspace(id: "2", name: "Two")]
    if let draft = wizard.draft { wizard.world.drafts = [draft] }
  }

  /// Commands as often as a person would give them; all others now and then.
  private static let likely: [Command] =
    CommandTable.all.filter { $0 != .leave }
    + Array(repeating: [.next, .accept, .down, .nextField, .choose, .chooseAvailable], count: 4).joined()
  private static let texts = [
    "a", "northquay", "Ada Lind, Bo Ek", "ada", "3", "0", "90", ".", "@", "é", "\u{301}", "🇸🇪", " ", "+46401234567", "x.com",
  ]
  private static let pastes = [
    "trynorthquay.com, getnorthquay.org\nhttps://www.UseNorthquay.com/a", "ada\tlind\nbo ek", "not@aname.com", "", "\n", "12345",
    "e\u{301}",
  ]
}

extension Effect {
  /// Whether the session has to come back with something.
  var needsAnswer: Bool {
    switch self {
    case .book(.saveDraft), .vendor(.dropQuote), .vendor(.dropVolumePlan), .vendor(.withdrawChange), .device(.flushInput),
      .device(.ring),
      .device(.leave):
      false
    default: true
    }
  }
}

@Suite("A random walk")
struct RandomWalkTests {
  @Test("2,000 random steps never leave a row, a caret or a reason out of place", arguments: [3, 5, 6, 7, 9, 10] as [UInt64])
  func staysInPlace(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    // The walk has to have come as far as the review, else it shows little: where it has not, it goes on.
    var steps = 0
    while steps < 2_000 || !walk.cameToReview && steps < 10_000 {
      walk.step()
      steps += 1
    }
    #expect(walk.cameToReview)
  }

  @Test(
    "from wherever a random walk ends, Back leads home, and nothing typed is lost on the way",
    arguments: 1...40 as ClosedRange<UInt64>)
  func backLeadsHome(seed: UInt64) {
    var walk = RandomWalk(seed: seed &* 7919)
    for _ in 0..<300 { walk.step() }
    let wizard = walk.wizard
    if wizard.state.overlay != nil { wizard.press(.back) }
    let before = wizard.draft
    var presses = 0
    while wizard.state.screen != .home, presses < 10 {
      // What cannot be saved of a client is left only by a yes.
      wizard.press(wizard.state.question == .leaveClient ? .accept : .back)
      presses += 1
    }
    #expect(wizard.state.screen == .home)
    #expect(wizard.draft?.typed == before?.typed)
  }

  @Test("moves, looks and answers change no text of the draft", arguments: [11, 12, 13, 15] as [UInt64])
  func onlyEditsChangeText(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    for _ in 0..<400 { walk.step() }
    while walk.wizard.draft == nil || walk.wizard.state.screen == .home { walk.step() }
    let wizard = walk.wizard
    let still: [Command] = [
      .back, .next, .nextField, .previousField, .up, .down, .left, .right, .pageDown, .top, .help, .palette, .refresh, .list,
    ]
    var dice = Seeded(seed: seed)
    var compared = 0
    for _ in 0..<400 {
      guard wizard.state.screen != .home, wizard.draft != nil else {
        walk.step()
        continue
      }
      let before = wizard.draft
      wizard.press(still.randomElement(using: &dice) ?? .down)
      guard let before, let after = wizard.draft, after.id == before.id else { continue }
      compared += 1
      #expect(after.brand == before.brand && after.people == before.people)
      #expect(after.details.typed == before.details.typed)
    }
    #expect(compared > 30)
  }
}

extension Draft {
  /// Everything a person typed into it.
  var typed: [String] {
    [brand, people] + details.typed
      + lines.flatMap { line in [line.name.text] + line.mailboxes.filter(\.isEdited).flatMap { [$0.alias, $0.first, $0.last] } }
  }
}

extension Details {
  var typed: [String] { DetailField.allCases.filter { $0 != .workspace }.map { self[$0] } }
}

extension Effect {
  /// The order whose vendor is asked how far it is.
  fileprivate var followed: Order.ID? {
    switch self {
    case .purchasing(.follow(let id)), .purchasing(.refresh(let id)): id
    default: nil
    }
  }
}
