import ArgumentParser
import Logging
import Ordering
import Purchasing
import Wizard

/// What is said of a session that is over, and how the program ends by it: the same for every face.
struct SessionEnd {
  let finished: [Order]
  let unrecorded: [Order.ID: PlanStop]
  /// What became of a change that was under way.
  let change: String?
  let unsaved: BookFailure?
  /// The name of the draft that could not be saved.
  let draft: String
  let isIdle: Bool
  /// Which asked for the end.
  let signal: Int32?
  /// Whether the PIN of a desk was wrong too often.
  var isLockedOut = false

  /// - Throws: the exit status where it is not 0.
  func tell(_ context: CommandContext, _ log: ProgramLog) throws {
    if isLockedOut {
      StandardError.say(
        "the PIN was wrong five times in a row, so this session is over; the draft is saved. Log in again, or ask who set the desk up."
      )
      log.logger.warning("desk: the PIN was wrong five times in a row, the session ended")
    }
    if isIdle {
      let minutes = Sentences.count(context.configuration.idleMinutes, "minute")
      StandardError.say("left after \(minutes) without a key; the draft is saved. idle_minutes in the configuration sets the time.")
    }
    for order in finished { StandardError.say(PurchaseSentences.leftBehind(order, unrecorded[order.id])) }
    if let change { StandardError.say(change) }
    if let unsaved {
      StandardError.say(Sentences.lost(unsaved, of: draft))
      throw ExitCode(1)
    }
    // What was bought is in no book: whoever started the program has to know.
    if !unrecorded.isEmpty { throw ExitCode(1) }
    // As a shell tells of it.
    if let signal { throw ExitCode(128 + signal) }
  }
}
