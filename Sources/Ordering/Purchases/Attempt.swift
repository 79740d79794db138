public import Foundation

/// One frozen request to buy, journaled before it is sent. A row is never used for a second request.
public struct Attempt: Equatable, Codable, Sendable, Identifiable {
  public typealias ID = Identifier<Attempt>

  /// A step of its life, with when and why.
  public struct Transition: Hashable, Codable, Sendable {
    public let state: AttemptState
    public let at: Date
    public let note: AttemptNote

    public init(state: AttemptState, at: Date, note: AttemptNote) {
      self.state = state
      self.at = at
      self.note = note
    }
  }

  public let id: ID
  public let order: Order.ID
  /// Which purchase of the plan, from 0.
  public let index: Int
  public let purchase: Purchase
  public let request: FrozenRequest
  /// The account it was sent with; nil for one of a program that did not note it. Our choice: such an attempt is looked for through the account
  /// that is set up now, since it could not be looked for at all otherwise, and whoever closes it is told so.
  public let account: VendorAccount?
  /// Ids the vendor listed before the purchase; what is new afterwards is evidence.
  public let baseline: [String]
  /// The closed attempt in whose place this one was made.
  public let supersedes: ID?
  public private(set) var state: AttemptState
  public private(set) var history: [Transition]
  /// How many times it was sent without a byte leaving this machine.
  public private(set) var unsentTries: Int
  /// When the request may have left; nil again after proof that it did not.
  public private(set) var sentAt: Date?
  public private(set) var vendorOrder: String?
  public private(set) var checkout: String?
  public private(set) var refusal: Refusal?
  /// What the vendor's lists showed of it, oldest first; empty while nothing had to be checked.
  public private(set) var checks: [ReconciliationCheck]
  /// What a person has said of it that no list can say.
  public private(set) var acknowledged: Acknowledgements

  public init(
    id: ID, order: Order.ID, index: Int, purchase: Purchase, request: FrozenRequest, account: VendorAccount? = nil,
    baseline: [String], supersedes: ID? = nil, at now: Date
  ) {
    self.id = id
    self.order = order
    self.index = index
    self.purchase = purchase
    self.request = request
    self.account = account
    self.baseline = baseline
    self.supersedes = supersedes
    state = .intent
    history = [Transition(state: .intent, at: now, note: .nothing)]
    unsentTries = 0
    checks = []
    acknowledged = .none
  }

  /// An attempt as far as the order book has it; for the book alone, since everywhere else a state moves by events.
  /// - Parameter kept: what of it never changes.
  package init(
    kept: Attempt, state: AttemptState, history: [Transition], unsentTries: Int, sentAt: Date?, vendorOrder: String?,
    checkout: String?, refusal: Refusal?, checks: [ReconciliationCheck], acknowledged: Acknowledgements = .none
  ) {
    self = kept
    self.state = state
    self.history = history
    self.unsentTries = unsentTries
    self.sentAt = sentAt
    self.vendorOrder = vendorOrder
    self.checkout = checkout
    self.refusal = refusal
    self.checks = checks
    self.acknowledged = acknowledged
  }

  /// Keeps what a check of the vendor's lists showed.
  public mutating func note(_ check: ReconciliationCheck) { checks.append(check) }

  /// Keeps what a person says of it.
  public mutating func acknowledge(_ more: Acknowledgements) { acknowledged = acknowledged.adding(more) }

  /// Whether it was sent with an account, as far as is known.
  public func isOf(_ other: VendorAccount) -> Bool {
    guard let account else { return true }
    return account == other || acknowledged.accounts?.contains(other) == true
  }

  /// Takes an event and moves to the state it leads to.
  /// - Throws: `AttemptState.Illegal` when the event cannot happen in this state; nothing changes then.
  public mutating func take(_ event: AttemptEvent, at now: Date) throws(AttemptState.Illegal) {
    // Only a plain no can stand.
    if event == .refusalStands, refusal == nil { throw AttemptState.Illegal(state: state, event: event) }
    let next = try state.next(on: event, unsentTries: unsentTries)
    switch event {
    case .sending: sentAt = now
    case .outcome(.notSent), .takenBack:
      unsentTries += 1
      sentAt = nil
    case .outcome(.placed(let vendorOrder, _)): self.vendorOrder = vendorOrder
    case .outcome(.awaitingPayment(let vendorOrder, let checkout)):
      self.vendorOrder = vendorOrder
      self.checkout = checkout
    case .outcome(.rejected(let refusal)): self.refusal = refusal
    case .evidence(let evidence):
      // The lists know better than the answer.
      refusal = nil
      if case .all(let vendorOrder?) = evidence { self.vendorOrder = vendorOrder }
    case .outcome, .differs, .ownerGone, .restored, .refusalStands, .withdrawn, .confirmedAbsent, .notPaid, .confirmedPart: break
    }
    state = next
    history.append(Transition(state: next, at: now, note: event.note))
  }
}
