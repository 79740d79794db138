import Foundation

/// The tables of a team's book, as named migrations: what SQLite's migrations come to, in PostgreSQL's words.
///
/// Columns and their meaning are the same; the database itself keeps the same promises. Times are seconds since 2001-01-01 00:00 UTC.
/// A migration that has been released never changes.
enum PostgresSchema {
  struct Migration: Sendable {
    let name: String
    let sql: String
  }

  static let migrations = [
    Migration(name: "book", sql: [functions, drafts, orders, attempts, records, guards].joined(separator: "\n")),
    Migration(name: "histories of attempts", sql: PostgresHistories.sql),
    Migration(name: "ceilings", sql: PostgresTerms.ceilings),
    Migration(name: "head of the audit", sql: PostgresTerms.head),
    Migration(name: "erasing one person", sql: PostgresErasing.onePerson),
    Migration(name: "what is added is told", sql: PostgresTold.sql),
    Migration(name: "drafts that tell what is shown", sql: PostgresTelling.sql),
  ]

  static let names = migrations.map(\.name)

  static let closed = "('placed', 'rejected', 'notSent', 'absent', 'abandoned')"
  static let unbought = "('rejected', 'notSent', 'absent', 'abandoned')"

  /// A migration whose functions name each other with their schema: a dump is restored without a search path, and the checks that use them are held
  /// then too.
  static func qualified(_ sql: String, in schema: String) -> String {
    ["json_read(document)", "json_path(path)", "json_path(path2)"].reduce(sql) {
      $0.replacingOccurrences(of: $1, with: "\(schema).\($1)")
    }
  }

  private static let drafts = """
    CREATE TABLE sessions (
      id text COLLATE "C" PRIMARY KEY,
      process bigint NOT NULL,
      startedAt bigint NOT NULL,
      boot text NOT NULL,
      namespace text NOT NULL,
      who text NOT NULL,
      since double precision NOT NULL,
      seenAt double precision NOT NULL
    );

    CREATE TABLE drafts (
      id text COLLATE "C" PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      createdAt double precision NOT NULL,
      changedAt double precision NOT NULL,
      step text NOT NULL CHECK (step IN ('domains', 'provider', 'mailboxes', 'details', 'review')),
      offer text,
      form text NOT NULL,
      revision bigint NOT NULL,
      holder text COLLATE "C" REFERENCES sessions (id),
      heldSince double precision,
      continues text COLLATE "C"
    );
    CREATE INDEX draftsOfSession ON drafts (holder) WHERE holder IS NOT NULL;

    CREATE TABLE draftLines (
      draftID text COLLATE "C" NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
      position bigint NOT NULL,
      name text COLLATE "C" NOT NULL,
      origin text NOT NULL,
      isChosen smallint NOT NULL CHECK (isChosen IN (0, 1)),
      answers text NOT NULL,
      mailboxes text NOT NULL,
      provider text,
      listing text,
      turn bigint CHECK (turn >= 0),
      PRIMARY KEY (draftID, position)
    );
    CREATE INDEX chosenLines ON draftLines (draftID) WHERE isChosen = 1;

    CREATE TABLE leases (
      name text COLLATE "C" PRIMARY KEY,
      holder text COLLATE "C" NOT NULL REFERENCES sessions (id),
      since double precision NOT NULL
    );

    CREATE TABLE clients (
      id text COLLATE "C" PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      changedAt double precision NOT NULL,
      revision bigint NOT NULL CHECK (revision > 0),
      record text NOT NULL
    );
    CREATE UNIQUE INDEX clientsByName ON clients (name COLLATE nocase);

    CREATE TABLE approvals (
      draftID text COLLATE "C" PRIMARY KEY,
      digest text NOT NULL,
      totalCents bigint,
      stagedBy text NOT NULL,
      stagedAt double precision NOT NULL,
      approvedBy text,
      approvedAt double precision,
      stagedRole text NOT NULL DEFAULT session_user,
      approvedRole text,
      CHECK ((approvedBy IS NULL) = (approvedAt IS NULL)),
      CHECK (approvedBy IS NULL OR json_extract(approvedBy, '$.account') <> json_extract(stagedBy, '$.account')),
      CHECK (approvedRole IS NULL OR approvedRole <> stagedRole)
    );
    """

  private static let orders = """
    CREATE TABLE orders (
      rowid bigint GENERATED ALWAYS AS IDENTITY,
      id text COLLATE "C" PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      draftID text COLLATE "C" NOT NULL,
      createdAt double precision NOT NULL,
      approvedCents bigint,
      plan text NOT NULL,
      quote text NOT NULL,
      progress text,
      putAwayAt double precision,
      offer text,
      names text COLLATE "C",
      domains bigint,
      mailboxes bigint,
      purchases bigint,
      "over" text CHECK ("over" IN ('ready', 'stopped')),
      openedBy text COLLATE "C",
      continues text COLLATE "C",
      client text COLLATE "C",
      staysListed smallint NOT NULL DEFAULT 0 CHECK (staysListed IN (0, 1))
    );
    CREATE INDEX ordersByTime ON orders (createdAt, rowid);
    CREATE INDEX ordersOfDraft ON orders (draftID);
    CREATE INDEX openOrders ON orders (createdAt) WHERE "over" IS NULL;
    CREATE INDEX ordersOfClient ON orders (client) WHERE client IS NOT NULL;
    CREATE INDEX readyOrders ON orders (createdAt) WHERE "over" = 'ready' AND putAwayAt IS NULL;
    CREATE INDEX ordersToArchive ON orders (createdAt) WHERE "over" IS NOT NULL AND putAwayAt IS NULL AND staysListed = 0;
    """

