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
}
