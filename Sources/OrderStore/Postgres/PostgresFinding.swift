/// How orders are found by parts of their names in a database of years: by trigrams, where the server has them (`pg_trgm` comes with Debian's
/// `postgresql`, and the owner of a database may add it). Without them every order is read.
enum PostgresFinding {
  /// Made where it is not there yet, with every init and migration: the extension may have been installed since. Nothing waits in a list of its own, so
  /// that finding takes as long after many writes.
  static let make = """
    DO $$
    DECLARE
      place text;
    BEGIN
      BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
      EXCEPTION WHEN OTHERS THEN NULL;
      END;
      SELECT nspname INTO place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_trgm';
      IF place IS NOT NULL THEN
        EXECUTE format('CREATE INDEX IF NOT EXISTS ordersToFind ON orders USING gin (name %I.gin_trgm_ops, names %I.gin_trgm_ops)'
          || ' WITH (fastupdate = off)', place, place);
      END IF;
    END $$;
    """
}
