import Ordering

/// What came with a book into which nothing is put that its audit does not tell: an operator at a console may add rows, and could add an answer, a look
/// or an approval that nobody made.
///
/// Each is looked at when its transaction ends: it has its line there, by whoever is logged in, and the line fits the chain. What is alive and told
/// nowhere stays as it was: sessions, leases, counts of calls, what is typed into a draft, how far an order is.
enum PostgresTold {
  static let sql = """
    CREATE INDEX auditOfDraft ON audit (draft) WHERE draft IS NOT NULL;
    CREATE INDEX auditOfOrder ON audit ("order") WHERE "order" IS NOT NULL;
    CREATE INDEX auditOfAttempt ON audit (attempt) WHERE attempt IS NOT NULL;

    CREATE FUNCTION auditField(value text) RETURNS text LANGUAGE sql IMMUTABLE
      AS $$ SELECT CASE WHEN value IS NULL THEN '-,' ELSE octet_length(value) || ':' || value || ',' END $$;

    CREATE FUNCTION hashLine() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NEW.hash IS DISTINCT FROM encode(sha256(decode(NEW.previous, 'hex') || convert_to(
        auditField(NEW.number::text) || auditField(NEW.at::text) || auditField(NEW.session) || auditField(NEW.who) || auditField(NEW.kind)
          || auditField(NEW.draft) || auditField(NEW."order") || auditField(NEW.attempt) || auditField(NEW.facts), 'UTF8')), 'hex')
      THEN RAISE EXCEPTION 'a line of the audit has the hash of what it says' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER auditIsWhole BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION hashLine();

    CREATE OR REPLACE FUNCTION isTold(id text) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
      SELECT EXISTS (SELECT FROM audit WHERE attempt = id AND xmin = pg_current_xact_id()::xid)
    $$;

    -- How many answers, or looks, of an attempt this transaction adds, and how many it tells of.
    CREATE FUNCTION tellEach() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      added bigint;
      told bigint;
    BEGIN
      IF TG_TABLE_NAME = 'looks' THEN
        SELECT count(*) INTO added FROM looks WHERE attemptID = NEW.attemptID AND xmin = pg_current_xact_id()::xid;
        SELECT count(*) INTO told FROM audit WHERE attempt = NEW.attemptID AND xmin = pg_current_xact_id()::xid AND kind = 'looked';
      ELSE
        SELECT count(*) INTO added FROM replies WHERE attemptID = NEW.attemptID AND xmin = pg_current_xact_id()::xid;
        SELECT count(*) INTO told FROM audit WHERE attempt = NEW.attemptID AND xmin = pg_current_xact_id()::xid
          AND json_extract(facts, '$.reply') IS NOT NULL;
      END IF;
      IF added > told THEN RAISE EXCEPTION 'an answer, and a look, is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER replyIsTold AFTER INSERT ON replies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tellEach();
    CREATE CONSTRAINT TRIGGER lookIsTold AFTER INSERT ON looks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tellEach();

    CREATE FUNCTION tellLock() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NOT isTold(NEW.attemptID)
      THEN RAISE EXCEPTION 'a lock comes with its attempt, which is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER lockIsTold AFTER INSERT ON nameLocks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tellLock();

    CREATE FUNCTION isOrderTold(id text, kinds text[]) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
      SELECT EXISTS (SELECT FROM audit WHERE "order" = id AND xmin = pg_current_xact_id()::xid AND kind = ANY (kinds))
    $$;
    CREATE FUNCTION tellOrder() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF TG_OP = 'INSERT' AND NOT isOrderTold(NEW.id, '{approved}')
        OR TG_OP = 'UPDATE' AND (
          NEW.name <> OLD.name AND NOT isOrderTold(NEW.id, '{renamed}')
          OR NEW.quote <> OLD.quote AND NOT isOrderTold(NEW.id, '{approved}')
          -- An order that goes on is among the others again.
          OR NEW.putAwayAt IS DISTINCT FROM OLD.putAwayAt AND NOT isOrderTold(NEW.id, '{putAway,broughtBack,attemptBegun}'))
      THEN RAISE EXCEPTION 'an order, and what a person does to it, is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER orderIsTold AFTER INSERT ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tellOrder();
    CREATE CONSTRAINT TRIGGER orderMoveIsTold AFTER UPDATE ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.name <> OLD.name OR NEW.quote <> OLD.quote OR NEW.putAwayAt IS DISTINCT FROM OLD.putAwayAt) EXECUTE FUNCTION tellOrder();

    CREATE FUNCTION tellDraft() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      id text;
      kinds text[];
    BEGIN
      IF TG_TABLE_NAME = 'approvals' THEN
        id := NEW.draftID;
        kinds := CASE WHEN NEW.approvedBy IS NULL THEN '{staged}' ELSE '{secondApproved}' END;
      ELSIF TG_OP = 'DELETE' THEN
        id := OLD.id;
        kinds := '{draftDeleted}';
      ELSE
        id := NEW.id;
        kinds := '{draftBegun}';
      END IF;
      IF NOT EXISTS (SELECT FROM audit WHERE draft = id AND xmin = pg_current_xact_id()::xid AND kind = ANY (kinds))
      THEN RAISE EXCEPTION 'a draft that comes, goes or is approved is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER draftIsTold AFTER INSERT OR DELETE ON drafts DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION tellDraft();
    CREATE CONSTRAINT TRIGGER approvalIsTold AFTER INSERT OR UPDATE ON approvals DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION tellDraft();

    CREATE FUNCTION tellClient() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      id text := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
    BEGIN
      IF NOT EXISTS (SELECT FROM audit WHERE number > (SELECT max(number) FROM audit) - 1000 AND xmin = pg_current_xact_id()::xid
        AND (kind = 'erased' OR kind = CASE TG_OP WHEN 'DELETE' THEN 'clientRemoved' ELSE 'clientSaved' END
          AND json_extract(facts, '$.client') = id))
      THEN RAISE EXCEPTION 'a change of a client is told in the audit' USING ERRCODE = 'check_violation'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER clientIsTold AFTER INSERT OR UPDATE OR DELETE ON clients DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION tellClient();
    """
}
