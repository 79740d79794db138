public import Foundation

/// When a person may say that a purchase was not made: enough checks that agree, over long enough, none of them failing or showing lists
/// that lost known entries, the last of them not followed by one that did, and no other witness that speaks for bought. Our choice: checks
/// between which the clock was set do not count together, since how long it was from one to the other is not known. Our choice: against a
/// witness the lists have to show nothing for a whole day, since nothing stays open for ever: by then somebody else may have got the names,
/// which is all that the witness says.
///
/// Source: Purchasing, Absence rule: three complete listings over a quarter of an hour, at ScaledMail over an hour, at Saleshandy more.
public struct AbsenceRule: Hashable, Sendable {
  public let checks: Int
  /// From the first of these checks to the last, in seconds.
  public let span: TimeInterval
  /// The same, while a witness speaks for bought.
  public let spanAgainstWitness: TimeInterval

  public init(checks: Int, span: TimeInterval, spanAgainstWitness: TimeInterval = 86_400) {
    self.checks = checks
    self.span = span
    self.spanAgainstWitness = max(span, spanAgainstWitness)
  }

  /// Our choice: against the sandbox six seconds do, since its lists never lag. Our choice: at Saleshandy five checks over six hours, since
  /// it does not list unpaid orders: that nothing is listed proves less, and a page to pay may reach somebody by mail meanwhile.
  public init(_ vendor: Vendor, in mode: Mode) {
    switch (mode, vendor) {
    case (.sandbox, _): self.init(checks: 3, span: 6)
    case (.live, .instantly): self.init(checks: 3, span: 900)
    case (.live, .saleshandy): self.init(checks: 5, span: 21_600)
    case (.live, .scaledmail): self.init(checks: 3, span: 3_600)
    }
  }

  /// Checks that say the same need not be kept any closer than this, in seconds. Our choice: a fifteenth of the span, so that few rows show
  /// it, and five minutes at most.
  public var spacing: TimeInterval { min(span / 15, 300) }

  public enum Verdict: Hashable, Sendable {
    case met
    /// How many checks agree so far, since when.
    case open(checks: Int, since: Date?)
    /// The lists show nothing, but the vendor would not sell the names again, or holds them: something speaks for bought.
    case contradicted(at: Date)
  }

  /// What the checks of an attempt come to. For one that is found in part they must agree on the part.
  public func verdict(on attempt: Attempt) -> Verdict {
    let agreeing = AbsenceRule.agreeing(attempt)
    guard let first = agreeing.first, let last = agreeing.last else { return .open(checks: 0, since: nil) }
    if attempt.state != .partial, last.witness == .sold {
      let since = last.at.timeIntervalSince(first.at)
      return agreeing.count >= checks && since >= spanAgainstWitness ? .met : .contradicted(at: last.at)
    }
    guard agreeing.count >= checks, last.at.timeIntervalSince(first.at) >= span else {
      return .open(checks: agreeing.count, since: first.at)
    }
    return .met
  }

  /// From when on a check that agrees with the others would be enough, as far as the time goes; nil while none does.
  public func earliest(for attempt: Attempt) -> Date? {
    guard case .open(_, let since?) = verdict(on: attempt) else { return nil }
    return since.addingTimeInterval(span)
  }

  /// The checks at the end of the list that show the same: nothing, or the same part. What was no look is left out.
  private static func agreeing(_ attempt: Attempt) -> [ReconciliationCheck] {
    let looks = attempt.checks.filter(\.isLook)
    guard let last = looks.last, agrees(last, attempt) else { return [] }
    let names = Set(last.names)
    let start = looks.lastIndex { !agrees($0, attempt) || Set($0.names) != names || !$0.isOnOneClock(with: last) }
    return Array(looks[(start.map { $0 + 1 } ?? 0)...])
  }

  /// Whether a look shows what the attempt stands for, in lists that lack nothing but what a person knows to be gone.
  private static func agrees(_ check: ReconciliationCheck, _ attempt: Attempt) -> Bool {
    let lacksNothing = check.missing == 0 || check.missing == check.lost.count && attempt.knowsGone(check.lost)
    guard lacksNothing else { return false }
    return attempt.state == .partial ? check.finding == .some : check.finding == .nothing || check.finding == .incomplete
  }

  // MARK: Entries that are gone

  /// Known entries that every look has lacked for as long and as often as absence has to show: a person may say that they are gone, which
  /// nothing else could ever decide. Empty for an attempt whose lists are whole, or came back.
  public func vanished(from attempt: Attempt) -> [String] {
    guard attempt.isUnresolved else { return [] }
    let looks = attempt.checks.filter(\.isLook)
    guard let last = looks.last, !last.lost.isEmpty else { return [] }
    let lost = last.lost.filter { !attempt.knowsGone([$0]) }
    let start = looks.lastIndex { !Set($0.lost).isSuperset(of: lost) || !$0.isOnOneClock(with: last) }
    let lacking = looks[(start.map { $0 + 1 } ?? 0)...]
    guard let first = lacking.first, lacking.count >= checks, last.at.timeIntervalSince(first.at) >= span else { return [] }
    return lost
  }
}

extension Attempt {
  /// Whether a person has said of all these entries that they are gone.
  fileprivate func knowsGone(_ entries: [String]) -> Bool { Set(acknowledged.gone ?? []).isSuperset(of: entries) }
}
