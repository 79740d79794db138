public import Ordering

/// What can happen to the wizard.
public enum Action: Equatable, Sendable {
  case command(Command)
  case edit(TextEdit)
  case paste(String)
  /// The end of the paste before it was too much; how many bytes were left out.
  case pasteCut(Int)
  /// The paste before it stopped before its end; what still comes of it is swallowed.
  case pasteStalled
  /// A key that spends, destroys or puts away came too close to others to be meant; its name.
  case tooSoon(String)
  /// Nothing happened but time: something may have expired.
  case tick
  /// What was typed could not be written into the book; it is tried again by itself where that may help.
  case notSaved(BookFailure)
  /// What could not be written is in the book after all.
  case savedAgain
  /// Whether the order book can be written has changed.
  case bookHealth(BookHealth)
  /// What may be done in the order book has become known, or has changed.
  case bookTerms(BookTerms)
  /// Something about the machine that the person should know, as a sentence.
  case notice(String)
  /// The session ends as soon as the purchase that was sent is recorded.
  case finishing
  case answer(Answer)
  /// A draft to go on with that no screen was asked for, as a command brings it.
  case resume(Draft)
}

/// A change of the focused text field.
public enum TextEdit: Hashable, Sendable {
  case insert(Character)
  case backspace
  case delete
  case left
  case right
  case wordLeft
  case wordRight
  case start
  case end
  case killToEnd
  case killAll
  case killWord
  case killWordRight
}
