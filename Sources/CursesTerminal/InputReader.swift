import CNcurses
import Dispatch
import Glibc
import Synchronization
import Terminal

/// Reads the terminal on a thread of its own, so that what arrives is stamped with the time at which it did, however busy the program is, and
/// tells the main queue when there is something to take. The decoder's silences are measured here too.
final class InputReader: Sendable {
  /// An event, and when the bytes that made it arrived; nil for what no bytes made.
  typealias Arrival = (event: TerminalEvent, time: Duration?)

  private struct State {
    var decoder: KeyDecoder
    var arrivals: [Arrival] = []
    /// When the last bytes came.
    var last = Duration.zero
    /// Whether the main queue knows that there is something to take.
    var isTold = false
    /// Whether no more is read.
    var isOver = false
    /// Whether the thread is at its end, and whether somebody waits for that to close the descriptors.
    var hasEnded = false
    var isStopped = false
  }

  private let tty: TTY
  private let clock: InputClock
  /// Wakes the thread when it has to look at the state anew.
  private let wake: Int32
  private let state: Mutex<State>
  private let tell: @MainActor @Sendable () -> Void

  /// Reads from now on.
  /// - Parameter tell: called on the main queue when there is something to `take`; among the events `.hangup`, once, when the terminal is gone.
  init(_ tty: TTY, escapePatience: Duration, clock: InputClock, tell: @escaping @MainActor @Sendable () -> Void) {
    self.tty = tty
    self.clock = clock
    self.tell = tell
    wake = cn_event_open()
    state = Mutex(State(decoder: KeyDecoder(escapePatience: escapePatience)))
    // The thread's own queue: it waits there for as long as the terminal is open.
    DispatchQueue(label: "keys", qos: .userInteractive).async { self.run() }
  }

  /// What has arrived, oldest first; read from the device now, whether or not the thread has come to it.
  func take() -> [Arrival] {
    let (arrivals, isHolding) = state.withLock { state in
      read(&state)
      defer { (state.arrivals, state.isTold) = ([], false) }
      return (state.arrivals, state.decoder.patience != nil)
    }
    // The thread has to measure the silence behind what was read here.
    if isHolding { wakeUp() }
    return arrivals
  }

  /// How many events wait to be taken.
  var waiting: Int { state.withLock { $0.arrivals.count } }

  /// Throws away what was typed: what is not read yet, what is read and waits to be understood, and what is understood and waits to be taken.
  func discard() {
    state.withLock { state in
      read(&state)
      state.decoder.discard()
      state.arrivals.removeAll { $0.event.isTyped }
    }
    wakeUp()
  }

  /// Reads no more: a descriptor at its end is always readable, and the program would spin.
  func pause() {
    state.withLock { $0.isOver = true }
    wakeUp()
  }

  /// Reads no more and closes the descriptor.
  func stop() {
    let isClosing = state.withLock { state in
      (state.isOver, state.isStopped) = (true, true)
      return state.hasEnded
    }
    if isClosing { close() } else { wakeUp() }
  }

  private func close() {
    Glibc.close(tty.input)
    Glibc.close(wake)
  }

  private func wakeUp() {
    var one: UInt64 = 1
    _ = write(wake, &one, 8)
  }

  // MARK: On the thread

  private func run() {
    while let patience = state.withLock({ $0.isOver ? nil : .some(wait($0)) }) {
      var watched = [pollfd(fd: tty.input, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0)]
      guard poll(&watched, 2, patience) >= 0 || errno == EINTR else { break }
      if watched[0].revents != 0 { cn_warm_code() }
      var count: UInt64 = 0
      if watched[1].revents != 0 { _ = Glibc.read(wake, &count, 8) }
      let isNews = state.withLock { state in
        guard !state.isOver else { return false }
        read(&state)
        if wait(state) == 0 { endSilence(&state) }
        defer { if !state.arrivals.isEmpty { state.isTold = true } }
        return !state.arrivals.isEmpty && !state.isTold
      }
      if isNews { DispatchQueue.main.async { MainActor.assumeIsolated { self.tell() } } }
    }
    let isClosing = state.withLock { state in
      state.hasEnded = true
      return state.isStopped
    }
    if isClosing { close() }
  }

  /// Milliseconds until what the decoder holds has waited long enough; -1 when it holds nothing.
  private func wait(_ state: State) -> Int32 {
    guard let patience = state.decoder.patience else { return -1 }
    let left = state.last + patience - clock.now()
    return left <= .zero ? 0 : Int32(min(60_000, (left / .milliseconds(1)).rounded(.up)))
  }

  private func read(_ state: inout State) {
    guard !state.isOver else { return }
    switch tty.read() {
    case .nothing: break
    case .bytes(let bytes):
      state.last = clock.now()
      for event in state.decoder.decode(bytes) { state.arrivals.append((event, state.last)) }
    case .gone:
      state.isOver = true
      state.arrivals.append((.hangup, nil))
    }
  }

  /// A key that was held came when its bytes did; a paste has come when it was over.
  private func endSilence(_ state: inout State) {
    let (bytes, now) = (state.last, clock.now())
    for event in state.decoder.flush() {
      if case .key = event { state.arrivals.append((event, bytes)) } else { state.arrivals.append((event, now)) }
    }
    // What is still held waits from here on.
    state.last = now
  }
}
