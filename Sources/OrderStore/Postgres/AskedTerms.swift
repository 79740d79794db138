import Ordering

/// What a database says of whoever asks, and of what its owner set.
enum AskedTerms {
  private struct Rights: BookReading {
    let role: String
    let orders: Bool
    let approves: Bool
  }

  private struct Limits: BookReading {
    let orderCents: Int?
    let domainCents: Int?
    let dayCents: Int?
    let approvalCents: Int?
  }

  private struct Head: BookReading {
    let number: Int
    let hash: String
  }

  static func terms(_ db: any BookDatabase) throws -> BookTerms {
    guard let rights = try Rights.fetchOne(db, sql: PostgresTerms.rights) else { throw BookFailure.missing }
    return BookTerms(
      !rights.orders ? .read : rights.approves ? .approve : .order, role: rights.role, ceilings: try ceilings(db))
  }

  static func ceilings(_ db: any BookDatabase) throws -> Ceilings {
    let row = try Limits.fetchOne(db, sql: "SELECT orderCents, domainCents, dayCents, approvalCents FROM ceilings")
    guard let row else {
      throw BookFailure.storage("the order book has lost its ceilings; its owner sets them with mailorder book ceilings")
    }
    return Ceilings(
      order: row.orderCents.map(Money.init(cents:)), domain: row.domainCents.map(Money.init(cents:)),
      day: row.dayCents.map(Money.init(cents:)), approval: row.approvalCents.map(Money.init(cents:)))
  }

  static func heads(_ db: any BookDatabase) throws -> [AuditHead] {
    try Head.fetchAll(db, sql: "SELECT number, hash FROM head").map { AuditHead(number: $0.number, hash: $0.hash) }
  }

  /// In place of what stands.
  static func set(_ ceilings: Ceilings, _ db: any BookDatabase) throws {
    let cents = [ceilings.order, ceilings.domain, ceilings.day, ceilings.approval].map {
      $0.map { SQLValue.integer(Int64($0.cents)) } ?? .null
    }
    try db.execute(sql: "DELETE FROM ceilings")
    try db.execute(
      sql: "INSERT INTO ceilings (orderCents, domainCents, dayCents, approvalCents) VALUES (?, ?, ?, ?)",
      arguments: SQLArguments(cents))
  }
}
