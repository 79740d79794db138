import Foundation
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

  static func unconfirmed(_ names: [String], _ mode: Mode) -> String {
    "being ordered when the backup was made, so perhaps bought: \(names.joined(separator: ", ")). They are looked up from the next start on, "
      + "and by mailorder settle\(mode == .live ? " --live" : "")"
  }

  private static func minute(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(timeZone: .current)).replacing("T", with: " ")
  }
}
