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
    default: "Close as not bought"
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
    if question.id == .account, accountStatus == .ready { emit(.purchasing(.acknowledgeAccount(order.id, reason: typed))) }
    if question.id == .resolve, resolveStatus == .ready { emit(.purchasing(.resolve(order.id, reason: typed))) }
  }

  var goneStatus: CommandStatus {
    guard let attempt = unresolvedAttempt, !isPlacing else { return .absent }
    return AbsenceRule(attempt.purchase.vendor, in: mode).vanished(from: attempt).isEmpty ? .absent : .ready
  }

  mutating func askAboutGone() {
    guard let attempt = unresolvedAttempt else { return }
    let gone = AbsenceRule(attempt.purchase.vendor, in: mode).vanished(from: attempt)
    ask(Question(.gone, ReconciliationSentences.areGone(gone, attempt), yes: "They are gone", answer: .reason))
  }

  var accountStatus: CommandStatus {
    guard let attempt = unresolvedAttempt, !isPlacing, attempt.accountNeeded != nil else { return .absent }
    return .ready
  }

  mutating func askAboutAccount() {
    guard let needed = unresolvedAttempt?.accountNeeded else { return }
    ask(Question(.account, ReconciliationSentences.isSameAccount(needed), yes: "It is", answer: .reason))
  }

  /// What is known of a purchase that is unresolved, in plain words.
  /// - Parameter time: writes a time as the screen does.
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
  /// - Parameter time: writes a time as the screen does.
  public func account(of attempt: Attempt, time: (Date) -> String) -> ReconciliationSentences.Account {
    ReconciliationSentences.account(of: attempt, in: mode, at: now, by: screens[HomeState.self].reconciledBy, time: time)
  }

  /// Whether something has been open for a day, so that a person has to write to the vendor.
  public var hasOverdue: Bool {
    screens[HomeState.self].overdueFrom.map { $0 <= now } ?? false
  }
}
