/// What came with listing the orders of years at once: what a list shows stands in columns, and every question has its index.
enum ListingSchema {
  /// The figures of a plan never change, so they are written down once, by the file itself. `over` says that an order is over and how, as the
  /// program found it in the transaction that ended it; the file forgets it as soon as anything happens to the order.
  static let summaries = """
    ALTER TABLE orders ADD COLUMN offer TEXT;
    ALTER TABLE orders ADD COLUMN names TEXT;
    ALTER TABLE orders ADD COLUMN domains INTEGER;
    ALTER TABLE orders ADD COLUMN mailboxes INTEGER;
    ALTER TABLE orders ADD COLUMN purchases INTEGER;
    ALTER TABLE orders ADD COLUMN "over" TEXT CHECK ("over" IN ('ready', 'stopped'));
    ALTER TABLE orders ADD COLUMN openedBy TEXT;

    CREATE INDEX ordersOfDraft ON orders (draftID);
    CREATE INDEX openOrders ON orders (createdAt) WHERE "over" IS NULL;
    CREATE INDEX openAttempts ON attempts (orderID)
      WHERE state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned');
    CREATE INDEX attemptsSuperseding ON attempts (supersedes);
    CREATE INDEX locksByName ON nameLocks (name);
    CREATE INDEX transitionsByTime ON transitions (at);
    CREATE INDEX chosenLines ON draftLines (draftID) WHERE isChosen = 1;

    UPDATE orders SET \(figures(of: "orders"));
    UPDATE orders SET domains = json_array_length(names);
    UPDATE orders SET "over" = CASE WHEN \(isStopped) THEN 'stopped' WHEN \(isReady) THEN 'ready' END;

    CREATE TRIGGER planIsSummed
      AFTER INSERT ON orders
      BEGIN
        UPDATE orders SET \(figures(of: "NEW")) WHERE id = NEW.id;
        UPDATE orders SET domains = json_array_length(names) WHERE id = NEW.id;
      END;

    CREATE TRIGGER begunIsNotOver
      AFTER INSERT ON attempts
      BEGIN UPDATE orders SET "over" = NULL WHERE id = NEW.orderID AND "over" IS NOT NULL; END;

    CREATE TRIGGER movedIsNotOver
      AFTER UPDATE OF state ON attempts
      BEGIN UPDATE orders SET "over" = NULL WHERE id = NEW.orderID AND "over" IS NOT NULL; END;

    CREATE TRIGGER lookedForIsNotOver
      AFTER INSERT ON looks
      BEGIN
        UPDATE orders SET "over" = NULL
          WHERE id = (SELECT orderID FROM attempts WHERE id = NEW.attemptID) AND "over" IS NOT NULL;
      END;

    CREATE TRIGGER followedIsNotOver
      AFTER UPDATE OF progress ON orders WHEN OLD."over" IS NOT NULL
      BEGIN UPDATE orders SET "over" = NULL WHERE id = NEW.id; END;
    """

  /// - Parameter row: whose plan, such as `NEW`.
  private static func figures(of row: String) -> String {
    let items = "json_each(\(row).\"plan\", '$.purchases') AS purchase, json_each(purchase.value, '$.items') AS item"
    return """
      offer = json_extract(\(row)."plan", '$.offer'), purchases = json_array_length(\(row)."plan", '$.purchases'),
        names = (SELECT json_group_array(name) FROM (SELECT DISTINCT json_extract(item.value, '$.name') AS name FROM \(items))),
        mailboxes = (SELECT ifnull(sum(ifnull(json_extract(item.value, '$.count'), json_array_length(item.value, '$.mailboxes'))), 0)
          FROM \(items))
      """
  }

  private static let unbought = "('rejected', 'notSent', 'absent', 'abandoned')"

  /// Whether nothing of an order of before was bought. What is not sure counts as open.
  private static let isStopped = """
    NOT EXISTS (SELECT * FROM attempts WHERE orderID = orders.id AND state NOT IN \(unbought))
      AND NOT EXISTS (\(looks) AND finding IN ('all', 'some'))
    """

  /// Whether an order of before is known to be delivered whole, as it was approved.
  private static let isReady = """
    progress IS NOT NULL
      AND purchases = (SELECT count(DISTINCT purchaseIndex) FROM attempts WHERE orderID = orders.id AND state = 'placed')
      AND NOT EXISTS (SELECT * FROM attempts WHERE orderID = orders.id AND state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned'))
      AND NOT EXISTS (\(looks) AND finding IN ('all', 'some') AND attempts.state <> 'placed')
      AND NOT EXISTS (SELECT * FROM transitions JOIN attempts ON attempts.id = transitions.attemptID
        WHERE attempts.orderID = orders.id AND (transitions.state = 'partial' OR transitions.note LIKE '#differs%'))
      AND NOT EXISTS (SELECT * FROM json_each(progress, '$.domains') AS domain
        WHERE json_type(domain.value, '$.stage.ready') IS NULL
          OR json_extract(domain.value, '$.delivered') < json_extract(domain.value, '$.ordered'))
      AND NOT EXISTS (SELECT value FROM json_each(names)
        EXCEPT SELECT json_extract(value, '$.name') FROM json_each(progress, '$.domains'))
    """

  private static let looks =
    "SELECT * FROM looks JOIN attempts ON attempts.id = looks.attemptID WHERE attempts.orderID = orders.id"
}
