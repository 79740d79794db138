/// What came with orders that buy what an earlier one lacks.
enum ContinuingSchema {
  /// The order whose missing names a draft, and then its order, buys; nothing in rows of before. What it came to counts against the ceiling of
  /// an order, so it never changes once the order is there.
  static let continues = """
    ALTER TABLE drafts ADD COLUMN continues TEXT;
    ALTER TABLE orders ADD COLUMN continues TEXT;

    CREATE TRIGGER continuedIsFrozen
      BEFORE UPDATE OF continues ON orders WHEN NEW.continues IS NOT OLD.continues
      BEGIN SELECT RAISE(ABORT, 'what an order continues never changes'); END;
    """
}
