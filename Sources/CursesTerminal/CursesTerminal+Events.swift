import CNcurses
import Glibc
import Terminal

// What reaches the program, from the reader's thread, the writer and the signals.

extension CursesTerminal {
  /// How many events have arrived and wait for the main queue.
  var arrivedEvents: Int { input?.waiting ?? 0 }

  public func deliverArrived() {
    guard state == .open, let input else { return }
    for arrival in input.take() {
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
    guard tty.size != size else { return }
    size = tty.size
    waitingFrame = nil
    screen.resize(to: size)
    send(.resize(size))
  }
}
