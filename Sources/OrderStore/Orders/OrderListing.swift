import Foundation
import Ordering

/// An order's row as far as the home list shows it.
struct OrderListing: BookReading {
  /// How long an order without an attempt is believed to be on its way to its first, in seconds, while the session that opened it lives. Our
  /// choice: as long as a sender waits for an answer; reading a vendor's lists takes no longer.
  static let patience: TimeInterval = 120

  private let id: String
  private let name: String
  private let draftID: String
  private let createdAt: Date
  private let putAwayAt: Date?
  /// As JSON: a book has few offers, so each is read once.
  private let offer: String
  private let domains: Int
  private let mailboxes: Int
  private let over: String?
  private let openedBy: String?
  private let client: String?
  private let approvedCents: Int?
  private let refusal: Refusal?
  private let isBegun: Bool

  /// Some orders as home lists them, in the order of their ids; one that is gone is left out.
  static func summaries(_ db: any BookDatabase, _ ids: [String], _ session: SessionStore) throws -> [OrderOverview] {
    let rows = try OrderListing.fetchAll(
      db,
      sql: """
        SELECT id, name, draftID, createdAt, putAwayAt, offer, domains, mailboxes, "over", openedBy, client, approvedCents,
          EXISTS (SELECT * FROM attempts WHERE orderID = orders.id) AS isBegun,
          CASE WHEN "over" IS NULL OR "over" <> 'ready' THEN (SELECT refusal FROM attempts WHERE orderID = orders.id AND refusal IS NOT NULL
            ORDER BY number DESC LIMIT 1) END AS refusal
        FROM orders WHERE id IN (SELECT value FROM json_each(?))
        """, arguments: [try BookJSON.list(ids)]
    ).keyed(by: \.id)
    let uncounted = try UncountedOrder.mailboxes(db, of: rows.values.filter { $0.mailboxes == 0 }.map(\.id))
    let glances = try OrderGlance.fetch(db, rows.values.filter { $0.over == nil }.map(\.id))
    let unresolved = glances.filter { $0.value.latestAttempts.contains { $0.isUnresolved } }.map(\.key)
    // Of what is open home says what is known, so that is read whole.
    let whole = try StoredAttempts(db, of: unresolved).ofOrder
    var offers: [String: Offer] = [:]
    return try ids.compactMap { id in
      guard let row = rows[id] else { return nil }
      let offer = try offers[row.offer] ?? BookJSON.decoder.decode(Offer.self, from: Data(row.offer.utf8))
      offers[row.offer] = offer
      let isBeingPlaced = try row.isBeingPlaced(db, session)
      let mailboxes = uncounted[id] ?? row.mailboxes
      guard let glance = glances[id] else { return row.over(offer, mailboxes, isBeingPlaced: isBeingPlaced) }
      let open = latest(whole[id] ?? []).last(where: \.isUnresolved)
      return row.summary(offer, mailboxes, glance, openAttempt: open, isBeingPlaced: isBeingPlaced)
    }
  }

  /// Whether another session that lives has opened an order just now and is about to journal its first purchase. Of its own a session knows.
  static func isBeingPlaced(_ db: any BookDatabase, _ id: String, _ session: SessionStore) throws -> Bool {
    let opener = try String.fetchOne(db, sql: "SELECT openedBy FROM orders WHERE id = ?", arguments: [id])
    guard opener != session.id else { return false }
    return try summaries(db, [id], session).first?.status == .placing
  }

  private static func latest(_ attempts: [Attempt]) -> [Attempt] {
    Set(attempts.map(\.index)).sorted().compactMap { index in attempts.last { $0.index == index } }
  }

  private func isBeingPlaced(_ db: any BookDatabase, _ session: SessionStore) throws -> Bool {
    guard !isBegun, let openedBy, abs(db.now.timeIntervalSince(createdAt)) < OrderListing.patience,
      let opener = try SessionRow.fetchOne(db, key: openedBy)
    else { return false }
    return session.lives(opener, at: db.now)
  }

  private func summary(
    _ offer: Offer, _ mailboxes: Int, _ glance: OrderGlance, openAttempt: Attempt?, isBeingPlaced: Bool
  ) -> OrderOverview {
    OrderOverview(
      id: Order.ID(id), name: name, draft: Draft.ID(draftID), offer: offer, client: client.map(Client.ID.init),
      amount: approvedCents.map(Money.init(cents:)), domains: domains, mailboxes: mailboxes, createdAt: createdAt,
      archivedAt: putAwayAt, isBeingPlaced: isBeingPlaced, standing: glance, openAttempt: openAttempt, refusal: refusal)
  }

  private func over(_ offer: Offer, _ mailboxes: Int, isBeingPlaced: Bool) -> OrderOverview {
    OrderOverview(
      over: Order.ID(id), name: name, draft: Draft.ID(draftID), offer: offer, client: client.map(Client.ID.init),
      amount: approvedCents.map(Money.init(cents:)), domains: domains, mailboxes: mailboxes, createdAt: createdAt,
      archivedAt: putAwayAt, isReady: over == "ready", isBeingPlaced: isBeingPlaced, refusal: refusal)
  }
}
