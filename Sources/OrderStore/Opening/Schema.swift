import GRDB

/// The tables of a book, as named migrations. A migration that has been released never changes; what is new comes as a new one.
///
/// Times are seconds since 2001-01-01 00:00 UTC, the reference date of `Date`, so that they come back exactly;
/// `datetime(at + 978307200, 'unixepoch')` reads them. Columns of lists and forms hold JSON of the values in `Ordering`: a change of those
/// values' shape needs a migration too.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("drafts") { try $0.execute(sql: drafts) }
    migrator.registerMigration("orders") { try $0.execute(sql: orders) }
    migrator.registerMigration("order kinds") { try $0.execute(sql: orderKinds) }
    migrator.registerMigration("sessions") { try $0.execute(sql: SessionSchema.sessions) }
    migrator.registerMigration("attempts") { try $0.execute(sql: SessionSchema.attempts) }
    migrator.registerMigration("audit") { try $0.execute(sql: SessionSchema.audit) }
    migrator.registerMigration("looks") { try $0.execute(sql: SessionSchema.looks) }
    migrator.registerMigration("erasing words") { try $0.execute(sql: ErasingSchema.words) }
    migrator.registerMigration("clocks of looks") { try $0.execute(sql: SessionSchema.clocksOfChecks) }
    migrator.registerMigration("put away") { try $0.execute(sql: ArchiveSchema.archive) }
    migrator.registerMigration("changes") { try $0.execute(sql: ChangeSchema.changes) }
    migrator.registerMigration("accounts of attempts") { try $0.execute(sql: ReconcilingSchema.accounts) }
    migrator.registerMigration("orders by time") { try $0.execute(sql: "CREATE INDEX ordersByTime ON orders (createdAt, id)") }
    migrator.registerMigration("summaries of orders") { try $0.execute(sql: ListingSchema.summaries) }
    migrator.registerMigration("accounts of closed attempts") { try $0.execute(sql: ReconcilingSchema.accountsOfClosed) }
    migrator.registerMigration("orders of missing names") { try $0.execute(sql: ContinuingSchema.continues) }
    migrator.registerMigration("spread of people") { try $0.execute(sql: spread) }
    migrator.registerMigration("clients") { try $0.execute(sql: ClientSchema.clients) }
    migrator.registerMigration("approvals") { try $0.execute(sql: ApprovalSchema.approvals) }
    migrator.registerMigration("board") { try $0.execute(sql: ArchiveSchema.board) }
    migrator.registerMigration("erasing one person") { try $0.execute(sql: ErasingSchema.onePerson) }
    return migrator
  }

  /// A draft, and one row a domain line. Positions only order the lines and have gaps, so that a line can come between two others
  /// without touching them. The revision counts the saves: by it a session sees that another has saved.
  private static let drafts = """
    CREATE TABLE drafts (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      createdAt REAL NOT NULL,
      changedAt REAL NOT NULL,
      step TEXT NOT NULL CHECK (step IN ('domains', 'provider', 'mailboxes', 'details', 'review')),
      offer TEXT,
      form TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE draftLines (
      draftID TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      origin TEXT NOT NULL,
      isChosen INTEGER NOT NULL CHECK (isChosen IN (0, 1)),
      answers TEXT NOT NULL,
      mailboxes TEXT NOT NULL,
      PRIMARY KEY (draftID, position)
    ) STRICT;
    """

  /// A line's own provider, and what a vendor's list says of it. The kind itself stands in the form.
  private static let orderKinds = """
    ALTER TABLE draftLines ADD COLUMN provider TEXT;
    ALTER TABLE draftLines ADD COLUMN listing TEXT;
    """

  /// A line's turn when people are dealt out. With it came, in JSON, how they are spread (`form`: `spread`, `spreadSeed`; a draft without has the same
  /// people on each domain) and which cells of a mailbox were typed into (`mailboxes`: `edited`; a mailbox that is edited without counts as all typed).
  private static let spread = "ALTER TABLE draftLines ADD COLUMN turn INTEGER CHECK (turn >= 0);"

  /// Orders with their attempts, each attempt's life, and the names it locks.
  ///
  /// The file itself keeps four promises, whatever a program does: a request never changes once it is journaled; a closed attempt never
  /// changes; a purchase of an order has at most one attempt that is under way or placed; a name has at most one open lock of a scope.
  /// A lock's scope is `*` for every vendor, or one vendor. Source: Purchasing, State machine of one attempt.
  private static let orders = """
    CREATE TABLE orders (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      draftID TEXT NOT NULL,
      createdAt REAL NOT NULL,
      approvedCents INTEGER,
      "plan" TEXT NOT NULL,
      quote TEXT NOT NULL,
      progress TEXT
    ) STRICT;

    CREATE TABLE attempts (
      number INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      orderID TEXT NOT NULL REFERENCES orders (id),
      purchaseIndex INTEGER NOT NULL CHECK (purchaseIndex >= 0),
      purchase TEXT NOT NULL,
      method TEXT NOT NULL,
      path TEXT NOT NULL,
      body BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      baseline TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('intent', 'sending', 'placed', 'awaitingPayment', 'rejected', 'verify', 'unknown',
        'notSent', 'partial', 'absent', 'abandoned')),
      unsentTries INTEGER NOT NULL,
      sentAt REAL,
      vendorOrder TEXT,
      checkout TEXT,
      refusal TEXT
    ) STRICT;

    CREATE INDEX attemptsOfOrder ON attempts (orderID);

    CREATE UNIQUE INDEX attemptUnderWay ON attempts (orderID, purchaseIndex)
      WHERE state NOT IN ('rejected', 'notSent', 'absent', 'abandoned');

    CREATE TRIGGER requestIsFrozen
      BEFORE UPDATE OF number, id, orderID, purchaseIndex, purchase, method, path, body, sha256, baseline ON attempts
      BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;

    CREATE TRIGGER closedIsClosed
      BEFORE UPDATE ON attempts WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;

    CREATE TABLE transitions (
      attemptID TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      state TEXT NOT NULL,
      at REAL NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (attemptID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER historyIsHistory
      BEFORE UPDATE ON transitions
      BEGIN SELECT RAISE(ABORT, 'history never changes'); END;

    CREATE TABLE nameLocks (
      attemptID TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      scope TEXT NOT NULL,
      isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
      PRIMARY KEY (attemptID, name)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX openLocks ON nameLocks (name, scope) WHERE isOpen = 1;
    """
}
