/// What came with erasing one of several people whom a purchase names: once its bytes are gone, more names may go.
enum PostgresErasing {
  static let onePerson = """
    CREATE OR REPLACE FUNCTION keepAttempt() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF (NEW.number, NEW.id, NEW.orderID, NEW.purchaseIndex, NEW.method, NEW.path, NEW.sha256, NEW.baseline, NEW.supersedes, NEW.account)
        IS DISTINCT FROM
        (OLD.number, OLD.id, OLD.orderID, OLD.purchaseIndex, OLD.method, OLD.path, OLD.sha256, OLD.baseline, OLD.supersedes, OLD.account)
      THEN RAISE EXCEPTION 'a journaled request never changes' USING ERRCODE = 'check_violation'; END IF;
      IF (NEW.purchase, NEW.body, NEW.erasedAt) IS DISTINCT FROM (OLD.purchase, OLD.body, OLD.erasedAt)
        AND NOT (OLD.state IN \(PostgresSchema.closed) AND NEW.erasedAt IS NOT NULL AND length(NEW.body) = 0)
      THEN RAISE EXCEPTION 'a journaled request never changes' USING ERRCODE = 'check_violation'; END IF;
      IF OLD.state IN \(PostgresSchema.closed) AND (
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
    """
}
