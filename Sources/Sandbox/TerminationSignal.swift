import Dispatch
import Glibc

/// TERM and INT, watched beside the service group that acts on them.
enum TerminationSignal {
  /// Returns when the first one comes, or the task is cancelled. What else the signals do is left to who handles them.
  static func arrives() async {
    let (signals, seen) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGTERM, SIGINT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { seen.yield() }
      source.resume()
      return source
    }
    _ = await signals.first { true }
    for source in sources { source.cancel() }
  }
}
