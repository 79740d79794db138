import Foundation
import Ordering

extension InstantlyClient {
  private struct CancelBody: Encodable {
    let accounts: [String]
  }

  /// Cancels mailboxes for good, in one call that is sent once.
  ///
  /// Source: Vendors/Instantly, Cancel accounts: at least one address. What it answers to an unknown address is unknown, so that the
  /// holdings tell.
  /// - Throws: `notOffered` for changes of other vendors, `refused` without asking when there is no address.
  func change(_ change: HoldingChange) async throws(VendorFailure) {
    guard case .cancelMailboxes(let addresses) = change else { throw .notOffered }
    let accounts = addresses.map { $0.lowercased() }.filter { $0.contains("@") }.uniqued()
    guard !accounts.isEmpty else {
      throw .refused(Refusal(code: "accounts", message: "no mailbox was named", names: addresses))
    }
    _ = try await gateway.change(try .post(Path.cancel, [], CancelBody(accounts: accounts)))
  }
}
