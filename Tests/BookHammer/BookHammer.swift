import Foundation
import Glibc
import OrderStore
import Ordering

/// usage: BookHammer write|walk DIRECTORY NAME [ADDRESS]
///
/// With an address it works on a team's book, and the directory is its host's own.
///
/// `write` works on a book until it is killed and says on standard output what was acknowledged. `walk` goes once through the life of a
/// draft and an order, says how each step ended, and goes on after trouble, as a person would.
@main
struct BookHammer {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 || arguments.count == 5 else {
      say("usage: BookHammer write|walk DIRECTORY NAME [ADDRESS]")
      exit(64)
    }
    let name = arguments[3]
    do throws(StoreFailure) {
      let book: any OrderBook =
        arguments.count == 5
        ? try PostgresOrderBook(PostgresPlace(arguments[4]), mode: .sandbox, directory: arguments[2])
        : try SQLiteOrderBook(directory: arguments[2], mode: .sandbox)
      switch arguments[1] {
      case "write": await Writer(book: book, name: name).run()
      default: await Walk(book: book, name: name).run()
      }
    } catch {
      say("failed open \(error.trouble.kind)")
    }
  }

  /// One line, written at once: what is said is said, whatever happens next.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}

/// Things to keep in a book.
enum Thing {
  static func draft(_ name: String, lines: Int) throws -> Draft {
    var draft = Draft(id: Draft.ID(name), at: Date())
    draft.lines = try (0..<lines).map { DraftLine(try DomainName("\(name)-\($0).com"), isChosen: true) }
    return draft
  }

  static func order(_ name: String) throws -> Order {
    let offer = Offer(.instantly, .google)
    let item = Purchase.Item(
      name: try DomainName("\(name).com"), provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind")])
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: [item])
    let line = Quote.Line(.domains(ending: "com"), count: 1, unit: .dollars(15), period: .year)
    return Order(
      id: Order.ID(name), name: name, draft: Draft.ID("draft of \(name)"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(15), quote: Quote(offer: offer, lines: [line], source: .confirmed, at: Date()), createdAt: Date())
  }

  static func attempt(_ name: String, of order: Order) -> Attempt {
    let body = Data(repeating: 0x7B, count: 2_000)
    return Attempt(
      id: Attempt.ID(name), order: order.id, index: 0, purchase: order.plan.purchases[0],
      request: FrozenRequest(method: "POST", path: "/orders", body: body, sha256: "abc"), baseline: [], at: Date())
  }
}
