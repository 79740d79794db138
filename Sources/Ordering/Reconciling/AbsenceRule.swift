public import Foundation

/// When a person may say that a purchase was not made: enough checks that agree, over long enough, none of them failing or showing lists
/// that lost known entries, the last of them not followed by one that did, and no other witness that speaks for bought. Our choice: checks
/// between which the clock was set do not count together, since how long it was from one to the other is not known. Our choice: against a
/// witness the lists have to show nothing for a whole day, since nothing stays open for ever: by then somebody else may have got the names,
/// which is all that the witness says. Our choice: names that the lists go on stating in one and the same state without a payment (`expired`,
/// `deleted`, `pendingPayment`) count like names they do not show; in a state nobody has heard of they do after a whole day.
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

  /// From the first of the agreeing checks to the last, for this attempt: longer while its names are in a state nobody has heard of.
  public func span(for attempt: Attempt) -> TimeInterval {
    attempt.checks.last { $0.isLook }?.isAnyUnheardOf == true ? spanAgainstWitness : span
  }

  /// What the checks of an attempt come to. For one that is found in part they must agree on what they show of it, however little: what was
  /// found of it once stays bought.
  public func verdict(on attempt: Attempt) -> Verdict {
    let agreeing = AbsenceRule.agreeing(attempt)
    guard let first = agreeing.first, let last = agreeing.last else { return .open(checks: 0, since: nil) }
    if attempt.state != .partial, last.witness == .sold {
      let since = last.at.timeIntervalSince(first.at)
      return agreeing.count >= checks && since >= spanAgainstWitness ? .met : .contradicted(at: last.at)
    }
    guard agreeing.count >= checks, last.at.timeIntervalSince(first.at) >= span(for: attempt) else {
      return .open(checks: agreeing.count, since: first.at)
    }
    return .met
  }

  /// From when on a check that agrees with the others would be enough, as far as the time goes; nil while none does.
  public func earliest(for attempt: Attempt) -> Date? {
    guard case .open(_, let since?) = verdict(on: attempt) else { return nil }
    return since.addingTimeInterval(span(for: attempt))
  }

  /// The checks at the end of the list that show the same: nothing, the same part, or the same names in the same state. What was no look is
  /// left out.
  private static func agreeing(_ attempt: Attempt) -> [ReconciliationCheck] {
    let looks = attempt.checks.filter(\.isLook)
    guard let last = looks.last, agrees(last, attempt) else { return [] }
    let start = looks.lastIndex { !agrees($0, attempt) || !$0.showsTheSame(as: last) || !$0.isOnOneClock(with: last) }
    return Array(looks[(start.map { $0 + 1 } ?? 0)...])
  }

  /// Whether a look shows what a person may close the attempt by, in lists that lack nothing but what a person knows to be gone. Our choice: a
  /// part is not closed while another of its names may still be paid for, since the rest becomes free by it.
  private static func agrees(_ check: ReconciliationCheck, _ attempt: Attempt) -> Bool {
    guard attempt.knowsGone(of: check) else { return false }
    switch check.finding {
    case .nothing, .incomplete: return true
    case .stated: return attempt.state != .partial || !check.isAnyWaiting
    case .some: return attempt.state == .partial && !check.isAnyWaiting
    case .failed, .all: return false
    }
  }

  // MARK: What no list can say

  /// Known entries that every look has lacked for as long and as often as absence has to show: a person may say that they are gone, which
  /// nothing else could ever decide. Empty for an attempt whose lists are whole, or came back.
  public func vanished(from attempt: Attempt) -> [String] {
    guard let last = lastLook(of: attempt), !last.lost.isEmpty else { return [] }
    let lost = last.lost.filter { !attempt.knowsGone([$0]) }
    return lasts(in: attempt) { Set($0.lost).isSuperset(of: lost) } ? lost : []
  }

  /// How many known entries every look has lacked for as long and as often, where they are too many to be named; nil else, and once a person
  /// knows of as many.
  public func vanishedUnnamed(from attempt: Attempt) -> Int? {
    guard let last = lastLook(of: attempt), last.missing > ReconciliationCheck.mostNamed, !attempt.knowsGone(of: last) else {
      return nil
    }
    return lasts(in: attempt) { $0.missing == last.missing && $0.lost.isEmpty } ? last.missing : nil
  }

  /// What every look has shown for as long and as often that may be of the attempt, and does not say so; nil else.
  public func unexplained(of attempt: Attempt) -> Unexplained? {
    guard let finding = lastLook(of: attempt)?.unexplained, !attempt.acknowledged.calls(foreign: finding) else { return nil }
    return lasts(in: attempt) { $0.unexplained == finding } ? finding : nil
  }

  /// What a person's word would settle now of all this; nil where there is nothing to say.
  public func acknowledgeable(of attempt: Attempt) -> Acknowledgements? {
    let gone = vanished(from: attempt)
    let all = Acknowledgements(
      gone: gone.isEmpty ? nil : gone, goneCount: vanishedUnnamed(from: attempt), foreign: unexplained(of: attempt).map { [$0] })
    return all == .none ? nil : all
  }

  private func lastLook(of attempt: Attempt) -> ReconciliationCheck? {
    attempt.isUnresolved ? attempt.checks.last { $0.isLook } : nil
  }

  /// Whether the looks at the end of the list are alike as often and as long as the rule asks.
  private func lasts(in attempt: Attempt, _ isAlike: (ReconciliationCheck) -> Bool) -> Bool {
    let looks = attempt.checks.filter(\.isLook)
    guard let last = looks.last else { return false }
    let start = looks.lastIndex { !isAlike($0) || !$0.isOnOneClock(with: last) }
    let alike = looks[(start.map { $0 + 1 } ?? 0)...]
    guard let first = alike.first else { return false }
    return alike.count >= checks && last.at.timeIntervalSince(first.at) >= span
  }
}

extension Attempt {
  /// Whether a person has said of all these entries that they are gone.
  fileprivate func knowsGone(_ entries: [String]) -> Bool { Set(acknowledged.gone ?? []).isSuperset(of: entries) }

  /// The same of all that a look lacked, by name or by their number.
  fileprivate func knowsGone(of check: ReconciliationCheck) -> Bool {
    if check.missing == 0 || check.missing <= acknowledged.goneCount ?? 0 { return true }
    return check.missing == check.lost.count && knowsGone(check.lost)
  }
}

extension ReconciliationCheck {
  /// Whether two looks show the same of the attempt. That known entries are missing is told beside it.
  fileprivate func showsTheSame(as other: ReconciliationCheck) -> Bool {
    func shown(_ finding: Finding) -> Finding { finding == .incomplete ? .nothing : finding }
    return shown(finding) == shown(other.finding) && Set(names) == Set(other.names) && statedWords == other.statedWords
  }
}
