/// What came with clients: a record each, and for whom an order was placed.
enum ClientSchema {
  /// A client's fields are JSON; what lists show of it, and what must not be there twice, has columns of its own. For whom an order was placed never
  /// changes once it is there, since what it came to counts against that client's ceilings. An order outlives its client.
  static let clients = """
    CREATE TABLE clients (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      changedAt REAL NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      record TEXT NOT NULL
    ) STRICT;

    CREATE UNIQUE INDEX clientsByName ON clients (name COLLATE NOCASE);

    ALTER TABLE orders ADD COLUMN client TEXT;

    CREATE INDEX ordersOfClient ON orders (client) WHERE client IS NOT NULL;

    CREATE TRIGGER clientIsFrozen
      BEFORE UPDATE OF client ON orders WHEN NEW.client IS NOT OLD.client
      BEGIN SELECT RAISE(ABORT, 'for whom an order is never changes'); END;
    """
}
