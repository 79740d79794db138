public import Foundation
public import Ordering

/// The wizard without a terminal: takes what happened, changes its state, and says what has to be done.
public struct WizardModel: Sendable {
  public internal(set) var state: WizardState
  /// Ten characters of base 32 for a new draft or order.
  let makeID: @Sendable () -> String
  /// What the action under way asks for.
  var effects: [Effect] = []

  /// - Parameters:
  ///   - editions: which edition of each vendor's rules holds.
  ///   - ceilings: the most that may be spent.
  public init(
    mode: Mode, now: Date, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings(),
    makeID: @escaping @Sendable () -> String
  ) {
    state = WizardState(mode: mode, now: now, editions: editions, ceilings: ceilings)
    self.makeID = makeID
  }

  /// Takes one action; the effects are to be run in their order.
  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    effects = []
    state.now = now
    let before = state.draft
    switch action {
    case .command(let command): run(command)
    case .edit(let edit): self.edit(edit)
    case .paste(let text): paste(text)
    case .pasteCut(let bytes): say(Sentences.pasteCut(bytes), .warning)
    case .tick: if state.place == .step(.review) { noticeOldQuote() }
    case .answer(let answer): take(answer)
    case .notSaved(let failure):
      state.hasUnsaved = true
      say(Sentences.notSaved(failure), .problem)
    case .savedAgain:
      state.hasUnsaved = false
      say(Sentences.savedAgain)
    case .finishing:
      state.overlay = nil
      say(Sentences.finishing)
    }
    if state.draft != before {
      draftChanged()
    } else if case .answer = action, state.place == .step(.provider) {
      refreshOffers()
    }
    return effects
  }

  mutating func emit(_ effect: Effect) { effects.append(effect) }

  mutating func say(_ text: String, _ tone: Message.Tone = .info) { state.message = Message(text, tone) }

  private mutating func take(_ answer: Answer) {
    switch answer {
    case .home(let drafts, let orders): showHome(drafts: drafts, orders: orders)
    case .bookFailed(let failure): bookFailed(failure)
    case .draft(let draft): takeDraft(draft)
    case .draftDeleted: emit(.loadHome)
    case .archive(let ids, let isArchived, let result): receiveArchived(ids, isArchived: isArchived, result)
    case .names(let vendor, let asked, let result, let revision): take(result, of: asked, from: vendor, revision: revision)
    case .offered(let keyword, let isBrand, let result, let revision):
      takeOffers(result, for: keyword, isBrand: isBrand, revision: revision)
    case .suggested(let vendor, let result, let revision): takeSuggestions(result, from: vendor, revision: revision)
    case .allowance(let vendor, let left): state.domains.allowances[vendor] = left
    case .priceList(let vendor, let result): takePriceList(result, from: vendor)
    case .quoteConfirmed(let result, let revision): takeConfirmation(result, revision: revision)
    case .mailboxNames(let domain, let result): takeMailboxNames(result, for: domain)
    case .workspaces(let result): takeWorkspaces(result)
    case .listed(let vendor, let result, let revision): takeListed(result, from: vendor, revision: revision)
    case .packages(let result): takePackages(result)
    case .pendingForms(let result): takeForms(result)
    case .pictureUploaded(let path, let result): takeUpload(result, of: path)
    case .finalCheck(let result, let revision): receiveFinalCheck(result, revision: revision)
    case .order(let order, let isPlacing): takeOrder(state.home.marked(order), isPlacing: isPlacing)
    case .planStopped(let order, let stop): planStopped(state.home.marked(order), stop)
    case .followed(let order, let failure): takeFollowed(state.home.marked(order), failure)
    case .reconciled(let orders, let holder): receiveReconciled(orders.map { state.home.marked($0) }, by: holder)
    case .restPriced(let id, let result): takeRest(of: id, result)
    case .missingNames(let draft): takeMissingNames(draft)
    case .woke(let wake): woke(wake)
    case .holdings(let vendor, let result, let revision): takeHoldings(result, from: vendor, revision: revision)
    case .holdingWorkspaces(let result, let revision): takeWorkspacesOfHoldings(result, revision: revision)
    case .heldMailboxes(let vendor, let domain, let result, let revision):
      takeMailboxes(result, of: domain, from: vendor, revision: revision)
    case .orderDetails(let vendor, let id, let result, let revision): takeDetails(result, of: id, from: vendor, revision: revision)
    case .holdingChanged(let failure, let revision): takeChange(failure, revision: revision)
    case .volumePlan(let result, let revision): takeVolumePlan(result, revision: revision)
    }
  }

  /// Keeps everything that depends on the draft in step with it, in the same action.
  private mutating func draftChanged() {
    guard let draft = state.draft else { return }
    state.draft?.changedAt = state.now
    state.domains.row = max(0, min(state.domains.row, draft.lines.count - 1))
    if draft.lines.isEmpty, state.domains.focus == .names {
      state.domains.focus = .brand
      caretToEnd()
    }
    if state.place == .step(.provider) { refreshOffers() }
    if state.place == .step(.review) { refreshReview() }
    requote()
  }

  /// Lets go of the draft: what still comes for it is stale from here on.
  mutating func closeDraft() {
    state.draft = nil
    restartLookUps()
    state.domains.focus = .brand
    state.domains.row = 0
    state.domains.endingCursor = 0
    requote()
  }

  private mutating func bookFailed(_ failure: BookFailure) {
    state.home.failure = failure
    // Following goes on when the book does.
    state.order.isChecking = false
    followOn()
    state.home.opening = nil
    say(Sentences.book(failure), .problem)
  }

  private mutating func woke(_ wake: Wake) {
    switch wake {
    case .lookUp(let vendor, let revision):
      guard revision == state.domains.revision else { return }
      limitIsOver(vendor)
    case .follow(let id): lookInTurn(at: id)
    }
  }
}
