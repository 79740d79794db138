/// What came with attempts that know their account.
enum ReconcilingSchema {
  /// The account an attempt was sent with, frozen like its request; what a person said of it while it was open; and which known entries a
  /// look lacked. All of it is JSON, and nothing in rows of before.
  static let accounts = """
    ALTER TABLE attempts ADD COLUMN account TEXT;
    ALTER TABLE attempts ADD COLUMN acknowledged TEXT;
    ALTER TABLE looks ADD COLUMN lost TEXT;

    CREATE TRIGGER accountIsFrozen
      BEFORE UPDATE OF account ON attempts
      BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;

    CREATE TRIGGER acknowledgedWhileOpen
      BEFORE UPDATE OF acknowledged ON attempts
      WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;

    CREATE TRIGGER lostOfLookIsKept
      BEFORE UPDATE OF lost ON looks
      BEGIN SELECT RAISE(ABORT, 'a look never changes'); END;
    """

  /// What was bought is followed through its account, whose key may be replaced: which account a key is of may be said of what is closed, and
  /// nothing else.
  static let accountsOfClosed = """
    DROP TRIGGER acknowledgedWhileOpen;

    CREATE TRIGGER acknowledgedWhileOpen
      BEFORE UPDATE OF acknowledged ON attempts
      WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
        AND json_remove(ifnull(NEW.acknowledged, '{}'), '$.accounts') <> json_remove(ifnull(OLD.acknowledged, '{}'), '$.accounts')
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;
    """
}
