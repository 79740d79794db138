import Dispatch
import Glibc
import Terminal

/// Reads the terminal whenever bytes arrive and tells the events they make, the time-outs of the decoder included.
@MainActor
final class InputReader {
  private let tty: TTY
  private let source: any DispatchSourceRead
  private let silence: any DispatchSourceTimer
  private let tell: @MainActor ([TerminalEvent]) -> Void
  private var decoder: KeyDecoder
  private var isPaused = false

  /// Reads from now on. `tell` gets each burst's events, and `[.hangup]` once when the terminal is gone.
  init(_ tty: TTY, escapePatience: Duration, tell: @escaping @MainActor ([TerminalEvent]) -> Void) {
    decoder = KeyDecoder(escapePatience: escapePatience)
    self.tty = tty
    self.tell = tell
    source = DispatchSource.makeReadSource(fileDescriptor: tty.input, queue: .main)
    silence = DispatchSource.makeTimerSource(queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.read() }
    }
    let input = tty.input
    source.setCancelHandler { close(input) }
    silence.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.endSilence() }
    }
    source.activate()
    silence.activate()
  }

  /// Reads no more: a descriptor at its end is always readable, and the program would spin.
  func pause() {
    guard !isPaused else { return }
    isPaused = true
    source.suspend()
    silence.schedule(deadline: .distantFuture)
  }

  /// Reads no more and closes the descriptor.
  func stop() {
    source.cancel()
    silence.cancel()
    // A Dispatch source is freed safely only when it is running.
    if isPaused { source.resume() }
  }

  /// Throws away what was typed: what is not read yet, and what is read and waits to be understood.
  func discard() {
    guard !isPaused else { return }
    if case .bytes(let bytes) = tty.read() { _ = decoder.decode(bytes) }
    decoder.discard()
    awaitSilence()
  }

  private func read() {
    switch tty.read() {
    case .nothing: return
    case .bytes(let bytes):
      let events = decoder.decode(bytes)
      awaitSilence()
      tell(events)
    case .gone:
      pause()
      tell([.hangup])
    }
  }

  private func endSilence() {
    let events = decoder.flush()
    awaitSilence()
    tell(events)
  }

  private func awaitSilence() {
    if let patience = decoder.patience {
      silence.schedule(deadline: .now() + .nanoseconds(Int(patience / .nanoseconds(1))))
    } else {
      silence.schedule(deadline: .distantFuture)
    }
  }
}
