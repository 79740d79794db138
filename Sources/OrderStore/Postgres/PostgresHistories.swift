import Ordering

/// What came with attempts that nobody changes past their history: an operator at a console may write to what is open, and could make it say
/// something that no step and no line of the audit tells of.
enum PostgresHistories {
  /// The steps that an attempt can take, as they are in `AttemptState`.
  static let steps = [
    "intent sending", "intent notSent", "intent unknown", "sending intent", "sending notSent", "sending placed",
    "sending awaitingPayment",
    "sending verify", "sending unknown", "verify placed", "verify partial", "verify rejected", "verify absent", "unknown placed",
    "unknown partial", "unknown absent", "awaitingPayment awaitingPayment", "awaitingPayment placed", "awaitingPayment partial",
    "awaitingPayment abandoned", "partial placed",
  ]

  /// Looked at when the transaction ends, since an attempt, its step and its line in the audit are written one after the other. A line of the audit
  /// is of the role that writes it.
  static let sql = """
    CREATE FUNCTION keepStep() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      before text;
    BEGIN
      SELECT state INTO before FROM transitions WHERE attemptID = NEW.attemptID ORDER BY position DESC LIMIT 1;
      IF NEW.position <> (SELECT count(*) FROM transitions WHERE attemptID = NEW.attemptID)
        OR coalesce(before || ' ', '') || NEW.state NOT IN ('intent', \(steps.map { "'\($0)'" }.joined(separator: ", ")))
      THEN RAISE EXCEPTION 'no attempt takes such a step' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER stepIsKnown BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION keepStep();

    CREATE FUNCTION isTold(id text) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
      SELECT EXISTS (SELECT FROM audit WHERE number > (SELECT max(number) FROM audit) - 1000 AND attempt = id
        AND xmin = pg_current_xact_id()::xid)
    $$;

    CREATE FUNCTION followHistory() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      attempt text;
      moved boolean := true;
    BEGIN
      IF TG_TABLE_NAME = 'transitions' THEN
        attempt := NEW.attemptID;
      ELSE
        attempt := NEW.id;
        -- What a person says of it, and by what a vendor calls it, is no step.
        IF TG_OP = 'UPDATE' THEN
          moved := (NEW.state, NEW.unsentTries, NEW.sentAt, NEW.refusal, NEW.owner) IS DISTINCT FROM
            (OLD.state, OLD.unsentTries, OLD.sentAt, OLD.refusal, OLD.owner)
            OR OLD.vendorOrder IS NOT NULL AND NEW.vendorOrder IS DISTINCT FROM OLD.vendorOrder
            OR OLD.checkout IS NOT NULL AND NEW.checkout IS DISTINCT FROM OLD.checkout;
        END IF;
      END IF;
      IF (SELECT state FROM attempts WHERE id = attempt)
        IS DISTINCT FROM (SELECT state FROM transitions WHERE attemptID = attempt ORDER BY position DESC LIMIT 1)
        OR moved AND NOT EXISTS (SELECT FROM transitions WHERE attemptID = attempt AND xmin = pg_current_xact_id()::xid)
      THEN RAISE EXCEPTION 'an attempt stands where its history says' USING ERRCODE = 'check_violation'; END IF;
      IF NOT isTold(attempt)
      THEN RAISE EXCEPTION 'a change of an attempt is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER begunAsTold AFTER INSERT ON attempts DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION followHistory();
    CREATE CONSTRAINT TRIGGER movedAsTold AFTER UPDATE ON attempts DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.erasedAt IS NULL) EXECUTE FUNCTION followHistory();
    CREATE CONSTRAINT TRIGGER stepIsTold AFTER INSERT ON transitions DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION followHistory();

    -- A change of what a vendor holds has no steps of its own: the audit has them.
    CREATE FUNCTION tellChange() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM audit WHERE number > (SELECT max(number) FROM audit) - 1000 AND kind IN ('changeBegun', 'changeEnded')
        AND json_extract(facts, '$.change') = NEW.id AND json_extract(facts, '$.state') = NEW.state AND xmin = pg_current_xact_id()::xid)
      THEN RAISE EXCEPTION 'a change at a vendor is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER changeIsTold AFTER INSERT ON changes DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION tellChange();
    CREATE CONSTRAINT TRIGGER changeEndIsTold AFTER UPDATE ON changes DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION tellChange();

    CREATE FUNCTION nameWriter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF json_extract(NEW.who, '$.account') IS DISTINCT FROM session_user::text
      THEN RAISE EXCEPTION 'a line of the audit is of the role that writes it' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER auditIsItsWriters BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION nameWriter();
    """
}
