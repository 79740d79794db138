import Foundation
import Ordering

/// An attempt without its history. The number is the order in which attempts were journaled.
struct AttemptRow: BookRecord {
  static let databaseTableName = "attempts"
  static let primaryKey = ["number"]

  var number: Int?
  var id: String
  var orderID: String
  var purchaseIndex: Int
  var purchase: Purchase
  var method: String
  var path: String
  var body: Data
  var sha256: String
  var baseline: [String]
  var supersedes: String?
  var state: AttemptState
  var unsentTries: Int
  var sentAt: Date?
  var vendorOrder: String?
  var checkout: String?
  var refusal: Refusal?
  var account: VendorAccount?
  var acknowledged: Acknowledgements?

  /// The columns that change in an attempt's life; all others are frozen.
  static let living = ["state", "unsentTries", "sentAt", "vendorOrder", "checkout", "refusal"]

  /// What the vendor said is cut; its order id and the address of its page are kept as they are, since they find the order again.
  init(_ attempt: Attempt, number: Int? = nil, _ cuts: Redaction) {
    self.number = number
    id = attempt.id.text
    orderID = attempt.order.text
    purchaseIndex = attempt.index
    purchase = attempt.purchase
    method = attempt.request.method
    path = attempt.request.path
    body = attempt.request.body
    sha256 = attempt.request.sha256
    baseline = attempt.baseline
    supersedes = attempt.supersedes?.text
    state = attempt.state
    unsentTries = attempt.unsentTries
    sentAt = attempt.sentAt
    vendorOrder = attempt.vendorOrder
    checkout = attempt.checkout
    refusal = attempt.refusal.map(cuts.refusal)
    account = attempt.account
    acknowledged = attempt.acknowledged == .none ? nil : attempt.acknowledged
  }

  func attempt(_ history: [TransitionRow], checks: [ReconciliationCheck]) -> Attempt {
    Attempt(
      kept: Attempt(
        id: Attempt.ID(id), order: Order.ID(orderID), index: purchaseIndex, purchase: purchase,
        request: FrozenRequest(method: method, path: path, body: body, sha256: sha256), account: account,
        baseline: baseline, supersedes: supersedes.map(Attempt.ID.init), at: .distantPast),
      state: state, history: history.map(\.transition), unsentTries: unsentTries, sentAt: sentAt, vendorOrder: vendorOrder,
      checkout: checkout, refusal: refusal, checks: checks, acknowledged: acknowledged ?? .none)
  }
}

/// One step of an attempt's life.
struct TransitionRow: BookRecord {
  static let databaseTableName = "transitions"
  static let primaryKey = ["attemptID", "position"]

  var attemptID: String
  var position: Int
  var state: AttemptState
  var at: Date
  var note: String

  init(_ transition: Attempt.Transition, attemptID: String, position: Int, _ cuts: Redaction) {
    self.attemptID = attemptID
    self.position = position
    state = transition.state
    at = transition.at
    note = transition.note.filtered(cuts.words).rawValue
  }

  var transition: Attempt.Transition { Attempt.Transition(state: state, at: at, note: AttemptNote(rawValue: note)) }
}
