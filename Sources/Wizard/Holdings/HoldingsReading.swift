public import Ordering

/// One vendor's list, and what was asked beside it.
public struct HoldingsReading: Equatable, Sendable {
  /// An earlier list stays in use while it is read again, and where that fails.
  public internal(set) var list = Refreshed<Holdings>()
  /// Mailboxes asked for one domain, where the list does not bring them.
  public internal(set) var mailboxes: [HeldDomain.ID: Asked<ShownList<HeldMailbox>>] = [:]
  /// Orders asked for with their domains and tag.
  public internal(set) var details: [HeldOrder.ID: Asked<HeldOrder>] = [:]
  /// Whether something was changed since.
  var isOutdated = false

  public var holdings: Holdings? { list.last }
  public var isAsking: Bool { list.isAsking }
  /// Why the list could not be read.
  public var failure: VendorFailure? { list.failure }

  public var domains: [HeldDomain] { holdings?.domains ?? [] }
  public var orders: [HeldOrder] { holdings?.orders ?? [] }

  /// Lets go of what is asked beside the list: its answers will be older than the list that comes.
  mutating func dropQuestions() {
    mailboxes = mailboxes.filter { !$0.value.isAsking }
    details = details.filter { !$0.value.isAsking }
  }
}
