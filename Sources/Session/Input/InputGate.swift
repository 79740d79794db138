import Ordering
import Terminal
import Wizard
import WizardScreens

/// The one door between the terminal and the model: what comes at once is data, and what confirms was meant. No key of a paste confirms
/// anything, whether the terminal marks pastes or not, and however late its rest comes.
@MainActor
final class InputGate {
  private let clock: InputClock
  private let busy: BusyCount
  private var pacer = KeyPacer()
  private var waiting: Task<Void, Never>?
  /// How often what was typed was thrown away.
  private var discards = 0
  /// What is asked on the screen, and since when.
  private var asked: (words: String, since: Duration)?

  /// The state that is shown, as it is read.
  var reading: (@MainActor () -> WizardReading?)?
  /// Takes what was meant.
  var deliver: (@MainActor (Action) -> Void)?
  /// Brings what has reached the machine and waits for its turn.
  var arrive: (@MainActor () -> Void)?

  /// A key that confirms counts only when its question was on the screen for this long, and when nothing came for this long before it. Our
  /// choice: a quarter of a second is less than a person needs to read anything, and more than between the pieces of one paste.
  nonisolated static let patience = Duration.milliseconds(250)

  init(clock: InputClock, busy: BusyCount) {
    self.clock = clock
    self.busy = busy
  }

  // MARK: What comes

  /// - Parameter time: when it reached this machine; nil for now. Nothing is told by when it is read: a busy program reads late, and then
  ///   many keys at once.
  func take(_ key: Key, at time: Duration? = nil) {
    act(on: pacer.take(key, at: time ?? clock.now()))
    wait(pacer.patience)
  }

  /// Something that is marked as pasted, or as missing of it.
  func take(_ action: Action, at time: Duration? = nil) {
    act(on: pacer.interrupt(at: time ?? clock.now()))
    wait(nil)
    deliver?(action)
  }

  /// Forgets keys that wait to be understood.
  func discard() {
    discards += 1
    pacer.discard()
    wait(nil)
  }

  /// The terminal is gone: what waits is kept as text, and confirms nothing any more.
  func end() {
    act(on: pacer.interrupt(at: clock.now()))
    wait(nil)
  }

  /// Notes what a frame asks.
  /// - Parameter isSeen: whether the terminal has shown it; one that is behind shows an older one.
  func shown(_ reading: WizardReading, isSeen: Bool) {
    guard let words = reading.toConfirm, isSeen else { return asked = nil }
    if asked?.words != words { asked = (words, clock.now()) }
  }

  private func wait(_ patience: Duration?) {
    if let waiting {
      waiting.cancel()
      self.waiting = nil
      busy.end()
    }
    guard let patience else { return }
    busy.begin()
    waiting = Task { [weak self, clock] in
      guard (try? await clock.sleep(patience)) != nil, !Task.isCancelled, let self else { return }
      // Nothing came only if nothing waits behind this very task; if something does, it has a task of its own now.
      arrive?()
      guard !Task.isCancelled else { return }
      waiting = nil
      act(on: pacer.flush())
      busy.end()
    }
  }

  // MARK: What it means

  private func act(on strokes: [KeyPacer.Stroke]) {
    let before = discards
    // What came together with the key that put a question up is no answer to it.
    for stroke in strokes where discards == before {
      switch stroke {
      case .key(let key, let pace): press(key, pace)
      case .burst(let text): take(text)
      }
    }
  }

  private func press(_ key: Key, _ pace: KeyPacer.Pace) {
    guard let reading = reading?() else { return }
    switch Bindings.meaning(of: key, in: reading) {
    case .edit(let edit):
      // What was not typed key by key is pasted, however short it is.
      if case .character(let character) = key, reading.field?.isTypedByHand == true, pace.nearness != .alone {
        return deliver?(.paste(String(character))) ?? ()
      }
      deliver?(.edit(edit))
    case .command(let command):
      deliver?(isMeant(reading.care(of: command), pace) ? .command(command) : .tooSoon(key.name))
    case .nothing: break
    }
  }

  /// So many lines at once may be a person's, whose keys a slow link has gathered. Our choice: as many as a form has fields.
  private static let mostGatheredLines = 12

  /// Text that came at once, as from a terminal that does not mark pastes, or from a person over a slow link: each line goes into the field that
  /// is there for it, and the Enter behind it counts where it confirms nothing. A field that takes several lines, and one in which nothing counts
  /// that was not typed by hand, gets all of it.
  private func take(_ text: String) {
    var lines = EnteredText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
    while let line = lines.first {
      guard let shown = reading?(), let field = shown.field, !field.isTypedByHand, !shown.fieldTakesLines,
        lines.count <= Self.mostGatheredLines + 1
      else { break }
      if !line.isEmpty { deliver?(.paste(String(line))) }
      lines.removeFirst()
      if !lines.isEmpty { press(.enter, .hurried) }
    }
    takeWhole(lines.joined(separator: "\n"))
    let leftOut = pacer.takeLeftOut()
    if leftOut > 0 { deliver?(.pasteCut(leftOut)) }
  }

  /// A single line with its end, in a field that could take more, is a line and Enter as well.
  private func takeWhole(_ text: String) {
    if text.isEmpty || text == "\n" { return }
    let isLine = text.last == "\n" && !text.dropLast().contains("\n")
    deliver?(.paste(isLine ? String(text.dropLast()) : text))
    if isLine, let field = reading?()?.field, !field.isTypedByHand { press(.enter, .hurried) }
  }

  private func isMeant(_ care: Care, _ pace: KeyPacer.Pace) -> Bool {
    switch care {
    case .none: true
    case .typed: pace.nearness != .hurried
    case .alone: pace.nearness == .alone
    case .confirmed:
      pace.nearness == .alone && pace.quiet >= Self.patience
        && asked.map { pace.at - $0.since >= Self.patience } == true
    }
  }
}
