import Crypto
import Foundation

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
    var hasher = SHA256()
    hasher.update(data: Data(hex: row.previous))
    hasher.update(data: Data(canonical(row).utf8))
    return Data(hasher.finalize()).hex
  }
}

extension Data {
  /// Pairs of digits; anything else adds nothing, which no hash survives.
  init(hex text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    self.init(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  var hex: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// SHA-256 in hexadecimal.
  var sha256: String { Data(SHA256.hash(data: self)).hex }
}
