import Foundation
import Ordering
import Purchasing
import Wizard

/// What `mailorder settle` says that no screen does.
enum SettleSentences {
  static func typeHow(_ what: String) -> String { "\(what) Type in a few words how you know; an empty line leaves it as it is." }

  /// Of a line that came at once.
  static let pasted =
    "What came was pasted, or came too fast to be typed: it does not count. Type it by hand, then press Enter by itself."

  /// What closed an attempt, and when; nil while it is open.
  /// - Parameter isElsewhere: whether another program did.
  static func ended(_ attempt: Attempt, isElsewhere: Bool) -> String? {
    guard attempt.state.isClosed, let last = attempt.history.last else { return nil }
    let why = Sentences.words(last.note)
    let who = isElsewhere ? " by another program" : ""
    return "Closed \(SupportReport.time(last.at))\(who): \(PurchaseSentences.state(last.state))\(why.isEmpty ? "" : ": \(why)")"
  }

  /// What came of a change, as another program wrote it down.
  static func endedElsewhere(_ change: ChangeRecord) -> String {
    let what = HoldingChangeSentences.what(change.intent)
    return switch change.state {
    case .made: "\(what) is done: another program has the vendor's word, or saw it in its list."
    case .refused:
      "\(what) was not done, as another program was told\(change.note == .nothing ? "." : ": \(Sentences.words(change.note))")"
    case .notSeen: "\(HoldingChangeSentences.found(change)) Another program read the list."
    case .sending, .unknown: HoldingChangeSentences.foundElsewhere(change)
    }
  }

  /// The page an attempt waits to be paid at; whether a person is sent there is said with what comes next. Nil for any other attempt.
  static func page(of attempt: Attempt, in mode: Mode) -> String? {
    attempt.paymentPage(in: mode).map { "\(PaymentSentences.label($0)) \($0.address.text)" }
  }

  /// Until when a vendor is left alone, by its own wish or by what it is known to allow.
  static func pause(of vendor: Vendor, until time: Date) -> String {
    "\(vendor.title) limits how often it may be asked, and is left alone until \(SupportReport.time(time))."
  }
}
