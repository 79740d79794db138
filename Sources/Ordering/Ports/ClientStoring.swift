public import Foundation

/// The clients of an order book; whoever has the book shares them.
public protocol ClientStoring: Sendable {
  /// By name.
  func clients() async throws(BookFailure) -> [ClientSummary]

  /// A client with the names of its orders among those it used.
  /// - Returns: nil when there is no such client.
  func client(_ id: Client.ID) async throws(BookFailure) -> Client?

  /// Writes a client, new or changed since it was read.
  /// - Returns: the client as it is in the book now.
  /// - Throws: `clientChanged` when it was changed since it was read, or is gone; `clientNamed` when another has its name.
  func saveClient(_ client: Client) async throws(BookFailure) -> Client

  /// Removes a client; its orders and drafts stay.
  func removeClient(_ id: Client.ID) async throws(BookFailure)

  /// What was bought for a client, or may have been, by attempts that were journaled after a time.
  func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money
}
