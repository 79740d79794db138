public import Ordering

/// An attempt that is not as its history, or the audit, tells.
public struct AttemptFault: Hashable, Sendable {
  public let attempt: Attempt.ID
  public let order: Order.ID
  /// As its row has it.
  public let state: AttemptState
  /// The last step of its history; nil without any.
  public let history: AttemptState?
  /// As the audit told last; nil where it tells nothing of the attempt, as of one from before there was an audit.
  public let audit: AttemptState?
}

/// Compares attempts with what stands of them elsewhere.
enum AttemptExamination {
  /// Our choice: nobody reads more.
  private static let mostFaults = 100

  private struct Row: BookReading {
    let id: String
    let orderID: String
    let state: AttemptState
    let history: AttemptState?
    let told: AttemptState?
  }

  static func faults(_ db: any BookDatabase) throws -> [AttemptFault] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, orderID, state, history, told FROM (
          SELECT attempts.number AS number, attempts.id AS id, attempts.orderID AS orderID, attempts.state AS state,
            (SELECT transitions.state FROM transitions WHERE attemptID = attempts.id ORDER BY position DESC LIMIT 1) AS history,
            json_extract(lines.facts, '$.state') AS told
          FROM attempts LEFT JOIN (SELECT attempt, max(number) AS number FROM audit
            WHERE attempt IS NOT NULL AND json_extract(facts, '$.state') IS NOT NULL GROUP BY attempt) AS newest
              ON newest.attempt = attempts.id
            LEFT JOIN audit AS lines ON lines.number = newest.number) AS compared
        WHERE history IS NULL OR history <> state OR told <> state ORDER BY number LIMIT ?
        """, arguments: [mostFaults])
    return rows.map { row in
      AttemptFault(
        attempt: Attempt.ID(row.id), order: Order.ID(row.orderID), state: row.state, history: row.history, audit: row.told)
    }
  }
}
