import Foundation
import GRDB
import Glibc
import Ordering
import Synchronization
import TestSupport

@testable import OrderStore

/// A directory of a test's own, gone with it.
final class Scratch: Sendable {
  let path: String

  /// - Parameter inMemory: whether a file system in memory will do, for what a kill and a failing call can show: syncs cost nothing there.
  init(inMemory: Bool = false) {
    let memory = "/dev/shm"
    let place =
      inMemory && access(memory, W_OK) == 0 ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
    path = place.appendingPathComponent("orderstore-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A session of its own in this book.
  /// - Parameter name: its id, by which a test tells whether it lives.
  func open(
    _ mode: Mode = .sandbox, migrator: DatabaseMigrator = Schema.migrator, as name: String = UUID().uuidString,
    among sessions: Sessions = Sessions(), cut: @escaping @Sendable (String) -> String = { $0 }
  ) throws -> SQLiteOrderBook {
    let file = BookFile(directory: path, mode: mode, migrator: migrator, now: { sessions.now })
    return try SQLiteOrderBook(file, session: sessions.session(name), cut: cut)
  }

  /// Another program's connection, with no settings of ours.
  func rawBook(_ mode: Mode = .sandbox) throws -> DatabaseQueue { try DatabaseQueue(path: file(mode)) }

  func file(_ mode: Mode = .sandbox) -> String { "\(path)/\(mode.rawValue).sqlite" }

  /// Everything the book's file holds, used pages or not, as Latin text.
  func everyByte(_ mode: Mode = .sandbox) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(mode))), as: Unicode.ASCII.self)
  }

  func makeDirectory(permissions: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: permissions])
  }

  static func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

/// Sessions as a test wants them: all live until it says otherwise, and it is noon.
final class Sessions: Sendable {
  private let standings = Mutex<[String: ProcessTable.Status]>([:])
  private let time = Mutex(Sample.noon)

  var now: Date { time.withLock { $0 } }

  func pass(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

  func set(_ name: String, _ status: ProcessTable.Status) { standings.withLock { $0[name] = status } }

  func status(_ name: String) -> ProcessTable.Status { standings.withLock { $0[name] ?? .alive } }

  func session(_ name: String) -> SessionStore {
    SessionStore(
      owner: SessionOwner(session: name, process: 7, startedAt: 1, boot: "b", namespace: "n"),
      who: Operator(account: "desk", name: name),
      processes: ProcessTable { [self] owner in status(owner.session) }, now: { [self] in now })
  }
}

enum Sample {
  /// 2026-11-21 12:00 UTC and a fraction that no decimal holds.
  static let noon = Date(timeIntervalSinceReferenceDate: 816_955_200 + 1.0 / 3)

  static func name(_ text: String) throws -> DomainName { try DomainName(text) }

  static func mailbox(_ number: Int) -> Mailbox { Mailbox(first: "Ada", last: "Lind \(number)", alias: "ada.lind\(number)") }

  /// A draft with a line for each name and as many mailboxes on each.
  static func draft(_ id: String = "d1", names: [String], mailboxes: Int = 2) throws -> Draft {
    var draft = Draft(id: Draft.ID(id), at: noon)
    draft.lines = try names.map { text in
      DraftLine(try name(text), isChosen: true, mailboxes: (0..<mailboxes).map(mailbox))
    }
    return draft
  }

  static func purchase(_ kind: Purchase.Kind, names: [String]) throws -> Purchase {
    let offer =
      switch kind {
      case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts: Offer(.instantly, .google)
      case .saleshandyPurchase: Offer(.saleshandy, .google, plan: .annualFlexi)
      case .scaledmailBuyDomains, .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage, .scaledmailPreWarmed,
        .scaledmailSubmitForm:
        Offer(.scaledmail, .smtp)
      }
    let items = try names.map { Purchase.Item(name: try name($0), provider: offer.provider, mailboxes: [mailbox(1)]) }
    return Purchase(operation: try .ready(kind), offer: offer, items: items)
  }

  static func order(_ id: String, _ purchases: [Purchase], at date: Date = noon, continues: Order.ID? = nil) throws -> Order {
    let offer = purchases[0].offer
    let line = Quote.Line(.domains(ending: "com"), count: 1, unit: .dollars(15), period: .year)
    return Order(
      id: Order.ID(id), name: "northquay-aug", draft: Draft.ID("draft of \(id)"),
      plan: PurchasePlan(offer: offer, purchases: purchases),
      approvedTotal: .dollars(15),
      quote: Quote(offer: offer, lines: [line], source: .confirmed, at: date, card: Quote.Card(brand: "Visa", lastFour: "4242")),
      createdAt: date, continues: continues)
  }

  static func attempt(_ id: String, of order: Order, index: Int = 0, at date: Date = noon) -> Attempt {
    Attempt(
      id: Attempt.ID(id), order: order.id, index: index, purchase: order.plan.purchases[index],
      request: FrozenRequest(method: "POST", path: "/orders", body: Data([0x7B, 0x00, 0xFF, 0x7D]), sha256: "abc"),
      baseline: ["o-1", "o-2"], at: date)
  }
}

extension Database {
  /// The open transaction as the stores have it; it is noon.
  var rows: SQLiteDatabase { SQLiteDatabase(self, now: { Sample.noon }) }
}

extension StoredOrderBook {
  /// Opens an order of one purchase and its first attempt.
  func begin(
    _ id: String, _ kind: Purchase.Kind, _ names: [String], at date: Date = Sample.noon
  ) async throws -> Attempt {
    let order = try Sample.order(id, [Sample.purchase(kind, names: names)], at: date)
    try await openOrder(order)
    let attempt = Sample.attempt("\(id)-a", of: order, at: date)
    try await insertAttempt(attempt)
    return attempt
  }

  /// Lets an attempt take events and journals each step.
  @discardableResult
  func take(_ events: AttemptEvent..., by attempt: Attempt) async throws -> Attempt {
    var moved = attempt
    for event in events {
      let from = moved.state
      try moved.take(event, at: Sample.noon)
      try await advanceAttempt(moved, from: from)
    }
    return moved
  }

  /// An attempt as it is in the book.
  func attempt(_ id: String) async throws -> Attempt {
    let attempts = try await orders().flatMap(\.attempts)
    guard let found = attempts.first(where: { $0.id.text == id }) else { throw BookFailure.missing }
    return found
  }

}

extension SQLiteOrderBook {
  /// How many rows the saving of a draft writes.
  func rowsWritten(saving draft: Draft) async throws -> Int {
    let before = try await connection.read { $0.totalChangesCount }
    try await saveDraft(draft)
    return try await connection.read { $0.totalChangesCount } - before
  }
}

extension Error {
  /// Whether it says that a name is another order's.
  func isHeld(_ name: String, by order: String, _ state: AttemptState? = nil) -> Bool {
    guard case .nameLocked(let held, let holder)? = self as? BookFailure else { return false }
    return held.text == name && holder.order.text == order && (state == nil || holder.state == state)
  }
}
