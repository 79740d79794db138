/// What came with journaling what is changed and destroyed at the vendors.
enum ChangeSchema {
  /// The file itself sees to it that what was asked for never changes, nor what came of it once that is known.
  static let changes = """
    CREATE TABLE changes (
      number INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      vendor TEXT NOT NULL,
      intent TEXT NOT NULL,
      owner TEXT REFERENCES sessions (id),
      startedAt REAL NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('sending', 'made', 'refused', 'unknown', 'notSeen')),
      note TEXT NOT NULL,
      lookedAt REAL
    ) STRICT;

    CREATE INDEX openChanges ON changes (number) WHERE state IN ('sending', 'unknown');

    CREATE TRIGGER changeIsFrozen
      BEFORE UPDATE OF number, id, vendor, intent, owner, startedAt ON changes
      BEGIN SELECT RAISE(ABORT, 'a journaled change never changes'); END;

    CREATE TRIGGER closedChangeIsClosed
      BEFORE UPDATE ON changes WHEN OLD.state IN ('made', 'refused', 'notSeen')
      BEGIN SELECT RAISE(ABORT, 'a closed change never changes'); END;

    CREATE TRIGGER sentChangeIsSent
      BEFORE UPDATE OF state ON changes WHEN NEW.state = 'sending' AND OLD.state <> 'sending'
      BEGIN SELECT RAISE(ABORT, 'a change is sent once'); END;

    CREATE TRIGGER changesStay
      BEFORE DELETE ON changes
      BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
    """
}
