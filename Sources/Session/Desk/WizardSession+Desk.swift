import Foundation
import Ordering
import Purchasing
import Terminal
import Wizard
import WizardScreens

// A desk that nobody sits at is locked, and asks who spends.

extension WizardSession {
  /// Takes what was meant, once the desk knows who means it.
  func takeMeant(_ action: Action) {
    if case .command(let command) = action, asksPIN(before: command) { return }
    handle(action)
  }

  /// Asks for the PIN where a command spends or destroys and it is older than the desk wants. Leaving is always free.
  /// - Returns: whether it is asked for, so that the command is given again afterwards.
  func asksPIN(before command: Command) -> Bool {
    guard let desk, model.state.care(of: command) == .confirmed, desk.isStale else { return false }
    if model.state.overlay?.as(QuestionOverlay.self)?.question.id == .leave { return false }
    lock(.spending)
    return true
  }

  private func lock(_ cause: DeskLock.Cause) {
    gate.discard()
    device.flushInput()
    desk?.lock(cause)
  }

  /// Begins to watch how long no key came.
  func watchDesk() {
    guard let desk else { return }
    desk.changed = { [weak self] in self?.drawSoon() }
    desk.opened = { [weak self] words in
      self?.lastEvent = self?.ports.now()
      if let words { self?.handle(.notice(words)) }
      self?.drawSoon()
    }
    desk.missed = { [weak self] miss in self?.note(miss: miss) }
    desk.gaveUp = { [weak self] in
      self?.endedByWrongPIN = true
      self?.end()
    }
    lockWhenIdle()
  }

  /// Tells the audit of a wrong PIN, one after another. A book that cannot be written keeps nobody from trying again.
  private func note(miss: Int) {
    let before = noting
    busy.begin()
    noting = Task { [ports, busy] in
      await before?.value
      try? await ports.book.noteWrongPIN(miss, of: DeskLock.mostTries)
      busy.end()
    }
  }

  /// Looks again when the time would be over, and locks when it is.
  private func lockWhenIdle() {
    locking = Task { [weak self, ports] in
      while !Task.isCancelled {
        guard let wait = self?.untilLocked else { return }
        guard (try? await ports.sleep(wait)) != nil else { return }
        if let self, !isOver, untilLocked <= .zero { lock(.idle) }
      }
    }
  }

  private var untilLocked: Duration {
    guard let desk else { return .seconds(3_600) }
    // It is locked: the next look is a whole time away. Who is asked about spending may leave as well.
    guard desk.cause != .idle, !desk.isChecking, let last = lastEvent else { return desk.rules.lockAfter }
    let idle = ports.now().timeIntervalSince(last)
    // A clock that was set back does not keep a desk open.
    return idle < 0 ? .zero : desk.rules.lockAfter - .seconds(idle)
  }
}
