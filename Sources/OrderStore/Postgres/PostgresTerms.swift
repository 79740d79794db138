import Ordering

/// What came with terms of a team's book that only its owner sets, and with the audit's head in the database.
enum PostgresTerms {
  /// The most that may be spent, in cents of US dollars; a limit that is not set is NULL. One row.
  static let ceilings = """
    CREATE TABLE ceilings (
      isOnly boolean PRIMARY KEY DEFAULT true CHECK (isOnly),
      orderCents bigint CHECK (orderCents >= 0),
      domainCents bigint CHECK (domainCents >= 0),
      dayCents bigint CHECK (dayCents >= 0),
      approvalCents bigint CHECK (approvalCents >= 0)
    );
    INSERT INTO ceilings DEFAULT VALUES;
    """

  /// The newest line of the audit, written by the owner's own function alone: whoever reads the book can tell whether its end was cut off, also on a host
  /// that never wrote. Whoever may make a trigger of a function could call it for a table of theirs, so nobody else may.
  static let head = """
    CREATE TABLE head (
      isOnly boolean PRIMARY KEY DEFAULT true CHECK (isOnly),
      number bigint NOT NULL,
      hash text NOT NULL,
      at timestamptz NOT NULL DEFAULT now()
    );
    INSERT INTO head (number, hash) SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1;

    CREATE FUNCTION keepHead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    BEGIN
      INSERT INTO head (number, hash) VALUES (NEW.number, NEW.hash)
        ON CONFLICT (isOnly) DO UPDATE SET number = excluded.number, hash = excluded.hash, at = now();
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION keepHead() FROM PUBLIC;
    CREATE TRIGGER headIsKept AFTER INSERT ON audit FOR EACH ROW EXECUTE FUNCTION keepHead();
    """

  /// Who asks, and what that role may.
  static let rights = """
    SELECT CAST(session_user AS text) AS role, has_table_privilege('attempts', 'INSERT') AS orders,
      pg_has_role(session_user, '\(PostgresRoles.approver)', 'member') AS approves
    """
}
