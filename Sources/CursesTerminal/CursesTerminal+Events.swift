import CNcurses
import Glibc
import Terminal

// What reaches the program, from the reader's thread, the writer and the signals.

extension CursesTerminal {
  /// How many events have arrived and wait for the main queue.
  var arrivedEvents: Int { input?.waiting ?? 0 }

  public func deliverArrived() {
    guard state == .open, let input else { return }
    let arrivals = input.take()
    // Without a controlling terminal, as under setsid or su -c, no signal tells of a new size.
    if arrivals.contains(where: \.event.isTyped) { noteSize() }
    for arrival in arrivals {
      if arrival.event == .hangup { hangUp() } else { waitingEvents.append(arrival) }
    }
    deliver()
  }

  func send(_ event: TerminalEvent) {
    waitingEvents.append((event, nil))
    deliver()
  }

  func deliver() {
    while let onEvent, !waitingEvents.isEmpty {
      let (event, time) = waitingEvents.removeFirst()
      onEvent(event, time)
    }
    onDelivered?()
  }

  func hangUp() {
    guard state == .open else { return }
    state = .hungUp
    isGone = true
    input?.pause()
    send(.hangup)
  }

  func take(_ news: Signals.News) {
    guard state == .open else { return }
    switch news {
    case .resized: adoptSize()
    case .continued:
      // A program that was asked to end ends, wherever it is.
      guard endingSignal != nil || cn_stop_in_background(tty.input) else { return hangUp() }
      guard endingSignal == nil else { return }
      tty.enterRawMode()
      output?.write(reportsOn + screen.bytesAnew())
      adoptSize()
      send(.resumed)
    case .hungUp: hangUp()
    case .endWanted: send(.interrupt)
    }
  }

  private func adoptSize() {
    if noteSize() { deliver() }
  }

  /// Takes over the terminal's size; the event waits to be delivered.
  /// - Returns: whether it is a new one.
  @discardableResult
  private func noteSize() -> Bool {
    guard let now = tty.toldSize, now != size else { return false }
    size = now
    waitingFrame = nil
    screen.resize(to: now)
    waitingEvents.append((.resize(now), nil))
    return true
  }
}
