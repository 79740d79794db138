public import Foundation
public import Ordering

// What is said of changes of which nobody knows what came.

extension HoldingChangeSentences {
  /// One change: what was sent, when, what is known, and what comes next.
  /// - Parameters:
  ///   - change: the change it is about.
  ///   - way: what reads the vendor's list: a key of the screen, or a command.
  ///   - zone: the time zone of the clock on the wall.
  public static func open(_ change: ChangeRecord, way: String = "F5", in zone: TimeZone = .current) -> String {
    let sent = "\(what(change.intent)) was sent \(Sentences.minute(change.startedAt, in: zone))"
    guard change.state != .sending else { return "\(sent) and is not answered yet. It is not sent twice." }
    if let needed = change.accountNeeded {
      return
        "\(sent), and what came of it is not known: it was sent through another account (\(needed.title)). Set that account's key and address "
        + "again to have it looked for; it is not sent twice meanwhile."
    }
    let until = Sentences.minute(whole(change.notSeenFrom), in: zone)
    let seen =
      change.lookedAt.map { "the list of \(Sentences.minute($0, in: zone)) does not show it" } ?? "the list was not read since"
    return
      "\(sent), and what came of it is not known: \(seen). \(way.first?.uppercased() ?? "")\(way.dropFirst()) reads the list; it can be sent again once a list from \(until) on does not "
      + "show it."
  }

  /// The next whole minute, so that what is read from then on counts.
  private static func whole(_ time: Date) -> Date {
    Date(timeIntervalSinceReferenceDate: (time.timeIntervalSinceReferenceDate / 60).rounded(.up) * 60)
  }

  /// What stands over the list while changes at the vendor are open.
  public static func open(_ changes: [ChangeRecord]) -> String? {
    guard let first = changes.first(where: { $0.state == .unknown }) ?? changes.first else { return nil }
    return open(first) + (changes.count > 1 ? " And \(changes.count - 1) more." : "")
  }

  /// Where a change stands, in a word or two: as a purchase of which nobody knows what came.
  public static var unknown: String { PurchaseSentences.status(.unresolved) }

  /// What the vendor's list showed in the end.
  public static func found(_ change: ChangeRecord) -> String {
    let vendor = change.intent.vendor.title
    return change.state == .made
      ? "\(what(change.intent)) is done: \(vendor)'s list shows it."
      : "\(what(change.intent)): \(vendor)'s list does not show it, so it was probably not done. Look at \(vendor)'s dashboard before you ask "
        + "for it again."
  }

  /// One that another program held against the vendor's list meanwhile.
  public static func foundElsewhere(_ change: ChangeRecord) -> String {
    "\(what(change.intent)) is not open any more: another program has held it against \(change.intent.vendor.title)'s list. The audit says what "
      + "it found."
  }

  /// What became of a change that was under way when the program was left: said on the terminal.
  /// - Parameters:
  ///   - change: the change it is about.
  ///   - answer: what came of it; nil where it was not answered.
  public static func leftBehind(_ change: PendingChange, _ answer: Answer) -> String? {
    switch answer {
    case .holdingChanged(nil, _): change.done
    case .holdingChanged(let failure?, _):
      failure.mayHaveChanged
        ? "\(change.what): \(change.vendor.title): \(Sentences.failure(failure)) It may have happened; home shows it until the list tells."
        : "\(change.what): nothing was changed. \(change.vendor.title): \(Sentences.failure(failure))"
    case .changeWithdrawn: withdrawn(change)
    case .changeNotSent(let failure, _): "\(change.what): \(notSent(failure))"
    case .changeNotWritten(let trouble, let failure, _): "\(change.what): \(notWritten(change, failure, trouble))"
    default: nil
    }
  }

  static func notSent(_ failure: BookFailure) -> String { "Nothing was sent. \(Sentences.book(failure))" }

  static func notWritten(_ change: PendingChange, _ failure: VendorFailure?, _ trouble: BookFailure) -> String {
    let said = failure.map { notChanged(change.vendor, $0) } ?? change.done
    return "\(said) It could not be written down, so it is looked for in the list at the next start. \(Sentences.book(trouble))"
  }

  /// `Cancelling 2 mailboxes (ada@tryquay.com, …)`, as the beginning of a sentence.
  public static func what(_ intent: ChangeIntent) -> String {
    let targets = Sentences.list(intent.targets, shown: 3)
    return switch intent.kind {
    case .cancelMailboxes: "Cancelling \(HoldingsSentences.count(intent.targets.count)) (\(targets))"
    case .deleteDomain: "Deleting \(targets)"
    case .revokeDeletion: "Undoing the deletion of \(targets)"
    case .cancelOrder: "Cancelling order \(targets)"
    case .swapRedirect: "Redirecting \(targets) to \(intent.to.flatMap { $0.isEmpty ? nil : $0 } ?? "nowhere")"
    case .swapDomain: "Swapping \(targets) for \(intent.to ?? "another name")"
    case .retag: "Changing the tag of order \(targets)"
    }
  }
}
