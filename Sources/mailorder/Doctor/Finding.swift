import Ordering

/// What one check of the doctor found.
struct Finding: Codable, Equatable, Sendable {
  enum Level: String, Codable, Sendable {
    /// As it should be.
    case ok
    /// It works, but not as well or as safely as it could.
    case warning
    /// It does not work, or not safely.
    case problem
  }

  /// What was looked at, in a word or two.
  let check: String
  let level: Level
  /// What is so.
  let says: String
  /// What to do about it.
  let remedy: String?
  /// Of a team's book: what its owner lets be spent.
  var ceilings: Limits?

  /// Sums in cents of US dollars; those that are not set are left out.
  struct Limits: Codable, Equatable, Sendable {
    let order: Int?
    let domain: Int?
    let day: Int?
    let approval: Int?

    private enum CodingKeys: String, CodingKey {
      case order = "order_cents"
      case domain = "domain_cents"
      case day = "day_cents"
      case approval = "approval_cents"
    }

    init(_ ceilings: Ceilings) {
      order = ceilings.order?.cents
      domain = ceilings.domain?.cents
      day = ceilings.day?.cents
      approval = ceilings.approval?.cents
    }
  }

  static func ok(_ check: String, _ says: String) -> Finding {
    Finding(check: check, level: .ok, says: says, remedy: nil)
  }

  static func warning(_ check: String, _ says: String, _ remedy: String) -> Finding {
    Finding(check: check, level: .warning, says: says, remedy: remedy)
  }

  static func problem(_ check: String, _ says: String, _ remedy: String) -> Finding {
    Finding(check: check, level: .problem, says: says, remedy: remedy)
  }
}
