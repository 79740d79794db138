import Ordering

// Drafts that are orders by now.

extension DraftStore {
  /// Deletes drafts of which everything is bought, as the program that bought them would have: it may have ended before it could, on any host, and
  /// nobody is shown them again. One that a living session has open stays until that has left.
  func dropBought() async {
    let bought = try? await connection.read { [session] db in
      let ids = """
        SELECT orders.id FROM drafts CROSS JOIN orders ON orders.draftID = drafts.id
        WHERE (drafts.holder IS NULL OR drafts.holder <> ?)
          AND EXISTS (SELECT * FROM attempts WHERE attempts.orderID = orders.id AND attempts.state = 'placed')
        """
      return try OrderRecordStore.fetch(db, where: "id IN (\(ids))", [session.id]).filter(\.isBought).map(\.draft)
    }
    for id in bought ?? [] { try? await delete(id) }
  }
}
