import Foundation
import Glibc
import OrderStore
import Ordering

/// usage: PurchaseHammer prepare|buy|reconcile|again|race VENDOR DIRECTORY ADDRESS
///
/// Buys one domain with its mailboxes as the program does: through the order book, the network and the vendors' own clients. `prepare`
/// writes the draft, `buy` orders it, `reconcile` begins again after a kill and checks, `again` buys what is not bought, `race` makes everything ready and orders when its
/// standard input ends. What happens is said on standard output, a JSON object a line.
@main
struct PurchaseHammer {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let vendor = Vendor(rawValue: arguments[2]) else {
      say(Line("usage: PurchaseHammer prepare|buy|reconcile|again|race VENDOR DIRECTORY ADDRESS"))
      exit(64)
    }
    do throws(StoreFailure) {
      let store = try SQLiteOrderBook(directory: arguments[3], mode: .live)
      let shop = try Shop(vendor, book: store, directory: arguments[3], address: arguments[4])
      switch arguments[1] {
      case "prepare": await shop.prepare()
      case "buy": await shop.buy()
      case "reconcile": await shop.reconcile()
      case "again": await shop.again()
      case "race": await shop.race()
      default: say(Line("failed", sentence: "there is no \(arguments[1])"))
      }
    } catch {
      say(Line("failed", sentence: error.words))
    }
  }

  /// One line, written at once: what is said is said, whatever happens next.
  static func say(_ line: Line) {
    guard let json = try? JSONEncoder().encode(line) else { return }
    let bytes = Array(json) + [0x0A]
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}

/// What it says.
struct Line: Encodable {
  /// `ready`, `attempt` after each step of one, `end`, `failed`.
  let what: String
  var attempt: String?
  var purchase: Int?
  var state: String?
  /// Why it ended before everything was bought, as the program says it.
  var sentence: String?

  init(_ what: String, sentence: String? = nil) {
    self.what = what
    self.sentence = sentence
  }

  init(_ attempt: Attempt) {
    what = "attempt"
    self.attempt = attempt.id.text
    purchase = attempt.index
    state = attempt.state.rawValue
  }
}
