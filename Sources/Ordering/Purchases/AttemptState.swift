/// Where an attempt stands. Quoting and arming come before: a row exists from `intent` on.
///
/// Source: Purchasing, State machine of one attempt.
public enum AttemptState: String, Codable, Sendable, Hashable, CaseIterable {
  /// The row is committed; nothing was sent.
  case intent
  /// The request may have left.
  case sending
  case placed
  case awaitingPayment
  case rejected
  /// Answered, but the answer leaves it open.
  case verify
  /// Sent, and nobody knows what came of it.
  case unknown
  /// Proof, three times, that nothing left this machine.
  case notSent
  /// A part of the names exists at the vendor.
  case partial
  /// A person confirmed, after complete listings, that nothing exists.
  case absent
  /// A person said that the checkout page was not paid.
  case abandoned

  /// Closed states never change, and only they release the names.
  public var isClosed: Bool {
    switch self {
    case .placed, .rejected, .absent, .abandoned, .notSent: true
    case .intent, .sending, .awaitingPayment, .verify, .unknown, .partial: false
    }
  }

  /// Whether it has to be reconciled.
  public var isUnconfirmed: Bool { self == .verify || self == .unknown || self == .partial }

  /// An event that cannot happen in a state: a defect of the caller, refused so that no second request can leave.
  public struct Illegal: Error, Hashable, Sendable {
    public let state: AttemptState
    public let event: AttemptEvent

    public init(state: AttemptState, event: AttemptEvent) {
      self.state = state
      self.event = event
    }
  }

  /// How often an attempt may try again after proof that nothing left.
  static let unsentTriesAllowed = 3

  func next(on event: AttemptEvent, unsentTries: Int) throws(Illegal) -> AttemptState {
    switch (self, event) {
    case (.intent, .sending): return .sending
    case (.sending, .outcome(let outcome)): return AttemptState.after(outcome, unsentTries: unsentTries)
    case (.sending, .takenBack(let why)): return AttemptState.after(.notSent(why.rawValue), unsentTries: unsentTries)
    case (.sending, .ownerGone): return .unknown
    // The copy was made before its end, which only the book knew that is no more.
    case (.intent, .restored), (.sending, .restored): return .unknown
    // No request leaves without a committed `sending`: an owner lost before it has sent nothing.
    case (.intent, .ownerGone), (.intent, .withdrawn): return .notSent
    case (.verify, .evidence(.all)), (.unknown, .evidence(.all)): return .placed
    case (.verify, .evidence(.some)), (.unknown, .evidence(.some)), (.awaitingPayment, .evidence(.some)): return .partial
    case (.awaitingPayment, .evidence(.all)): return .placed
    case (.awaitingPayment, .differs): return .awaitingPayment
    // Our choice: lists may show the rest of the names later. Else a person says that the part that was found is all there is: it is
    // bought, and the rest is free to be ordered again.
    case (.partial, .evidence(.all)), (.partial, .confirmedPart): return .placed
    // Our choice: a plain no is only final once the vendor's whole list shows nothing of it, since orders were made and then refused.
    case (.verify, .refusalStands): return .rejected
    case (.verify, .confirmedAbsent), (.unknown, .confirmedAbsent): return .absent
    case (.awaitingPayment, .notPaid): return .abandoned
    default: throw Illegal(state: self, event: event)
    }
  }

  private static func after(_ outcome: PurchaseOutcome, unsentTries: Int) -> AttemptState {
    switch outcome {
    case .placed: .placed
    case .awaitingPayment: .awaitingPayment
    case .rejected, .refused, .verify: .verify
    case .unknown: .unknown
    case .notSent: unsentTries + 1 < unsentTriesAllowed ? .intent : .notSent
    }
  }
}

/// What can happen to an attempt.
public enum AttemptEvent: Hashable, Sendable {
  /// The row says that the request may leave now.
  case sending
  case outcome(PurchaseOutcome)
  /// The process that sent it is gone.
  case ownerGone
  /// The book was replaced by a copy from before, made while the attempt was under way: whether it was sent is not in it.
  case restored
  /// The program that journaled it does not send it; why not.
  case withdrawn(Withdrawal)
  /// The order book, which reported an error at the step to `sending`, takes it back: nothing is sent after an error. For the book alone.
  case takenBack(Withdrawal)
  case evidence(Evidence)
  /// What the vendor says of an order that waits for a payment is not what was approved.
  case differs(ReplyDifferences)
  /// After a plain no the vendor's whole list shows nothing of it.
  case refusalStands
  /// A person's typed reason, after the absence rule is met.
  case confirmedAbsent(reason: String)
  /// A person's typed reason that no more of the names was bought than the lists show, after the absence rule is met for the rest.
  case confirmedPart(reason: String)
  /// A person's word that the checkout page was not paid.
  case notPaid(reason: String)

  /// Why, for the row's history.
  public var note: AttemptNote {
    switch self {
    case .sending: .sending
    case .outcome(.placed(_, let warning)): warning.map(AttemptNote.differs) ?? .confirmed
    case .outcome(.awaitingPayment): .awaitingPayment
    case .outcome(.rejected(let refusal)): .words("\(refusal.code): \(refusal.message)")
    case .outcome(.refused(let refusal)): .said(refusal)
    case .refusalStands: .refusalStands
    case .outcome(.verify(let why)), .outcome(.unknown(let why)), .outcome(.notSent(let why)): .words(why)
    case .ownerGone: .ownerGone
    case .restored: .restored
    case .withdrawn(let why), .takenBack(let why): .withdrawn(why)
    case .evidence(.all): .found
    case .differs(let differences): .differs(differences)
    case .evidence(.some(let found)): .foundPart(found.count)
    case .confirmedAbsent(let reason), .notPaid(let reason), .confirmedPart(let reason): .words(reason)
    }
  }
}

/// What a vendor's lists show of an attempt.
public enum Evidence: Hashable, Sendable {
  /// Everything asked for; the vendor's order id where it has one.
  case all(vendorOrder: String?)
  /// Some of the names.
  case some([DomainName])
}
