import Ordering

/// What works on a book's rows, whichever engine keeps them: a store for each thing that is kept, all of one session.
public struct BookStores: Sendable {
  let engine: any BookEngine
  let session: SessionStore
  let audit: AuditWriter
  let auditTrail: AuditTrail
  let people: PeopleData
  let draftStore: DraftStore
  let orderStore: OrderRecordStore
  let attemptStore: AttemptStore
  let leaseStore: LeaseStore
  let changeStore: ChangeStore
  let clientStore: ClientStore
  let approvalStore: ApprovalStore

  /// - Parameters:
  ///   - engine: keeps the rows.
  ///   - session: the one that opened the book.
  ///   - audit: writes the audit's lines.
  ///   - anchor: where the audit's head stands outside the book.
  ///   - copies: files with copies of the book.
  ///   - spool: where answers stand on their way to a book on another machine.
  ///   - drafts: where drafts stand while that book is away.
  init(
    _ engine: any BookEngine, session: SessionStore, audit: AuditWriter, anchor: AuditAnchor,
    copies: @escaping @Sendable () -> [String], spool: AnswerSpool? = nil, drafts: DraftSpool? = nil
  ) {
    self.engine = engine
    self.session = session
    self.audit = audit
    auditTrail = AuditTrail(connection: engine, anchor: anchor)
    people = PeopleData(connection: engine, session: session, audit: audit, copies: copies)
    draftStore = DraftStore(engine, session: session, audit: audit, spool: drafts)
    orderStore = OrderRecordStore(connection: engine, audit: audit)
    attemptStore = AttemptStore(engine, session: session, audit: audit, spool: spool)
    leaseStore = LeaseStore(connection: engine, session: session)
    changeStore = ChangeStore(connection: engine, session: session, audit: audit)
    clientStore = ClientStore(connection: engine, audit: audit)
    approvalStore = ApprovalStore(connection: engine, audit: audit)
  }
}
