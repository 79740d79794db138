import Foundation
import Glibc
import Ordering

/// Writes drafts and orders as fast as it can. Each line it says is a promise of the book: `draft ID BRAND`, `intent ID`, `sending ID`,
/// `placed ID`, `deleted ID`.
struct Writer {
  let book: any OrderBook
  let name: String

  func run() async {
    // A test that is ended leaves no writer behind.
    let parent = getppid()
    for round in 0... {
      guard getppid() == parent else { return }
      do {
        try await draft("\(name)-\(round)")
        try await order("\(name)-\(round)")
        // Others have to come to the book too: SQLite's lock is not fair.
        try await Task.sleep(for: .milliseconds(3))
      } catch {
        BookHammer.say("failed \(error)")
        return
      }
    }
  }

  private func draft(_ id: String) async throws {
    var draft = try Thing.draft(id, lines: 20)
    for change in 0..<3 {
      draft.brand = "\(change)"
      draft.lines[change].isChosen = false
      try await book.saveDraft(draft)
      BookHammer.say("draft \(id) \(change)")
    }
    guard id.hasSuffix("0") else { return }
    try await book.deleteDraft(draft.id)
    BookHammer.say("deleted \(id)")
  }

  private func order(_ id: String) async throws {
    let order = try Thing.order(id)
    try await book.openOrder(order)
    var attempt = Thing.attempt(id, of: order)
    try await book.insertAttempt(attempt)
    BookHammer.say("intent \(id)")
    try attempt.take(.sending, at: Date())
    try await book.advanceAttempt(attempt, from: .intent)
    BookHammer.say("sending \(id)")
    try attempt.take(.outcome(.placed(vendorOrder: id, warning: nil)), at: Date())
    try await book.answerAttempt(
      attempt, from: .sending, with: RawReply(status: 200, body: Data(repeating: 0x61, count: 5_000), at: Date()))
    BookHammer.say("placed \(id)")
  }
}
