import Dispatch
import Glibc
import Terminal

/// Writes to the terminal without ever waiting for it: what it does not take at once is kept and written when it takes bytes again.
@MainActor
final class OutputWriter {
  private let tty: TTY
  private let source: any DispatchSourceWrite
  private var watch = Watch.notYet
  private var backlog: ArraySlice<UInt8> = []
  private let caughtUp: @MainActor () -> Void
  private let gone: @MainActor () -> Void

  /// A Dispatch source is freed safely only when it is running.
  private enum Watch {
    case notYet, running, suspended
  }

  /// Calls `caughtUp` when a backlog is written and `gone` when the terminal takes bytes no more.
  init(_ tty: TTY, caughtUp: @escaping @MainActor () -> Void, gone: @escaping @MainActor () -> Void) {
    self.tty = tty
    self.caughtUp = caughtUp
    self.gone = gone
    source = DispatchSource.makeWriteSource(fileDescriptor: tty.output, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.writeBacklog() }
    }
    let output = tty.output
    source.setCancelHandler { close(output) }
  }

  /// Whether the terminal has not yet taken all it was given.
  var isBehind: Bool { !backlog.isEmpty }

  /// Writes bytes after all earlier ones.
  func write(_ bytes: [UInt8]) {
    backlog += bytes
    writeBacklog()
  }

  /// Writes the last bytes, waiting up to a quarter of a second for the terminal to take them, and closes the descriptor.
  func finish(with bytes: [UInt8]) {
    backlog += bytes
    var patience = 25
    while let written = tty.write(backlog) {
      backlog = backlog.dropFirst(written)
      if backlog.isEmpty || patience == 0 { break }
      patience -= 1
      _ = tty.waitUntilWritable(milliseconds: 10)
    }
    backlog = []
    source.cancel()
    setWatch(true)
  }

  private func writeBacklog() {
    guard !backlog.isEmpty else { return setWatch(false) }
    let wasWatching = watch == .running
    guard let written = tty.write(backlog) else {
      backlog = []
      setWatch(false)
      // Not at once: the caller is in the middle of showing something.
      DispatchQueue.main.async { MainActor.assumeIsolated { self.gone() } }
      return
    }
    backlog = backlog.dropFirst(written)
    setWatch(isBehind)
    if wasWatching, !isBehind { caughtUp() }
  }

  private func setWatch(_ isWanted: Bool) {
    switch (watch, isWanted) {
    case (.notYet, true): source.activate()
    case (.suspended, true): source.resume()
    case (.running, false): source.suspend()
    case (.notYet, false), (.suspended, false), (.running, true): return
    }
    watch = isWanted ? .running : .suspended
  }
}
