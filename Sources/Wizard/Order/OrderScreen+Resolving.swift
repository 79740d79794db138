public import Foundation
public import Ordering

// A person's word on a purchase that no check could decide.

extension Question.ID {
  /// A person's word, with a typed reason, that a purchase nobody can find was not made, or only in part, or that a checkout was not paid.
  public static let resolve = Question.ID("resolve")
}

extension OrderScreen {
  /// The purchase on the screen that is unresolved.
  public var unresolvedAttempt: Attempt? { state.order?.latestAttempts.last(where: \.isUnresolved) }

  var resolveStatus: CommandStatus {
    guard let attempt = unresolvedAttempt, !isPlacing else { return .absent }
    if attempt.state == .awaitingPayment { return .ready }
    let rule = AbsenceRule(attempt.purchase.vendor, in: mode)
    guard case .open(let checks, _) = rule.verdict(on: attempt) else { return .ready }
    return .held(ReconciliationSentences.notYetAbsent(attempt, rule: rule, checks: checks))
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
    guard question.id == .resolve, let order = state.order, resolveStatus == .ready else { return }
    emit(.purchasing(.resolve(order.id, reason: typed)))
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
    screens[HomeState.self].orders.contains { $0.latestAttempts.contains { $0.isOverdue(at: now) } }
  }
}
