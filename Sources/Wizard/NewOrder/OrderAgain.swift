import Ordering

// Ordering once more what was ordered or entered before, at home and on the order's own screen.

extension Command {
  /// The same order again, without its names.
  public static let orderAgain = Command("orderAgain")
}

extension ScreenModel {
  /// Has a draft made of something that was ordered before.
  mutating func orderAgain(_ before: OrderedBefore) {
    guard context.shared.repeating != before else { return }
    context.shared.repeating = before
    emit(.book(.orderAgain(before)))
  }
}

extension HomeScreen {
  var againStatus: CommandStatus { repeated == nil ? .held(HomeSentences.nothingToRepeat) : .ready }

  mutating func orderAgain() { if let repeated { orderAgain(repeated) } }

  private var repeated: OrderedBefore? {
    if let order = state.item?.order { return .order(order.id) }
    if case .draft(let summary) = state.item { return .draft(summary.id) }
    return nil
  }
}

extension OrderScreen {
  /// What an order still lacks comes first: it is bought by going on.
  var againStatus: CommandStatus { state.order == nil || continueStatus != .absent ? .absent : .ready }

  mutating func orderAgain() { if let order = state.order { orderAgain(.order(order.id)) } }
}

extension WizardModel {
  /// Begins a draft that was made of an earlier order, unless the person has gone on to something else.
  mutating func beginAgain(_ draft: Draft, _ before: OrderedBefore) {
    guard state.shared.repeating == before else { return }
    state.shared.repeating = nil
    guard state.overlay == nil else { return }
    perform(.begin(draft))
    perform(.show(.domains))
    say(Sentences.again(draft))
  }

  /// Goes on from a step of an order that was begun filled in: to the first step that asks for something, else to the review.
  mutating func passOver(from step: Draft.Step) {
    guard let steps = state.entry?.draft.steps, let index = steps.firstIndex(of: step) else { return }
    let ahead = steps.dropFirst(index + 1)
    if ahead.contains(.mailboxes) { with(MailboxesScreen.self) { $0.fillGrid() } }
    guard let draft = state.entry?.draft, let next = ahead.first(where: { !draft.isSettled($0) }) else { return }
    perform(.show(.step(next)))
    // What nobody has looked at is looked up all the same: the workspace may be gone.
    if next == .review, draft.offer?.vendor == .scaledmail {
      with(DetailsScreen.self) { if $0.state.workspaces.last == nil { $0.readWorkspaces() } }
    }
    let passed = ahead.prefix { $0 != next }.map { Sentences.title(of: $0, kind: draft.kind) }
    let who =
      draft.basket != nil
      ? "the basket has"
      : draft.client.map { "\($0.name) has" } ?? (state.shared.lineDraft == draft.id ? "the line has" : "the order before had")
    if !passed.isEmpty { say(Sentences.passedOver(passed, as: who)) }
  }
}

extension Sentences {
  /// What a draft of an earlier order has, and what it lacks.
  static func again(_ draft: Draft) -> String {
    let same = draft.name.isEmpty ? "The same order again" : "The same order again, called ‘\(draft.name)’"
    if draft.kind.picksFromList { return "\(same), without its domains: choose others." }
    return "\(same), without its names: paste names, or \(draft.brand.isEmpty ? "type a brand" : "press Enter for ideas")."
  }

  /// - Parameters:
  ///   - steps: that were passed over, by their titles.
  ///   - who: whose what stands there is, with the verb.
  static func passedOver(_ steps: [String], as who: String) -> String {
    "\(list(steps)): as \(who) \(steps.count == 1 ? "it" : "them"). Esc goes back to change \(steps.count == 1 ? "it" : "them")."
  }
}
