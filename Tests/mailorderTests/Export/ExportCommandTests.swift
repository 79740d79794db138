import ArgumentParser
import Foundation
import OrderStore
import Ordering
import Testing

@testable import mailorder

@Suite("mailorder export")
struct ExportCommandTests {
  private let now = Date(timeIntervalSince1970: 1_790_000_000)
  private let directory = NSTemporaryDirectory() + "export-\(UUID().uuidString)"

  private func order(_ id: String, for client: Client.ID?, at date: Date) throws -> Order {
    let offer = Offer(.instantly, .google)
    let items = [
      Purchase.Item(
        name: try DomainName("\(id).com"), provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind")])
    ]
    let purchase = Purchase(operation: .instantlyDFY(redirect: try Redirect("northquay.com")), offer: offer, items: items)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID("d-\(id)"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(20), quote: Quote(offer: offer, lines: [], source: .estimate, at: date), createdAt: date,
      client: client)
  }

  private func text(_ kind: ExportKind, _ found: ExportCommand.Found) -> String {
    guard case .orders(let orders, let clients) = found else { return "" }
    return kind.text(
      of: orders.map { order in HandOver(order, client: clients.first { $0.id == order.client }?.name, mode: .sandbox) })
  }

  @Test("finds an order by its number and a client's orders by the client's name, oldest first, and says what is not there")
  func found() async throws {
    let store = try SQLiteOrderBook(directory: directory, mode: .sandbox)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    _ = try await store.saveClient(Client(id: Client.ID("k1"), name: "Acme"))
    _ = try await store.saveClient(Client(id: Client.ID("k2"), name: "Empty"))
    for (number, id) in ["first", "second"].enumerated() {
      try await store.openOrder(try order(id, for: Client.ID("k1"), at: now + Double(number)))
    }
    try await store.openOrder(try order("other", for: nil, at: now))
    let one = try await ExportCommand.orders("other", of: nil, in: store)
    #expect(text(.mailboxes, one).hasSuffix("ada.lind@other.com,Ada,Lind,other.com,Google,https://northquay.com\r\n"))
    let all = try await ExportCommand.orders(nil, of: "ACME", in: store)
    let mailboxes = text(.mailboxes, all)
    #expect(mailboxes.contains("@first.com") && mailboxes.contains("@second.com") && !mailboxes.contains("@other.com"))
    #expect(
      try #require(mailboxes.firstRange(of: "first.com")).lowerBound < #require(mailboxes.firstRange(of: "second.com")).lowerBound)
    for (number, client, word) in [("none", nil, "‘none’"), (nil, "nobody", "‘nobody’"), (nil, "Empty", "no order")] {
      guard case .nothing(let reason) = try await ExportCommand.orders(number, of: client, in: store) else {
        Issue.record("\(word) was found")
        continue
      }
      #expect(reason.contains(word))
    }
  }

  @Test("takes an order or a client, one of the two, and a kind there is")
  func arguments() {
    #expect(throws: (any Error).self) { try ExportCommand.parse([]) }
    #expect(throws: (any Error).self) { try ExportCommand.parse(["o1", "--client", "Acme"]) }
    #expect(throws: (any Error).self) { try ExportCommand.parse(["o1", "--kind", "pdf"]) }
    #expect(throws: Never.self) { try ExportCommand.parse(["o1", "--kind", "SLIP", "-o", "x.txt"]) }
  }

  @Test("a file is made for its owner alone, and none is overwritten")
  func file() throws {
    let path = NSTemporaryDirectory() + "export-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try NewFile.write("a,b\r\n", to: path)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(throws: (any Error).self) { try NewFile.write("c", to: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\r\n")
  }
}
