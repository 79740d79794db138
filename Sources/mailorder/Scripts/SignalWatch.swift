import Dispatch
import Glibc

/// Takes the signals that end a program, so that what was sent is recorded first.
@MainActor
final class SignalWatch {
  /// The first that came.
  private(set) var signal: Int32?
  private var sources: [any DispatchSourceSignal] = []
  private let arrived: @MainActor () -> Void

  /// - Parameter arrived: called once, when the first of them comes.
  init(_ arrived: @escaping @MainActor () -> Void) {
    self.arrived = arrived
    for number in [SIGINT, SIGTERM, SIGHUP] {
      Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler { [weak self] in
        MainActor.assumeIsolated { self?.take(number) }
      }
      source.activate()
      sources.append(source)
    }
  }

  private func take(_ number: Int32) {
    guard signal == nil else { return }
    signal = number
    arrived()
  }

  /// Lets the signals end the program again.
  func end() {
    for source in sources { source.cancel() }
    sources = []
    for number in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(number, SIG_DFL) }
  }
}
