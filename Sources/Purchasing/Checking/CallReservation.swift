import Foundation
package import Ordering

/// Calls of a vendor's rate limit that are kept free for what is about to be bought.
package struct CallReservation: Sendable {
  let ports: Ports

  package init(_ ports: Ports) { self.ports = ports }

  /// Keeps the calls free that a plan's purchases and their final checks need, before searches take them.
  package func keep(for request: FinalCheckRequest) async {
    // Other programs of this user keep calls for their own reviews.
    let id = "review \(ProcessInfo.processInfo.processIdentifier)"
    await ports.limiter.keep(request.purchases, request.editions, as: id)
  }
}
