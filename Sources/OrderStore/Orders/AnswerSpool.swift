import Foundation
import Glibc
import Ordering

/// Vendors' answers on their way into a book on another machine: each stands in a file here before it is sent there, and is gone when the book
/// has it. What a crash leaves is brought in by the next start on this host.
struct AnswerSpool: Sendable {
  /// An answer with the step that it means, cut as in the book.
  struct Entry: Codable, Sendable {
    let attempt: String
    let order: String
    /// The session that sent the attempt, which brings its answers in itself while it lives.
    let session: String
    /// How many steps the attempt had before.
    let known: Int
    let steps: [Attempt.Transition]
    let state: AttemptState
    let unsentTries: Int
    let sentAt: Date?
    let vendorOrder: String?
    let checkout: String?
    let refusal: Refusal?
    let reply: RawReply?

    /// - Parameter reply: cut already.
    init(_ attempt: Attempt, from state: AttemptState, reply: RawReply?, session: String, _ cuts: Redaction) {
      let known = (attempt.history.lastIndex { $0.state == state } ?? attempt.history.count - 1) + 1
      self.attempt = attempt.id.text
      order = attempt.order.text
      self.session = session
      self.known = known
      steps = attempt.history.dropFirst(known).map {
        Attempt.Transition(state: $0.state, at: $0.at, note: $0.note.filtered(cuts.words))
      }
      self.state = attempt.state
      unsentTries = attempt.unsentTries
      sentAt = attempt.sentAt
      vendorOrder = attempt.vendorOrder
      checkout = attempt.checkout
      refusal = attempt.refusal.map(cuts.refusal)
      self.reply = reply
    }

    /// The attempt after the answer.
    /// - Parameter stored: as the book has it.
    /// - Returns: nil where it has gone on meanwhile.
    func moved(_ stored: Attempt) -> Attempt? {
      guard stored.history.count == known else { return nil }
      return Attempt(
        kept: stored, state: state, history: stored.history + steps, unsentTries: unsentTries, sentAt: sentAt,
        vendorOrder: vendorOrder, checkout: checkout, refusal: refusal, checks: stored.checks, acknowledged: stored.acknowledged)
    }

    /// The attempt where it stands, with what the vendor calls it.
    func found(_ stored: Attempt) -> Attempt {
      Attempt(
        kept: stored, state: stored.state, history: stored.history, unsentTries: stored.unsentTries, sentAt: stored.sentAt,
        vendorOrder: vendorOrder, checkout: checkout, refusal: stored.refusal, checks: stored.checks,
        acknowledged: stored.acknowledged)
    }

    /// Whether the book has the steps already.
    func stands(in stored: Attempt) -> Bool {
      stored.history.count >= known + steps.count
        && zip(stored.history.dropFirst(known), steps).allSatisfy { $0.state == $1.state && $0.at == $1.at }
    }
  }

  /// A directory beside this host's own data.
  let directory: String

  /// Writes an answer down, through to the disk.
  func keep(_ entry: Entry) throws(StoreFailure) {
    try SpoolFiles.keep(entry, as: file(entry), in: directory)
  }

  /// Takes one away; not that of a later try of the same attempt.
  func drop(_ entry: Entry) { unlink(file(entry)) }

  /// What stands here, oldest first; what cannot be read is left alone.
  func entries() -> [Entry] {
    SpoolFiles.all(Entry.self, in: directory).sorted { ($0.steps.first?.at ?? .distantPast) < ($1.steps.first?.at ?? .distantPast) }
  }

  /// Each try has a file of its own.
  private func file(_ entry: Entry) -> String { "\(directory)/\(Data("\(entry.attempt) \(entry.known)".utf8).sha256).json" }
}
