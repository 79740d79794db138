import ArgumentParser
import Foundation
import Glibc
import OrderStore
import Ordering
import Wizard

/// `mailorder export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hands an order over: mailboxes as CSV, a slip, a list for approval, cost.",
    discussion: """
      Give an order's number, as the order's screen shows it, or all orders of a client with --client. Without -o the text goes to standard \
      output; a file can be read by its owner alone, and one that is there already is never overwritten. No password is ever in it.

      Sheets are CSV in UTF-8 as RFC 4180 has it; a cell that a spreadsheet would run has an apostrophe before it.
      """)

  @OptionGroup var book: BookOptions
  @Argument(help: "The order's number.") var order: String?
  @Option(help: ArgumentHelp("All orders of this client, by name.", valueName: "name")) var client: String?
  @Option(
    help: "What is written: \(ExportCommand.kinds). Default: mailboxes; with --client, cost.", transform: ExportCommand.kind)
  var kind: ExportKind?
  @Flag(help: "Answer as one line of JSON on standard output.") var json = false
  @Option(name: .shortAndLong, help: ArgumentHelp("Into a new file.", valueName: "file")) var output: String?

  private static let kinds = ExportKind.allCases.map(\.rawValue).joined(separator: ", ")

  private static func kind(_ word: String) throws -> ExportKind {
    guard let kind = ExportKind(rawValue: word.lowercased()) else { throw ValidationError("‘\(word)’ is none of: \(kinds).") }
    return kind
  }

  func validate() throws {
    guard (order == nil) != (client == nil) else {
      throw ValidationError("Name an order by its number, or a client with --client; one of the two.")
    }
  }

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let kind: String
    let orders: [String]
    /// Where it was written; else the text is in the answer.
    let file: String?
    let text: String?
  }

  func run() async throws {
    guard json else { return try await write() }
    try await ScriptRun.answer("export", book.mode, isJSON: true) {
      let (kind, text, orders) = try await text()
      if let output { try NewFile.write(text, to: output) }
      return ScriptEnding(
        answer: Answer(kind: kind.rawValue, orders: orders, file: output, text: output == nil ? text : nil))
    }
  }

  private func write() async throws {
    let (_, text, orders) = try await text()
    guard let output else { return Output.whole(text) }
    try NewFile.write(text, to: output)
    StandardError.say("\(output): \(Sentences.count(orders.count, "order")) written.")
  }

  private func text() async throws -> (ExportKind, String, orders: [String]) {
    let orders = try await found()
    let kind = kind ?? (client == nil ? .mailboxes : .cost)
    return (kind, kind.text(of: orders), orders.compactMap(\.number))
  }

  private func found() async throws -> [HandOver] {
    let (order, client, mode) = (order, client, book.mode)
    let found = try await inBook { store throws(BookFailure) in
      try await ExportCommand.orders(order, of: client, in: store)
    }(try book.store())
    switch found {
    case .orders(let orders, let clients):
      return orders.map { order in HandOver(order, client: clients.first { $0.id == order.client }?.name, mode: mode) }
    case .nothing(let reason):
      StandardError.say(reason)
      throw ExitCode(1)
    }
  }

  enum Found: Sendable {
    case orders([Order], clients: [ClientSummary])
    /// Why there is nothing.
    case nothing(String)
  }

  /// The order of a number, or those of a client, oldest first.
  static func orders(_ number: String?, of client: String?, in store: any StoredOrderBook) async throws(BookFailure) -> Found {
    let clients = try await store.clients()
    if let number {
      guard let order = try await store.order(Order.ID(number)) else {
        return .nothing(
          "there is no order ‘\(number)’ in this book; the order's screen shows its number, and --live is the live book.")
      }
      return .orders([order], clients: clients)
    }
    let typed = client?.lowercased() ?? ""
    guard let found = clients.first(where: { $0.name.lowercased() == typed }) else {
      return .nothing("there is no client ‘\(client ?? "")’ in this book; mailorder clients lists them.")
    }
    let orders = try await store.orders().filter { $0.client == found.id }
    return orders.isEmpty ? .nothing("‘\(found.name)’ has no order in this book.") : .orders(orders.reversed(), clients: clients)
  }
}
