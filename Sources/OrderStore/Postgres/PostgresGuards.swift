extension PostgresSchema {
  /// What the database itself sees to, whatever a program or a person at its console does.
  ///
  /// Each function goes by the book's own schema, so that a table that somebody puts before it changes nothing.
  static let guards = """
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT
      AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation'; END $$;

    CREATE FUNCTION keepAttempt() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF (NEW.number, NEW.id, NEW.orderID, NEW.purchaseIndex, NEW.method, NEW.path, NEW.sha256, NEW.baseline, NEW.supersedes, NEW.account)
        IS DISTINCT FROM
        (OLD.number, OLD.id, OLD.orderID, OLD.purchaseIndex, OLD.method, OLD.path, OLD.sha256, OLD.baseline, OLD.supersedes, OLD.account)
      THEN RAISE EXCEPTION 'a journaled request never changes' USING ERRCODE = 'check_violation'; END IF;
      IF (NEW.purchase, NEW.body, NEW.erasedAt) IS DISTINCT FROM (OLD.purchase, OLD.body, OLD.erasedAt)
        AND NOT (OLD.state IN \(closed) AND OLD.erasedAt IS NULL AND NEW.erasedAt IS NOT NULL AND length(NEW.body) = 0)
      THEN RAISE EXCEPTION 'a journaled request never changes' USING ERRCODE = 'check_violation'; END IF;
      IF OLD.state IN \(closed) AND (
        (NEW.state, NEW.unsentTries, NEW.sentAt, NEW.vendorOrder, NEW.checkout, NEW.owner)
          IS DISTINCT FROM (OLD.state, OLD.unsentTries, OLD.sentAt, OLD.vendorOrder, OLD.checkout, OLD.owner)
        OR NEW.refusal IS DISTINCT FROM OLD.refusal AND NOT (NEW.erasedAt IS NOT NULL
          AND json_extract(NEW.refusal, '$.code') IS NOT DISTINCT FROM json_extract(OLD.refusal, '$.code')
          AND json_extract(NEW.refusal, '$.message') = '' AND json_array_length(NEW.refusal, '$.names') = 0)
        OR json_remove(coalesce(NEW.acknowledged, '{}'), '$.accounts')::jsonb
          <> json_remove(coalesce(OLD.acknowledged, '{}'), '$.accounts')::jsonb)
      THEN RAISE EXCEPTION 'a closed attempt never changes' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER attemptIsKept BEFORE UPDATE ON attempts FOR EACH ROW EXECUTE FUNCTION keepAttempt();
    CREATE TRIGGER attemptsStay BEFORE DELETE ON attempts FOR EACH ROW EXECUTE FUNCTION refuse('an attempt is never deleted');

    CREATE FUNCTION keepTransition() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NOT (NEW.note = '' AND (NEW.attemptID, NEW.position, NEW.state, NEW.at) = (OLD.attemptID, OLD.position, OLD.state, OLD.at)
        AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      THEN RAISE EXCEPTION 'history never changes' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER historyIsHistory BEFORE UPDATE ON transitions FOR EACH ROW EXECUTE FUNCTION keepTransition();
    CREATE TRIGGER historyStays BEFORE DELETE ON transitions FOR EACH ROW EXECUTE FUNCTION refuse('history never changes');

    CREATE FUNCTION keepReply() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NOT (length(NEW.body) = 0 AND (NEW.attemptID, NEW.position, NEW.status, NEW.isCut, NEW.sha256, NEW.at)
          IS NOT DISTINCT FROM (OLD.attemptID, OLD.position, OLD.status, OLD.isCut, OLD.sha256, OLD.at)
        AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      THEN RAISE EXCEPTION 'an answer never changes' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER replyIsFrozen BEFORE UPDATE ON replies FOR EACH ROW EXECUTE FUNCTION keepReply();
    CREATE TRIGGER repliesStay BEFORE DELETE ON replies FOR EACH ROW EXECUTE FUNCTION refuse('an answer never changes');

    CREATE FUNCTION keepLook() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NOT (NEW.note = ''
        AND (NEW.attemptID, NEW.position, NEW.at, NEW.finding, NEW.names, NEW.missing, NEW.witness, NEW.bootedAt, NEW.lost)
          IS NOT DISTINCT FROM
          (OLD.attemptID, OLD.position, OLD.at, OLD.finding, OLD.names, OLD.missing, OLD.witness, OLD.bootedAt, OLD.lost)
        AND (SELECT erasedAt IS NOT NULL FROM attempts WHERE id = OLD.attemptID))
      THEN RAISE EXCEPTION 'a look never changes' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER lookIsKept BEFORE UPDATE ON looks FOR EACH ROW EXECUTE FUNCTION keepLook();
    CREATE TRIGGER looksStay BEFORE DELETE ON looks FOR EACH ROW EXECUTE FUNCTION refuse('a look never changes');

    CREATE FUNCTION letGo() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      UPDATE nameLocks SET isOpen = 0 WHERE attemptID = NEW.id AND isOpen <> 0;
      RETURN NULL;
    END $$;
    CREATE TRIGGER closedLetsGo AFTER UPDATE OF state ON attempts FOR EACH ROW WHEN (NEW.state IN \(closed)) EXECUTE FUNCTION letGo();

    CREATE FUNCTION keepLock() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (NEW.attemptID, NEW.name, NEW.scope) IS DISTINCT FROM (OLD.attemptID, OLD.name, OLD.scope)
        OR NEW.isOpen <> (SELECT CASE WHEN state IN \(closed) THEN 0 ELSE 1 END FROM attempts WHERE id = NEW.attemptID)
      THEN RAISE EXCEPTION 'a lock is open while its attempt is' USING ERRCODE = 'check_violation'; END IF;
      IF TG_OP = 'INSERT' AND NEW.isOpen = 1 AND EXISTS (SELECT FROM nameLocks WHERE name = NEW.name AND isOpen = 1
        AND (scope = '*' OR NEW.scope = '*' OR scope = NEW.scope))
      THEN RAISE EXCEPTION 'the name is held' USING ERRCODE = 'unique_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER openHolds BEFORE INSERT OR UPDATE ON nameLocks FOR EACH ROW EXECUTE FUNCTION keepLock();
    CREATE TRIGGER locksStay BEFORE DELETE ON nameLocks FOR EACH ROW EXECUTE FUNCTION refuse('a lock stays as a record');

    CREATE FUNCTION followAudit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
        OR NEW.previous <> coalesce((SELECT hash FROM audit ORDER BY number DESC LIMIT 1), '\(AuditChain.origin)')
      THEN RAISE EXCEPTION 'the audit only grows at its end' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER auditFollows BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION followAudit();
    CREATE TRIGGER auditStays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse('the audit never changes');
    CREATE TRIGGER auditIsNotEmptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse('the audit never changes');

    CREATE FUNCTION keepChange() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF (NEW.number, NEW.id, NEW.vendor, NEW.intent, NEW.owner, NEW.startedAt)
        IS DISTINCT FROM (OLD.number, OLD.id, OLD.vendor, OLD.intent, OLD.owner, OLD.startedAt)
      THEN RAISE EXCEPTION 'a journaled change never changes' USING ERRCODE = 'check_violation'; END IF;
      IF OLD.state IN ('made', 'refused', 'notSeen')
      THEN RAISE EXCEPTION 'a closed change never changes' USING ERRCODE = 'check_violation'; END IF;
      IF NEW.state = 'sending' AND OLD.state <> 'sending'
      THEN RAISE EXCEPTION 'a change is sent once' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER changeIsFrozen BEFORE UPDATE ON changes FOR EACH ROW EXECUTE FUNCTION keepChange();
    CREATE TRIGGER changesStay BEFORE DELETE ON changes FOR EACH ROW EXECUTE FUNCTION refuse('a change is never deleted');

    CREATE FUNCTION sumPlan() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      NEW.offer := json_extract(NEW.plan, '$.offer');
      NEW.purchases := json_array_length(NEW.plan, '$.purchases');
      SELECT array_to_json(array_agg(name ORDER BY first))::text, count(*) INTO NEW.names, NEW.domains FROM (
        SELECT json_extract(item, '$.name') AS name, min(turn) AS first
        FROM jsonb_array_elements(json_read(NEW.plan) -> 'purchases') AS purchase,
          jsonb_array_elements_text(purchase -> 'items') WITH ORDINALITY AS items (item, turn) GROUP BY 1) AS named;
      NEW.names := coalesce(NEW.names, '[]');
      SELECT coalesce(sum(coalesce(json_extract(item, '$.count')::bigint, json_array_length(item, '$.mailboxes'))), 0) INTO NEW.mailboxes
        FROM jsonb_array_elements(json_read(NEW.plan) -> 'purchases') AS purchase, jsonb_array_elements_text(purchase -> 'items') AS item;
      RETURN NEW;
    END $$;
    CREATE TRIGGER planIsSummed BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION sumPlan();

    CREATE FUNCTION keepOrder() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NEW.client IS DISTINCT FROM OLD.client
      THEN RAISE EXCEPTION 'for whom an order is never changes' USING ERRCODE = 'check_violation'; END IF;
      IF NEW.continues IS DISTINCT FROM OLD.continues
      THEN RAISE EXCEPTION 'what an order continues never changes' USING ERRCODE = 'check_violation'; END IF;
      IF NEW.putAwayAt IS NOT NULL AND OLD.putAwayAt IS NULL
        AND EXISTS (SELECT FROM attempts WHERE orderID = NEW.id AND state NOT IN \(closed))
      THEN RAISE EXCEPTION 'an order with an open purchase is not put away' USING ERRCODE = 'check_violation'; END IF;
      IF OLD."over" IS NOT NULL AND NEW.progress IS DISTINCT FROM OLD.progress THEN NEW."over" := NULL; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER orderIsKept BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION keepOrder();

    CREATE FUNCTION goOn() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF TG_TABLE_NAME = 'looks' THEN
        UPDATE orders SET "over" = NULL WHERE id = (SELECT orderID FROM attempts WHERE id = NEW.attemptID) AND "over" IS NOT NULL;
      ELSIF TG_OP = 'INSERT' THEN
        UPDATE orders SET "over" = NULL, putAwayAt = NULL WHERE id = NEW.orderID AND ("over" IS NOT NULL OR putAwayAt IS NOT NULL);
      ELSE
        UPDATE orders SET "over" = NULL WHERE id = NEW.orderID AND "over" IS NOT NULL;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER begunIsNotOver AFTER INSERT ON attempts FOR EACH ROW EXECUTE FUNCTION goOn();
    CREATE TRIGGER movedIsNotOver AFTER UPDATE OF state ON attempts FOR EACH ROW EXECUTE FUNCTION goOn();
    CREATE TRIGGER lookedForIsNotOver AFTER INSERT ON looks FOR EACH ROW EXECUTE FUNCTION goOn();

    CREATE FUNCTION nameRoles() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NEW.approvedBy IS NULL THEN
        NEW.stagedRole := session_user;
        NEW.approvedRole := NULL;
      ELSIF TG_OP = 'INSERT' OR OLD.approvedBy IS NOT NULL OR (NEW.draftID, NEW.digest, NEW.totalCents, NEW.stagedBy, NEW.stagedAt)
        IS DISTINCT FROM (OLD.draftID, OLD.digest, OLD.totalCents, OLD.stagedBy, OLD.stagedAt)
      THEN RAISE EXCEPTION 'what was staged is approved as it is, once' USING ERRCODE = 'check_violation';
      ELSIF NOT pg_has_role(session_user, '\(PostgresRoles.approver)', 'member')
      THEN RAISE EXCEPTION 'only a member of \(PostgresRoles.approver) approves' USING ERRCODE = 'insufficient_privilege';
      ELSE
        NEW.stagedRole := OLD.stagedRole;
        NEW.approvedRole := session_user;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER rolesAreTheDatabases BEFORE INSERT OR UPDATE ON approvals FOR EACH ROW EXECUTE FUNCTION nameRoles();

    -- Whoever listens is told once a transaction that something lists show has changed.
    CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT
      AS $$ BEGIN PERFORM pg_notify(TG_TABLE_SCHEMA, ''); RETURN NULL; END $$;
    CREATE TRIGGER draftsAreTold AFTER INSERT OR UPDATE OR DELETE ON drafts FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER ordersAreTold AFTER INSERT OR UPDATE OR DELETE ON orders FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER attemptsAreTold AFTER INSERT OR UPDATE ON attempts FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER looksAreTold AFTER INSERT ON looks FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER clientsAreTold AFTER INSERT OR UPDATE OR DELETE ON clients FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER approvalsAreTold AFTER INSERT OR UPDATE ON approvals FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER changesAreTold AFTER INSERT OR UPDATE ON changes FOR EACH STATEMENT EXECUTE FUNCTION tell();
    """
}
