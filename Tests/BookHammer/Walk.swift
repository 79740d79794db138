import Foundation
import Ordering

/// One draft and one purchase, step by step: `ok STEP` or `failed STEP KIND CHANGE`. A purchase that fails before it is sent is not sent;
/// an answer that fails is tried again. At the end `healed` says that everything can be done again.
struct Walk {
  let book: any OrderBook
  let name: String

  func run() async {
    await step("home") { () throws(BookFailure) in
      _ = try await book.drafts()
      _ = try await book.orders()
    }
    if let draft = try? Thing.draft(name, lines: 40) { await saving(draft) }
    await buy(name)
    _ = await book.health()
    await buy(name + "-again")
    let isHealthy = await book.health() == .sound
    let isReadable = await step("read") { () throws(BookFailure) in _ = try await book.orders() }
    BookHammer.say(isHealthy && isReadable ? "healed" : "troubled")
  }

  private func saving(_ draft: Draft) async {
    var draft = draft
    for round in 0..<2 {
      draft.brand = "\(round)"
      let saved = draft
      await step("draft\(round)") { () throws(BookFailure) in try await book.saveDraft(saved) }
    }
  }

  private func buy(_ id: String) async {
    guard let order = try? Thing.order(id) else { return }
    guard await step("order \(id)", { () throws(BookFailure) in try await book.openOrder(order) }) else { return }
    var attempt = Thing.attempt(id, of: order)
    let inserted = attempt
    guard await step("intent \(id)", { () throws(BookFailure) in try await book.insertAttempt(inserted) }) else { return }
    guard (try? attempt.take(.sending, at: Date())) != nil else { return }
    let sending = attempt
    guard await step("sending \(id)", { () throws(BookFailure) in try await book.advanceAttempt(sending, from: .intent) }) else {
      await book.relinquish(attempt.id)
      return
    }
    BookHammer.say("SENT \(id)")
    guard (try? attempt.take(.outcome(.placed(vendorOrder: id, warning: nil)), at: Date())) != nil else { return }
    let placed = attempt
    let reply = RawReply(status: 200, body: Data(repeating: 0x61, count: 9_000), at: Date())
    for _ in 0..<3 {
      if await step("placed \(id)", { () throws(BookFailure) in try await book.answerAttempt(placed, from: .sending, with: reply) })
      {
        return
      }
    }
    await book.relinquish(attempt.id)
  }

  @discardableResult
  private func step(_ name: String, _ work: () async throws(BookFailure) -> Void) async -> Bool {
    do throws(BookFailure) {
      try await work()
      BookHammer.say("ok \(name)")
      return true
    } catch {
      if case .storage(let trouble) = error {
        BookHammer.say("failed \(name) \(trouble.kind) \(trouble.change)")
      } else {
        BookHammer.say("failed \(name) \(error)")
      }
      return false
    }
  }
}
