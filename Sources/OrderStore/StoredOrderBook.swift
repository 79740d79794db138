public import Ordering

/// An order book whose rows an engine keeps. What is kept and by which rules is the same for all of them; it stands in the stores.
public protocol StoredOrderBook: OrderBook {
  var stores: BookStores { get }
}

extension StoredOrderBook {
  /// What happened in the book.
  public var audit: AuditTrail { stores.auditTrail }
  /// Registrants' data in the book.
  public var people: PeopleData { stores.people }

  /// Whether several hosts share it, in a database.
  public var isOfTeam: Bool { stores.engine is PostgresEngine }

  var engine: any BookEngine { stores.engine }
  var session: SessionStore { stores.session }
  var draftStore: DraftStore { stores.draftStore }
  var orderStore: OrderRecordStore { stores.orderStore }
  var attemptStore: AttemptStore { stores.attemptStore }
  var leaseStore: LeaseStore { stores.leaseStore }
  var changeStore: ChangeStore { stores.changeStore }
  var clientStore: ClientStore { stores.clientStore }
  var approvalStore: ApprovalStore { stores.approvalStore }
}
