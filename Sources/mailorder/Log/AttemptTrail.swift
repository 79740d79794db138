import Logging
import Ordering
import Synchronization

/// Which attempt the work at hand belongs to, for the log.
enum AttemptMark {
  @TaskLocal static var current: Attempt.ID?
}

/// Joins what the book knows of an attempt with what a vendor is asked for it.
final class AttemptTrail: Sendable {
  private let log: ProgramLog
  /// By the hash of the request that was journaled last.
  private let attempts = Mutex<[String: Attempt.ID]>([:])

  init(_ log: ProgramLog) { self.log = log }

  /// A book that notes each step of an attempt, and each wrong PIN of a desk, in the log.
  func book(_ book: any OrderBook) -> LoggedBook {
    LoggedBook(book: book, note: note) { [log] miss, most in log.logger.warning("desk: a wrong PIN, \(miss) of \(most)") }
  }

  /// A client whose requests for an attempt carry its mark, and whose log knows a purchase's passwords before anything is made of them.
  func client(_ client: VendorClient) -> VendorClient {
    var marking = client
    marking.freeze = { purchase throws(VendorFailure) in
      self.hidePasswords(of: purchase)
      return try client.freeze(purchase)
    }
    marking.send = { request, purchase in
      self.hidePasswords(of: purchase)
      let attempt = self.attempts.withLock { $0[request.sha256] }
      return await AttemptMark.$current.withValue(attempt) { await client.send(request, purchase) }
    }
    marking.findEvidence = { attempt throws(VendorFailure) in
      let result: Result<ListingEvidence, VendorFailure> = await AttemptMark.$current.withValue(attempt.id) {
        do throws(VendorFailure) {
          return .success(try await client.findEvidence(attempt))
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
    return marking
  }

  private func hidePasswords(of purchase: Purchase) {
    for password in purchase.passwords { log.redactor.hide(typed: password.text) }
  }

  private func note(_ attempt: Attempt, _ step: String) {
    attempts.withLock { $0[attempt.request.sha256] = attempt.state.isClosed ? nil : attempt.id }
    log.logger.notice("attempt \(attempt.id) \(step)", metadata: ["vendor": "\(attempt.purchase.vendor.rawValue)"])
  }
}
