/// Turns the bytes a terminal sends into events. A value without clock or input of its own: the caller feeds each burst of bytes it
/// read, asks `patience` how long to wait for more, and calls `flush()` when that time passed in silence.
///
/// An escape sequence that is not known is swallowed whole: it never becomes Escape and its bytes never become text.
public struct KeyDecoder: Sendable {
  /// Bytes of a character or a sequence that is not complete yet.
  private var pending: [UInt8] = []
  /// The paste under way, if any.
  private var paste: PasteCollector?
  private let pasteLimit: Int

  /// A decoder that holds nothing yet.
  ///
  /// - Parameter pasteLimit: bytes kept of one paste; the rest is reported as `TerminalEvent.pasteCut`.
  public init(pasteLimit: Int = 65_536) {
    self.pasteLimit = pasteLimit
  }

  /// How long to wait in silence before `flush()`; `nil` when nothing is held. Our choice: 25 ms tell a lone Escape from a sequence; a
  /// sequence that has begun is given half a second, since its rest must not become text; a paste without an end is given up after
  /// three seconds.
  public var patience: Duration? {
    if let paste { return paste.hasEnded ? .milliseconds(25) : .seconds(3) }
    if pending.isEmpty { return nil }
    return pending.allSatisfy { $0 == KeySequence.escape } ? .milliseconds(25) : .milliseconds(500)
  }

  /// Takes one burst of bytes and returns the events now complete.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    if paste == nil {
      pending.append(contentsOf: bytes)
    } else {
      paste?.add(bytes)
    }
    return drain(inSilence: false)
  }

  /// Resolves what is held after a silence: a lone Escape becomes a key, an ended paste is delivered, a broken sequence is dropped.
  public mutating func flush() -> [TerminalEvent] {
    guard let paste else { return drain(inSilence: true) }
    self.paste = nil
    pending = paste.keysAfter
    return paste.events + drain(inSilence: false)
  }

  /// Forgets the keys and the pasted text held, but not that a paste is still arriving: its rest is not keys.
  public mutating func discard() {
    paste?.discard()
  }

  private mutating func drain(inSilence: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var index = 0
    reading: while index < pending.count {
      switch KeySequence.read(pending[index...]) {
      case .taken(let length, let key):
        if let key { events.append(.key(key)) }
        index += length
      case .pasteBegins(let length):
        var paste = PasteCollector(limit: pasteLimit)
        paste.add(pending[(index + length)...])
        self.paste = paste
        index = pending.count
      case .incomplete where inSilence:
        let (length, key) = KeySequence.giveUp(pending[index...])
        if let key { events.append(.key(key)) }
        index += length
      case .incomplete:
        break reading
      }
    }
    pending.removeFirst(index)
    if pending.count > Self.longestSequence { pending = Array(pending.prefix(2)) }
    return events
  }

  /// A longer sequence only keeps its introducer, so that an endless one costs no memory and its rest is still swallowed.
  private static let longestSequence = 4096
}
