import Foundation
import Ordering

/// Why a database did not do as asked.
struct PostgresError: Error, Hashable, Sendable {
  /// PostgreSQL's code of five characters; nil where the connection broke, was never there or answered too late.
  let code: String?
  /// The database's or the library's words: one line without control characters.
  let words: String

  /// Our choice: so many characters of foreign words say enough.
  private static let mostCharacters = 300

  init(code: String?, _ words: String) {
    self.code = code
    let lines = words.split(whereSeparator: \.isNewline).joined(separator: "; ")
    let plain = lines.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
    self.words = String(plain.prefix(PostgresError.mostCharacters)).trimmingCharacters(in: .whitespaces)
  }

  /// Whether the connection is of no more use.
  ///
  /// Source: https://www.postgresql.org/docs/15/errcodes-appendix.html: class 08, connection exceptions; 57P01 to 57P05, the server shuts down or ends the session; 25P03, a
  /// transaction stood idle for too long.
  var isLoss: Bool {
    guard let code else { return true }
    return code.hasPrefix("08") || code.hasPrefix("57P") || code == "25P03"
  }

  /// Whether the database does not let this role do it.
  var isOfRights: Bool { code == "42501" }

  var trouble: StorageError { StorageError(kind, code.map { "\(words) (PostgreSQL \($0))" } ?? words) }

  private var kind: StorageError.Kind {
    guard let code else { return .disk }
    return switch code {
    case "53100", "53200": .full
    case "55P03", "40P01", "40001", "57014": .busy
    case "42501": .notAllowed
    case "25006": .readOnly
    case "3D000", "3F000", "42P01": .notABook
    case "XX001", "XX002": .damaged
    case _ where isLoss || code.hasPrefix("58"): .disk
    default: .other
    }
  }
}
