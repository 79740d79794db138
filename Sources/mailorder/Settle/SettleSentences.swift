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
}
