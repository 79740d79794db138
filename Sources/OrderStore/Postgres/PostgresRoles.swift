/// The roles of a team's book. A person's own role of the database is made a member of one; none of them can log in by itself.
///
/// An operator orders, and changes what is alive: drafts, leases, how an order stands. Journal, audit and history grow by an operator and
/// are changed by nobody; only the owner erases a person from them. An approver is an operator whose approval counts. A reader reads,
/// and asks vendors of what it reads: those calls count as everybody's.
enum PostgresRoles {
  static let reader = "mailorder_reader"
  static let `operator` = "mailorder_operator"
  static let approver = "mailorder_approver"

  /// Makes the roles that are not there; they belong to the whole server.
  static let make =
    [reader, `operator`, approver].map { role in
      """
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(role)') THEN CREATE ROLE \(role) NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      """
    }.joined(separator: "\n") + "\nGRANT \(`operator`) TO \(approver);"

  /// What each role may do in a book, said anew after every migration.
  /// - Parameter schema: the book's.
  static func rights(in schema: String) -> String {
    """
    REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM PUBLIC, \(reader), \(`operator`), \(approver);
    REVOKE ALL ON SCHEMA \(schema) FROM PUBLIC;
    GRANT USAGE ON SCHEMA \(schema) TO \(reader), \(`operator`), \(approver);
    GRANT SELECT ON ALL TABLES IN SCHEMA \(schema) TO \(reader), \(`operator`), \(approver);
    GRANT INSERT, UPDATE, DELETE ON sessions, drafts, draftLines, leases, clients TO \(`operator`);
    GRANT INSERT, UPDATE ON approvals, writes TO \(`operator`);
    GRANT INSERT, UPDATE ON callLogs TO \(`operator`), \(reader);
    GRANT INSERT ON orders, attempts, transitions, nameLocks, replies, looks, changes, audit TO \(`operator`);
    GRANT UPDATE (name, quote, progress, putAwayAt, "over", openedBy, staysListed) ON orders TO \(`operator`);
    GRANT UPDATE (state, unsentTries, sentAt, vendorOrder, checkout, refusal, owner, acknowledged) ON attempts TO \(`operator`);
    GRANT UPDATE (isOpen) ON nameLocks TO \(`operator`);
    GRANT UPDATE (state, note, lookedAt) ON changes TO \(`operator`);
    """
  }
}