  private static let attempts = """
    CREATE TABLE attempts (
      number bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
      id text COLLATE "C" NOT NULL UNIQUE,
      orderID text COLLATE "C" NOT NULL REFERENCES orders (id),
      purchaseIndex bigint NOT NULL CHECK (purchaseIndex >= 0),
      purchase text NOT NULL,
      method text NOT NULL,
      path text NOT NULL,
      body bytea NOT NULL,
      sha256 text NOT NULL,
      baseline text NOT NULL,
      state text COLLATE "C" NOT NULL CHECK (state IN ('intent', 'sending', 'placed', 'awaitingPayment', 'rejected', 'verify', 'unknown',
        'notSent', 'partial', 'absent', 'abandoned')),
      unsentTries bigint NOT NULL,
      sentAt double precision,
      vendorOrder text,
      checkout text,
      refusal text,
      owner text COLLATE "C" REFERENCES sessions (id),
      supersedes text COLLATE "C" REFERENCES attempts (id),
      erasedAt double precision,
      account text,
      acknowledged text
    );
    CREATE INDEX attemptsOfOrder ON attempts (orderID);
    CREATE UNIQUE INDEX attemptUnderWay ON attempts (orderID, purchaseIndex) WHERE state NOT IN \(unbought);
    CREATE INDEX attemptsOfSession ON attempts (owner) WHERE owner IS NOT NULL;
    CREATE INDEX openAttempts ON attempts (orderID) WHERE state NOT IN \(closed);
    CREATE INDEX attemptsSuperseding ON attempts (supersedes);

    CREATE TABLE transitions (
      attemptID text COLLATE "C" NOT NULL REFERENCES attempts (id),
      position bigint NOT NULL,
      state text COLLATE "C" NOT NULL,
      at double precision NOT NULL,
      note text NOT NULL,
      PRIMARY KEY (attemptID, position)
    );
    CREATE INDEX transitionsByTime ON transitions (at);

    CREATE TABLE nameLocks (
      attemptID text COLLATE "C" NOT NULL REFERENCES attempts (id),
      name text COLLATE "C" NOT NULL,
      scope text COLLATE "C" NOT NULL,
      isOpen smallint NOT NULL CHECK (isOpen IN (0, 1)),
      PRIMARY KEY (attemptID, name)
    );
    CREATE UNIQUE INDEX openLocks ON nameLocks (name, scope) WHERE isOpen = 1;
    CREATE INDEX locksByName ON nameLocks (name);
    """

  private static let records = """
    CREATE TABLE replies (
      attemptID text COLLATE "C" NOT NULL REFERENCES attempts (id),
      position bigint NOT NULL CHECK (position >= 0),
      status bigint,
      body bytea NOT NULL CHECK (length(body) <= 4194304),
      isCut smallint NOT NULL CHECK (isCut IN (0, 1)),
      sha256 text NOT NULL,
      at double precision NOT NULL,
      PRIMARY KEY (attemptID, position)
    );

    CREATE TABLE looks (
      attemptID text COLLATE "C" NOT NULL REFERENCES attempts (id),
      position bigint NOT NULL CHECK (position >= 0),
      at double precision NOT NULL,
      finding text NOT NULL,
      names text NOT NULL,
      missing bigint NOT NULL,
      witness text,
      note text NOT NULL,
      bootedAt double precision,
      lost text,
      PRIMARY KEY (attemptID, position)
    );

    CREATE TABLE changes (
      number bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
      id text COLLATE "C" NOT NULL UNIQUE,
      vendor text NOT NULL,
      intent text NOT NULL,
      owner text COLLATE "C" REFERENCES sessions (id),
      startedAt double precision NOT NULL,
      state text NOT NULL CHECK (state IN ('sending', 'made', 'refused', 'unknown', 'notSeen')),
      note text NOT NULL,
      lookedAt double precision
    );
    CREATE INDEX openChanges ON changes (number) WHERE state IN ('sending', 'unknown');

    CREATE TABLE audit (
      number bigint PRIMARY KEY,
      at bigint NOT NULL,
      session text NOT NULL,
      who text NOT NULL,
      kind text NOT NULL,
      draft text,
      "order" text,
      attempt text,
      facts text NOT NULL,
      previous text NOT NULL,
      hash text NOT NULL UNIQUE
    );

    -- The calls made to the vendors, by the server's clock; nothing in it must not be lost.
    CREATE TABLE callLogs (
      vendor text COLLATE "C" NOT NULL,
      fingerprint text COLLATE "C" NOT NULL,
      log text NOT NULL,
      PRIMARY KEY (vendor, fingerprint)
    );

    -- How many writes each writer has made: by it a COMMIT whose answer was lost is decided.
    CREATE TABLE writes (
      writer text COLLATE "C" PRIMARY KEY,
      count bigint NOT NULL,
      at timestamptz NOT NULL DEFAULT now()
    );

    -- By which a host tells this book from others: copies of the database have the same.
    CREATE TABLE identity (
      id text COLLATE "C" PRIMARY KEY DEFAULT replace(gen_random_uuid()::text, '-', '')
    );
    INSERT INTO identity DEFAULT VALUES;
    """
}
