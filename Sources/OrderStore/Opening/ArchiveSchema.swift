/// What came with putting orders away that are over.
enum ArchiveSchema {
  /// The file itself sees to it that an order with an open attempt is never archived, and is restored when one is journaled for it:
  /// another session may be about to place what looks stopped from here.
  static let archive = """
    ALTER TABLE orders ADD COLUMN putAwayAt REAL;

    CREATE TRIGGER openStaysInSight
      BEFORE UPDATE OF putAwayAt ON orders
      WHEN NEW.putAwayAt IS NOT NULL AND EXISTS (SELECT * FROM attempts WHERE orderID = NEW.id
        AND state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned'))
      BEGIN SELECT RAISE(ABORT, 'an order with an open purchase is not put away'); END;

    CREATE TRIGGER whatGoesOnComesBack
      AFTER INSERT ON attempts
      BEGIN UPDATE orders SET putAwayAt = NULL WHERE id = NEW.orderID AND putAwayAt IS NOT NULL; END;
    """

  /// What came with finding orders, and with orders that archive themselves: an order that a person has restored stays listed. Finding reads what it
  /// compares out of an index of its own, since an order's row is long.
  static let board = """
    ALTER TABLE orders ADD COLUMN staysListed INTEGER NOT NULL DEFAULT 0 CHECK (staysListed IN (0, 1));

    CREATE INDEX ordersToFind ON orders (createdAt, name, names, client, "over", putAwayAt, id);
    CREATE INDEX readyOrders ON orders (createdAt) WHERE "over" = 'ready' AND putAwayAt IS NULL;
    CREATE INDEX ordersToArchive ON orders (createdAt) WHERE "over" IS NOT NULL AND putAwayAt IS NULL AND staysListed = 0;
    """
}
