import Foundation
import OrderStore
import Ordering
import Wizard

/// What the restore command says of what a backup cannot know.
enum RestoreSentences {
  /// Which hours are missing.
  static func unknown(_ time: DateInterval) -> String {
    let hours = Int((time.duration / 3_600).rounded(.up))
    return "the book knows nothing of what happened from \(minute(time.start)) to \(minute(time.end)), at most "
      + "\(Sentences.count(hours, "hour")): compare the vendors' lists before anything of that time is ordered again"
  }

  static func unconfirmed(_ restored: BookRestore, _ mode: Mode) -> String {
    let orders = restored.unconfirmedOrders.map(\.text)
    let these = orders.count == 1 ? "order" : "orders"
    return
      "being ordered when the backup was made, or about to be, so perhaps bought: \(restored.unconfirmed.joined(separator: ", ")) "
      + "(\(these) \(orders.joined(separator: ", "))). They are looked up from the next start on, "
      + "and by mailorder settle\(mode == .live ? " --live" : "")"
  }

  private static func minute(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(timeZone: .current)).replacing("T", with: " ")
  }
}
