import Ordering
import Wizard

/// What the order book answers of clients.
struct ClientAnswers: Sendable {
  let book: any OrderBook

  /// - Returns: nil where there is nothing to say, and for what is not about clients.
  func answer(to request: BookRequest) async -> Answer? {
    switch request {
    case .readClient(let id, let use): await read(id, use)
    case .saveClient(let client):
      await changed(client.id) { () throws(BookFailure) in
        .clientSaved(try await book.saveClient(client), all: try await book.clients())
      }
    case .removeClient(let id):
      await changed(id) { () throws(BookFailure) in
        try await book.removeClient(id)
        return .clientRemoved(id, all: try await book.clients())
      }
    case .keepForClient(let draft, let new):
      await changed(draft.client?.id ?? new) { () throws(BookFailure) in try await keep(draft, new: new) }
    default: nil
    }
  }

  private func read(_ id: Client.ID, _ use: ClientUse) async -> Answer? {
    do throws(BookFailure) {
      if let client = try await book.client(id) { return .clientRead(client, use) }
      // A draft outlives its client.
      if case .refresh = use { return nil }
      return .clientNotSaved(id, .missing)
    } catch {
      return .clientNotSaved(id, error)
    }
  }

  private func keep(_ draft: Draft, new: Client.ID) async throws(BookFailure) -> Answer {
    var known: Client?
    if let id = draft.client?.id { known = try await book.client(id) }
    var client = known ?? Client(id: new, name: draft.client?.name ?? draft.name)
    client.keep(draft)
    return .clientKept(try await book.saveClient(client), draft.id, all: try await book.clients())
  }

  private func changed(_ id: Client.ID, _ work: () async throws(BookFailure) -> Answer) async -> Answer? {
    do throws(BookFailure) {
      return try await work()
    } catch {
      return .clientNotSaved(id, error)
    }
  }
}
