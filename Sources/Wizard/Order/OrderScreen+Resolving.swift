public import Foundation
public import Ordering

// A person's word on a purchase that no check could decide.

extension Question.ID {
  /// A person's word, with a typed reason, that a purchase nobody can find was not made, or only in part, or that a checkout was not paid.
  public static let resolve = Question.ID("resolve")
  /// A person's word that entries which the vendor's lists lack are gone for good.
  public static let gone = Question.ID("gone")
  /// A person's word that the key set up now is of the account it was ordered through.
  public static let account = Question.ID("account")
}

extension OrderScreen {
  /// The purchase on the screen that is unresolved.
  public var unresolvedAttempt: Attempt? { state.order?.latestAttempts.last(where: \.isUnresolved) }

  var resolveStatus: CommandStatus {
    guard let attempt = unresolvedAttempt, !isPlacing else { return .absent }
    if attempt.state == .awaitingPayment { return .ready }
    let rule = AbsenceRule(attempt.purchase.vendor, in: mode)
    switch rule.verdict(on: attempt) {
    case .met: return .ready
    case .open(let checks, _): return .held(ReconciliationSentences.notYetAbsent(attempt, rule: rule, checks: checks))
    case .contradicted: return .held(ReconciliationSentences.contradicted(attempt))
    }
  }

  var resolveTitle: String {
    switch unresolvedAttempt?.state {
    case .awaitingPayment: "Close as not paid"
    case .partial: "Close with what was found"
    default: unresolvedAttempt?.checks.last?.finding == .stated ? "Close as not paid" : "Close as not bought"
    }
  }

  mutating func askToResolve() {
    guard let attempt = unresolvedAttempt else { return }
    let text = "\(ReconciliationSentences.closing(attempt)) Type how you know, and press Enter."
    ask(Question(.resolve, text, yes: "Close it", answer: .reason))
  }

  public mutating func confirmed(_ question: Question, typed: String) {
    if question.id == .continuePlan { return continuePlan() }
    guard let order = state.order else { return }
    if question.id == .gone, goneStatus == .ready { emit(.purchasing(.acknowledgeGone(order.id, reason: typed))) }
    if question.id == .account, accountStatus == .ready {
      emit(.purchasing(.acknowledgeAccount(order.id, reason: typed)))
      state.remainder = .idle
    }
    if question.id == .resolve, resolveStatus == .ready { emit(.purchasing(.resolve(order.id, reason: typed))) }
  }

  /// What a person's word would settle now of what the lists show, or lack, and never explain.
  private var acknowledgeable: Acknowledgements? {
    guard let attempt = unresolvedAttempt, !isPlacing else { return nil }
    return AbsenceRule(attempt.purchase.vendor, in: mode).acknowledgeable(of: attempt)
  }

  var goneStatus: CommandStatus { acknowledgeable == nil ? .absent : .ready }

  var goneTitle: (long: String, short: String, yes: String) {
    acknowledgeable?.foreign == nil
      ? ("The missing entries are gone", "Are gone", "They are gone")
      : ("What is listed is not of this order", "Not ours", "Not of it")
  }

  mutating func askAboutGone() {
    guard let attempt = unresolvedAttempt, let word = acknowledgeable else { return }
    ask(Question(.gone, ReconciliationSentences.asking(word, attempt), yes: goneTitle.yes, answer: .reason))
  }

  /// The account it needs: to be looked for, to be followed, or to buy the rest of its plan.
  private var accountNeeded: VendorAccount? {
    if let needed = unresolvedAttempt?.accountNeeded { return needed }
    if case .otherAccount(let needed)? = state.failure { return needed }
    if case .otherAccount(let needed)? = state.remainder.failure { return needed }
    return nil
  }

  var accountStatus: CommandStatus { accountNeeded == nil || isPlacing ? .absent : .ready }

  mutating func askAboutAccount() {
    guard let needed = accountNeeded else { return }
    ask(Question(.account, ReconciliationSentences.isSameAccount(needed), yes: "It is", answer: .reason))
  }

  /// What is known of a purchase that is unresolved, in plain words.
  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - time: writes a time as the screen does.
  public func account(of attempt: Attempt, time: (Date) -> String) -> ReconciliationSentences.Account {
    context.wizard.account(of: attempt, time: time)
  }

  var missingStatus: CommandStatus { state.order?.lackingNames.isEmpty == false ? .ready : .absent }

  mutating func receiveMissingNames(_ draft: Draft?) {
    guard let draft else { return say(OrderSentences.missingNamesGone, .warning) }
    context.ask(.resume(draft))
    say(OrderSentences.missingNames(draft))
  }
}

extension WizardState {
  /// What is known of a purchase that is unresolved, in plain words.
  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - way: the keys by which a person closes it from where it is shown.
  ///   - time: writes a time as the screen does.
  public func account(of attempt: Attempt, way: String = "s", time: (Date) -> String) -> ReconciliationSentences.Account {
    ReconciliationSentences.account(of: attempt, in: mode, at: now, by: screens[HomeState.self].reconciledBy, way: way, time: time)
  }

  /// Whether something has been open for a day, so that a person has to write to the vendor.
  public var hasOverdue: Bool {
    screens[HomeState.self].overdueFrom.map { $0 <= now } ?? false
  }
}
