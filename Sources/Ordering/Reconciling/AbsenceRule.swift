public import Foundation

/// When a person may say that a purchase was not made: enough checks that agree, over long enough, none of them failing or showing lists
/// that lost known entries, and the last of them not followed by one that did. Our choice: checks between which the clock was set do not
/// count together, since how long it was from one to the other is not known.
///
/// Source: Purchasing, Absence rule: three complete listings over a quarter of an hour, at Saleshandy and ScaledMail over an hour.
public struct AbsenceRule: Hashable, Sendable {
  public let checks: Int
  /// From the first of these checks to the last, in seconds.
  public let span: TimeInterval

  public init(checks: Int, span: TimeInterval) {
    self.checks = checks
    self.span = span
  }

  /// Our choice: against the sandbox six seconds do, since its lists never lag.
  public init(_ vendor: Vendor, in mode: Mode) {
    let span: TimeInterval =
      switch mode {
      case .sandbox: 6
      case .live: vendor == .instantly ? 900 : 3_600
      }
    self.init(checks: 3, span: span)
  }

  /// Checks that say the same need not be kept any closer than this, in seconds. Our choice: a fifteenth of the span, so that few rows show
  /// it.
  public var spacing: TimeInterval { span / 15 }

  public enum Verdict: Hashable, Sendable {
    case met
    /// How many checks agree so far, since when.
    case open(checks: Int, since: Date?)
  }

  /// What the checks of an attempt come to. For one that is found in part they must agree on the part.
  public func verdict(on attempt: Attempt) -> Verdict {
    let agreeing = AbsenceRule.agreeing(attempt)
    guard let first = agreeing.first, let last = agreeing.last else { return .open(checks: 0, since: nil) }
    guard agreeing.count >= checks, last.at.timeIntervalSince(first.at) >= span else {
      return .open(checks: agreeing.count, since: first.at)
    }
    return .met
  }

  /// The checks at the end of the list that show the same: nothing, or the same part.
  private static func agreeing(_ attempt: Attempt) -> ArraySlice<ReconciliationCheck> {
    let finding: ReconciliationCheck.Finding = attempt.state == .partial ? .some : .nothing
    let checks = attempt.checks
    guard let last = checks.last, last.finding == finding, attempt.state != .partial || last.missing == 0 else { return [] }
    let names = Set(last.names)
    let start = checks.lastIndex {
      $0.finding != finding || $0.missing > 0 || Set($0.names) != names || !$0.isOnOneClock(with: last)
    }
    return checks[(start.map { $0 + 1 } ?? 0)...]
  }
}
