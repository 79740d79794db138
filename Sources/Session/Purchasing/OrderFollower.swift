import Foundation
import Ordering
import Wizard

/// Looks how far an order is: settles what is open by the vendor's lists, then reads what is delivered.
struct OrderFollower: Sendable {
  let ports: Ports
  let reconciler: Reconciler

  func follow(_ id: Order.ID) async -> Answer {
    do throws(BookFailure) {
      let (found, failure) = try await reconciler.look(at: id)
      if let failure { return .followed(found, failure: failure) }
      var order = found
      guard order.attempts.contains(where: { $0.state == .placed || $0.state == .awaitingPayment }) else {
        return .followed(order)
      }
      let seen = order
      switch await captured({ () throws(VendorFailure) in try await ports.client(seen.plan.offer.vendor).progress(seen) }) {
      case .failure(let failure): return .followed(order, failure: failure)
      case .success(let progress):
        let isNews = progress.domains != order.progress?.domains
        order.progress = progress
        if isNews { try await ports.book.saveProgress(id, progress) }
        return .followed(order)
      }
    } catch {
      return .bookFailed(error)
    }
  }

  /// Closes what is open of an order by a person's word.
  func close(_ id: Order.ID, reason: String) async -> Answer {
    do throws(Reconciler.Objection) {
      return .followed(try await reconciler.close(id, reason: reason))
    } catch {
      if case .book(let failure) = error { return .bookFailed(failure) }
      // The lists have said otherwise since the question was on the screen: what they say now is shown.
      return await follow(id)
    }
  }
}
