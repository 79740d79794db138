import Foundation
import Ordering

/// How a line of the audit is hashed: SHA-256 over the 32 bytes of the previous line's hash and the canonical form of the line.
///
/// Our choice: the canonical form is each field in turn, as the table has it: the number of its UTF-8 bytes in decimal, a colon, the
/// bytes, a comma; a field that is not there is a hyphen and a comma. The order is number, at, session, who, kind, draft, order,
/// attempt, facts. Lengths stand before the text, so that no two lines have one form.
enum AuditChain {
  /// What stands before the first line.
  static let origin = String(repeating: "0", count: 64)

  static func canonical(_ row: AuditRow) -> String {
    let fields: [String?] = [
      "\(row.number)", "\(row.at)", row.session, row.who, row.kind, row.draft, row.order, row.attempt, row.facts,
    ]
    return fields.map { field in field.map { "\($0.utf8.count):\($0)," } ?? "-," }.joined()
  }

  static func hash(_ row: AuditRow) -> String {
    (Data(hex: row.previous) + Data(canonical(row).utf8)).sha256
  }
}
