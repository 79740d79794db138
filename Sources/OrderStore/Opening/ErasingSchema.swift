/// What came with erasing a person from what vendors and operators said, too, and with erasing one of several.
enum ErasingSchema {
  /// Words about an attempt may be blanked, once, in an attempt whose data were blanked; nothing else of its history ever changes.
  static let words = """
    DROP TRIGGER historyIsHistory;
    DROP TRIGGER closedIsClosed;

    CREATE TRIGGER historyIsHistory
      BEFORE UPDATE ON transitions
      WHEN NOT (NEW.note = '' AND NEW.attemptID = OLD.attemptID AND NEW.position = OLD.position AND NEW.state = OLD.state
        AND NEW.at = OLD.at AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      BEGIN SELECT RAISE(ABORT, 'history never changes'); END;

    CREATE TRIGGER closedIsClosed
      BEFORE UPDATE OF state, unsentTries, sentAt, vendorOrder, checkout, owner ON attempts
      WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;

    CREATE TRIGGER refusalIsBlankedOnly
      BEFORE UPDATE OF refusal ON attempts
      WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
        AND NOT (NEW.erasedAt IS NOT NULL AND json_extract(NEW.refusal, '$.code') IS json_extract(OLD.refusal, '$.code')
          AND json_extract(NEW.refusal, '$.message') IS '' AND json_array_length(NEW.refusal, '$.names') IS 0)
      BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;

    CREATE TRIGGER lookNoteIsBlankedOnly
      BEFORE UPDATE OF note ON looks
      WHEN NOT (NEW.note = '' AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      BEGIN SELECT RAISE(ABORT, 'a look never changes'); END;
    """

  /// A purchase names several people, who are erased one after the other: once its bytes are gone, more names may go.
  static let onePerson = """
    DROP TRIGGER bodyIsFrozen;

    CREATE TRIGGER bodyIsFrozen
      BEFORE UPDATE OF purchase, body, erasedAt ON attempts
      WHEN NOT (OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
        AND NEW.erasedAt IS NOT NULL AND length(NEW.body) = 0)
      BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;
    """
}
