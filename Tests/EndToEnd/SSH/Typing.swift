import Foundation

/// What a field held after each key: when the key was pressed, and when the field was seen to show it.
struct Typing {
  private struct State {
    let text: String
    let pressed: SuspendingClock.Instant
    var seen: SuspendingClock.Instant?
  }

  private var states: [State]
  private var finalCheck = SuspendingClock.now

  /// - Parameter text: what stands in the field before the first key.
  init(after text: String) { states = [State(text: text, pressed: .now, seen: .now)] }

  var text: String { states[states.count - 1].text }
  var keys: Int { states.count - 1 }

  /// Notes letters that are about to be sent.
  mutating func press(_ letters: String) {
    for letter in letters { states.append(State(text: text + String(letter), pressed: .now)) }
  }

  /// Notes a Backspace that is about to be sent.
  mutating func pressBackspace() { states.append(State(text: String(text.dropLast()), pressed: .now)) }

  /// Notes a Ctrl-U that is about to be sent.
  mutating func pressKill() { states.append(State(text: "", pressed: .now)) }

  /// Notes what the screen shows; of a long text that is its end.
  mutating func look(at screen: String) {
    finalCheck = .now
    let shown = states.lastIndex { !$0.text.suffix(10).allSatisfy(\.isWhitespace) && screen.contains($0.text.suffix(10)) }
    guard let shown else { return }
    for index in 0...shown where states[index].seen == nil { states[index].seen = finalCheck }
  }

  /// How long the slowest key took to be shown, so far as it could be seen: on a busy machine some time.
  var lag: Duration { states.map { $0.pressed.duration(to: $0.seen ?? finalCheck) }.max() ?? .zero }

  /// How long before a moment the oldest key was pressed that is lost when the field is left with a text; nil when the text was never
  /// there.
  func loss(of kept: String, at end: SuspendingClock.Instant) -> Duration? {
    guard let index = states.lastIndex(where: { $0.text == kept }) else { return nil }
    return index == states.count - 1 ? .zero : states[index + 1].pressed.duration(to: end)
  }
}
