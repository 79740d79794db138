public import Foundation
import Ordering

// What is said of a change that waits for its vendor's limit, or is being sent.

extension HoldingChangeSentences {
  static let withdraw = "Take back the change that waits"

  static func waits(_ change: PendingChange, until time: Date, _ now: Date) -> String {
    "\(change.what): \(Sentences.waits(at: change.vendor, until: time, now)) So does w, at home."
  }

  /// Where it stands, in a word or two.
  public static func status(_ change: PendingChange) -> String {
    change.isWaiting ? "waits for \(change.vendor.title)" : "being changed"
  }

  /// At home and over the holdings, until it is answered.
  public static func pending(_ change: PendingChange, now: Date) -> String {
    guard let until = change.waitsUntil else { return isBeingSent(change) }
    return until > now
      ? waits(change, until: until, now)
      : "\(change.what) is sent as soon as \(change.vendor.title) takes the call. Until then w takes it back."
  }

  static func isBeingSent(_ change: PendingChange) -> String {
    "\(change.what) is being sent to \(change.vendor.title), and cannot be taken back any more."
  }

  static func beingWithdrawn(_ change: PendingChange) -> String {
    "\(change.what) is taken back, unless it has just been sent. One moment."
  }

  static func withdrawn(_ change: PendingChange) -> String { "\(change.what) was not sent; nothing was changed." }

  /// In the question before leaving.
  static func leaving(_ change: PendingChange) -> String {
    change.isWaiting
      ? "\(change.what) waits for \(change.vendor.title) and is taken back."
      : "\(change.what) is being sent: its answer is waited for."
  }
}
