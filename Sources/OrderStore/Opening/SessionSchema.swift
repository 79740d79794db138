/// What came with several sessions: who they are, what they have, and what an attempt keeps of its own life.
enum SessionSchema {
  /// A session is a running program; drafts, attempts and leases name the one that has them.
  static let sessions = """
    CREATE TABLE sessions (
      id TEXT NOT NULL PRIMARY KEY,
      process INTEGER NOT NULL,
      startedAt INTEGER NOT NULL,
      boot TEXT NOT NULL,
      namespace TEXT NOT NULL,
      who TEXT NOT NULL,
      since REAL NOT NULL,
      seenAt REAL NOT NULL
    ) STRICT;

    ALTER TABLE drafts ADD COLUMN holder TEXT REFERENCES sessions (id);
    ALTER TABLE drafts ADD COLUMN heldSince REAL;

    CREATE INDEX draftsOfSession ON drafts (holder) WHERE holder IS NOT NULL;

    CREATE TABLE leases (
      name TEXT NOT NULL PRIMARY KEY,
      holder TEXT NOT NULL REFERENCES sessions (id),
      since REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Who sends an attempt, what it took the place of, what was answered, and when a person's data in it were blanked.
  ///
  /// Beside the promises of the migration before, the file itself now sees to it that a lock is open exactly while its attempt is, that
  /// a name is not held at one vendor and at every vendor at once, and that the bytes of a request or an answer change only once, to
  /// nothing, and only in a closed attempt; their hash stays.
  static let attempts = """
    ALTER TABLE attempts ADD COLUMN owner TEXT REFERENCES sessions (id);
    ALTER TABLE attempts ADD COLUMN supersedes TEXT REFERENCES attempts (id);
    ALTER TABLE attempts ADD COLUMN erasedAt REAL;

    CREATE INDEX attemptsOfSession ON attempts (owner) WHERE owner IS NOT NULL;

    DROP TRIGGER requestIsFrozen;
    DROP TRIGGER closedIsClosed;

    CREATE TRIGGER requestIsFrozen
      BEFORE UPDATE OF number, id, orderID, purchaseIndex, method, path, sha256, baseline, supersedes ON attempts
      BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;

    CREATE TRIGGER bodyIsFrozen
      BEFORE UPDATE OF purchase, body, erasedAt ON attempts
      WHEN NOT (OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
        AND OLD.erasedAt IS NULL AND NEW.erasedAt IS NOT NULL AND length(NEW.body) = 0)
      BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;

    CREATE TRIGGER closedIsClosed
      BEFORE UPDATE OF state, unsentTries, sentAt, vendorOrder, checkout, refusal, owner ON attempts
      WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;

    CREATE TRIGGER attemptsStay
      BEFORE DELETE ON attempts
      BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;

    CREATE TRIGGER historyStays
      BEFORE DELETE ON transitions
      BEGIN SELECT RAISE(ABORT, 'history never changes'); END;

    CREATE TRIGGER closedLetsGo
      AFTER UPDATE OF state ON attempts
      WHEN NEW.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
      BEGIN UPDATE nameLocks SET isOpen = 0 WHERE attemptID = NEW.id; END;

    CREATE TRIGGER openHolds
      BEFORE UPDATE OF isOpen ON nameLocks
      WHEN NEW.isOpen <> (SELECT state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
        FROM attempts WHERE id = NEW.attemptID)
      BEGIN SELECT RAISE(ABORT, 'a lock is open while its attempt is'); END;

    CREATE TRIGGER oneScopeAName
      BEFORE INSERT ON nameLocks
      WHEN NEW.isOpen = 1 AND EXISTS (SELECT * FROM nameLocks WHERE name = NEW.name AND isOpen = 1
        AND (scope = '*' OR NEW.scope = '*' OR scope = NEW.scope))
      BEGIN SELECT RAISE(ABORT, 'the name is held'); END;

    CREATE TABLE replies (
      attemptID TEXT NOT NULL REFERENCES attempts (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      status INTEGER,
      body BLOB NOT NULL CHECK (length(body) <= 4194304),
      isCut INTEGER NOT NULL CHECK (isCut IN (0, 1)),
      sha256 TEXT NOT NULL,
      at REAL NOT NULL,
      PRIMARY KEY (attemptID, position)
    ) STRICT;

    CREATE TRIGGER replyIsFrozen
      BEFORE UPDATE ON replies
      WHEN NOT (length(NEW.body) = 0 AND NEW.attemptID = OLD.attemptID AND NEW.position = OLD.position AND NEW.status IS OLD.status
        AND NEW.isCut = OLD.isCut AND NEW.sha256 = OLD.sha256 AND NEW.at = OLD.at
        AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      BEGIN SELECT RAISE(ABORT, 'an answer never changes'); END;

    CREATE TRIGGER repliesStay
      BEFORE DELETE ON replies
      BEGIN SELECT RAISE(ABORT, 'an answer never changes'); END;
    """

  /// One line a thing that happened, each with the hash of the one before. A line is never changed, deleted or put between others.
  static let audit = """
    CREATE TABLE audit (
      number INTEGER NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      session TEXT NOT NULL,
      who TEXT NOT NULL,
      kind TEXT NOT NULL,
      draft TEXT,
      "order" TEXT,
      attempt TEXT,
      facts TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TRIGGER auditFollows
      BEFORE INSERT ON audit
      WHEN NEW.number <> (SELECT ifnull(max(number), 0) + 1 FROM audit)
        OR NEW.previous <> ifnull((SELECT hash FROM audit ORDER BY number DESC LIMIT 1), '\(AuditChain.origin)')
      BEGIN SELECT RAISE(ABORT, 'the audit only grows at its end'); END;

    CREATE TRIGGER auditNeverChanges
      BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;

    CREATE TRIGGER auditStays
      BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;
    """

  /// What checks of the vendors' lists showed of an attempt. The table kept its first name.
  static let looks = """
    CREATE TABLE looks (
      attemptID TEXT NOT NULL REFERENCES attempts (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      at REAL NOT NULL,
      finding TEXT NOT NULL,
      names TEXT NOT NULL,
      missing INTEGER NOT NULL,
      witness TEXT,
      note TEXT NOT NULL,
      PRIMARY KEY (attemptID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER lookIsKept
      BEFORE UPDATE OF attemptID, position, at, finding, names, missing, witness ON looks
      BEGIN SELECT RAISE(ABORT, 'a look never changes'); END;

    CREATE TRIGGER looksStay
      BEFORE DELETE ON looks
      BEGIN SELECT RAISE(ABORT, 'a look never changes'); END;
    """

  /// By which clock a check was made, so that one that was set in between is noticed.
  static let clocksOfChecks = """
    ALTER TABLE looks ADD COLUMN bootedAt REAL;

    CREATE TRIGGER clockOfLookIsKept
      BEFORE UPDATE OF bootedAt ON looks
      BEGIN SELECT RAISE(ABORT, 'a look never changes'); END;
    """
}
