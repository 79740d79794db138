/// Turns the bytes a terminal sends into events. A value without clock or input of its own: the caller feeds each burst of bytes it
/// read, asks `patience` how long to wait for more, and calls `flush()` when that time passed in silence.
///
/// An escape sequence that is not known is swallowed whole: it never becomes Escape and its bytes never become text.
public struct KeyDecoder: Sendable {
  /// Bytes of a character or a sequence that is not complete yet.
  private var pending: [UInt8] = []
  /// The paste under way, if any.
  private var paste: PasteCollector?
  /// Whether a lone Escape was given up just now: what looks like the rest of a sequence belongs to it.
  private var hasSplitEscape = false
  /// Whether what comes is the rest of a string, an answer of the terminal, whose beginning is not kept any more.
  private var isInString = false
  /// Whether an Escape came alone and last.
  private var isLoneEscape = false
  /// Whether a string was given up at an Escape just now: what its end lacks belongs to it.
  private var hasSplitEnd = false
  private let pasteLimit: Int
  private let escapePatience: Duration

  /// How long a lone Escape waits for the rest of a sequence. Our choice: over a slow link a sequence was seen split by 60 ms, and a tenth
  /// of a second is not felt.
  public static let usualEscapePatience = Duration.milliseconds(100)

  /// A decoder that holds nothing yet.
  ///
  /// - Parameters:
  ///   - pasteLimit: bytes kept of one paste; the rest is reported as `TerminalEvent.pasteCut`.
  ///   - escapePatience: how long to wait before an Escape is the key.
  public init(pasteLimit: Int = 65_536, escapePatience: Duration = KeyDecoder.usualEscapePatience) {
    self.pasteLimit = pasteLimit
    self.escapePatience = escapePatience
  }

  /// How long to wait in silence before `flush()`; `nil` when nothing is held. Our choice: a sequence that has begun is given half a second,
  /// since its rest must not become text, and a terminal's answer three.
  public var patience: Duration? {
    if let paste { return paste.patience }
    if isInString { return isLoneEscape ? KeySequence.loneEscapePatience : Self.stringPatience }
    guard let first = pending.first else { return hasSplitEscape || hasSplitEnd ? .milliseconds(500) : nil }
    if pending.allSatisfy({ $0 == KeySequence.escape }) { return escapePatience }
    guard first == KeySequence.escape, KeySequence.isString(pending[1]) else { return .milliseconds(500) }
    // Two bytes may be Alt with a letter.
    if pending.count == 2 { return escapePatience }
    return isLoneEscape ? KeySequence.loneEscapePatience : Self.stringPatience
  }

  private static let stringPatience = Duration.seconds(3)

  /// Takes one burst of bytes and returns the events now complete.
  public mutating func decode(_ bytes: some Collection<UInt8>) -> [TerminalEvent] {
    isLoneEscape = bytes.count == 1 && bytes.first == KeySequence.escape
    if paste == nil {
      var bytes = Array(bytes)
      if hasSplitEnd, bytes.first == UInt8(ascii: "\\") { bytes.removeFirst() }
      pending += hasSplitEscape ? KeySequence.withEscape(bytes) ?? bytes : bytes
      (hasSplitEscape, hasSplitEnd) = (false, false)
    } else {
      paste?.add(bytes)
    }
    return drain(inSilence: false)
  }

  /// Resolves what is held after a silence: a lone Escape becomes a key, an ended paste is delivered, a broken sequence is dropped. Of a paste
  /// that stopped before its end what has come is delivered; the rest is swallowed, up to its end mark or a long silence.
  public mutating func flush() -> [TerminalEvent] {
    (hasSplitEscape, hasSplitEnd) = (false, false)
    guard var paste else { return drain(inSilence: true) }
    let events = paste.endSilence()
    self.paste = paste.isOver ? nil : paste
    guard paste.isOver else { return events }
    pending = paste.keysAfter
    // Its end may have been split behind an Escape that looked like a person's.
    hasSplitEscape = paste.isGivenUp
    return events + drain(inSilence: false)
  }

  /// Forgets the keys and the pasted text held, but not that a paste is still arriving: its rest is not keys.
  public mutating func discard() {
    paste?.discard()
  }

  private mutating func drain(inSilence: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var index = 0
    if isInString {
      guard let length = KeySequence.restOfString(pending[...]) else {
        if inSilence { (isInString, hasSplitEnd, pending) = (false, isLoneEscape, []) } else { keepInString() }
        return []
      }
      (isInString, index) = (false, length)
    }
    reading: while index < pending.count {
      switch KeySequence.read(pending[index...]) {
      case .taken(let length, let key):
        if let key { events.append(.key(key)) }
        index += length
      case .mouse(let length, let mouse):
        if let mouse { events.append(.mouse(mouse)) }
        index += length
      case .pasteBegins(let length):
        var paste = PasteCollector(limit: pasteLimit)
        paste.add(pending[(index + length)...])
        self.paste = paste
        index = pending.count
      case .pasteEnds(let length):
        // The beginning of this paste was not seen, or given up: what came with its end is not keys.
        index += length
        events = events.isEmpty ? [] : [.pasteCut(index)]
      case .incomplete where inSilence:
        let (length, key) = KeySequence.giveUp(pending[index...])
        if let key { events.append(.key(key)) }
        hasSplitEscape = key == .escape
        hasSplitEnd = key == nil && isLoneEscape
        index += length
      case .incomplete:
        break reading
      }
    }
    pending.removeFirst(index)
    guard pending.count > Self.longestSequence else { return events }
    if KeySequence.isString(pending[1]) {
      keepInString()
    } else {
      // Alt with an arrow has two escapes in front.
      pending = Array(pending.prefix(pending[1] == KeySequence.escape ? 3 : 2))
    }
    return events
  }

  /// Of a string nothing is kept but an escape that may begin its end.
  private mutating func keepInString() {
    isInString = true
    pending = pending.last == KeySequence.escape ? [KeySequence.escape] : []
  }

  /// A longer sequence only keeps its introducer, so that an endless one costs no memory and its rest is still swallowed.
  private static let longestSequence = 4096
}
