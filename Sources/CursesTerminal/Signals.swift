import CNcurses
import Dispatch
import Glibc

/// The process's signals as calls on the main actor. The handlers themselves only note the signal and wake the event loop.
@MainActor
final class Signals {
  /// What a signal asks for.
  enum News: CaseIterable {
    case hungUp, endWanted, continued, resized
  }

  private let source: any DispatchSourceRead

  /// Catches the signals from now on; `nil` when the system refuses.
  init?(_ handle: @escaping @MainActor (News) -> Void) {
    let descriptor = cn_signals_open()
    guard descriptor >= 0 else { return nil }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated {
        let seen = Int(cn_signals_take())
        for news in News.allCases where seen & Self.bit(of: news) != 0 { handle(news) }
      }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  /// Gives the signals back.
  func stop() {
    cn_signals_close()
    source.cancel()
  }

  private static func bit(of news: News) -> Int {
    switch news {
    case .resized: CN_SIGNAL_RESIZE
    case .continued: CN_SIGNAL_CONTINUE
    case .hungUp: CN_SIGNAL_HANGUP
    case .endWanted: CN_SIGNAL_END
    }
  }
}
