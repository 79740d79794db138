import Foundation
import Ordering
import Purchasing
import Wizard

/// What `mailorder settle` says that no screen does.
enum SettleSentences {
  static func typeHow(_ what: String) -> String { "\(what) Type in a few words how you know; an empty line leaves it as it is." }
}
