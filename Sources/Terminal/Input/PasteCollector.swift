/// A bracketed paste while it arrives. Everything is data until the bytes fall silent after an end mark: an end mark inside the
/// pasted text, put there to have the rest taken for keys, is followed by more bytes at once and so becomes data too.
///
/// A paste that stops before its end is given to whom it is for as far as it came. Its rest may come later, over a slow link: that is
/// swallowed, since nothing of a paste is a key, however late it is. Only a person's Escape, which comes by itself and before a silence, ends it; the first
/// ends the waiting, since whoever presses keys leaves no silence.
struct PasteCollector: Sendable {
  /// Whether an end mark has been seen.
  private(set) var hasEnded = false
  /// Bytes after the last end mark; before any, bytes that may be the beginning of one.
  private var rest: [UInt8] = []
  private var body: [UInt8] = []
  private var dropped = 0
  private var isDiscarded = false
  /// Whether what had come was delivered before the end was seen.
  private var isAbandoned = false
  /// Whether Escapes came last, by themselves.
  private(set) var isGivenUp = false
  /// Whether nothing more belongs to it.
  private(set) var isOver = false
  private let limit: Int

  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

  init(limit: Int) {
    self.limit = limit
  }

  /// How long to wait in silence. Our choice: a tenth of a second behind an end mark, for one that stands inside the text; three seconds for
  /// an end that does not come; and half a minute until keys are keys again, when even a link that was gone would have spoken, but a fifth of a
  /// second behind an Escape that came alone.
  var patience: Duration {
    if hasEnded { return .milliseconds(100) }
    return isGivenUp ? KeySequence.loneEscapePatience : isAbandoned ? .seconds(30) : .seconds(3)
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    isGivenUp = !hasEnded && !bytes.isEmpty && bytes.allSatisfy { $0 == KeySequence.escape }
    rest.append(contentsOf: bytes)
    if let end = Self.lastEndMark(in: rest) {
      if hasEnded { keep(Self.endMark[...]) }
      keep(rest[..<end])
      rest.removeFirst(end + Self.endMark.count)
      hasEnded = true
    }
    if !hasEnded {
      // The last bytes may be the beginning of an end mark.
      let reconciled = max(0, rest.count - (Self.endMark.count - 1))
      keep(rest[..<reconciled])
      rest.removeFirst(reconciled)
    } else if rest.count > limit {
      dropped += rest.count - limit
      rest.removeFirst(rest.count - limit)
    }
  }

  /// Keys typed after the paste, once silence has shown that no other end mark follows.
  var keysAfter: [UInt8] { hasEnded ? rest : [] }

  /// What the paste becomes after a silence of `patience`.
  mutating func endSilence() -> [TerminalEvent] {
    isOver = hasEnded || isAbandoned
    // A person is told that it is over, also where nothing was lost.
    if isGivenUp, isAbandoned { return isDiscarded ? [] : [.pasteCut(dropped + rest.count { $0 != KeySequence.escape })] }
    let events = isDiscarded ? [] : isAbandoned ? cut(dropped + (hasEnded ? 0 : rest.count)) : events
    if isOver { return events }
    abandon()
    return events + [.pasteStalled]
  }

  /// What has come, without the bytes that may be the beginning of an end mark.
  private var events: [TerminalEvent] {
    var text = body
    var cut = dropped
    if !hasEnded { text += rest.dropLast(beginningOfEnd) }
    if cut > 0, let lineEnd = text.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      cut += text.count - lineEnd - 1
      text.removeLast(text.count - lineEnd - 1)
    }
    return [.paste(Self.text(text))] + self.cut(cut)
  }

  private func cut(_ bytes: Int) -> [TerminalEvent] { bytes > 0 ? [.pasteCut(bytes)] : [] }

  private mutating func abandon() {
    (isAbandoned, isGivenUp) = (true, false)
    body = []
    dropped = 0
    rest = Array(rest.suffix(beginningOfEnd))
  }

  /// How many of the last bytes may begin an end mark.
  private var beginningOfEnd: Int {
    (1..<Self.endMark.count).last { rest.suffix($0) == Self.endMark.prefix($0) } ?? 0
  }

  /// Throws away what has arrived; what still arrives is thrown away too.
  mutating func discard() {
    isDiscarded = true
    body = []
    if hasEnded { rest = [] }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = isDiscarded || isAbandoned ? 0 : max(0, limit - body.count)
    // Once a byte is lost, later ones would stand in the wrong place.
    let kept = dropped > 0 ? 0 : min(room, bytes.count)
    body.append(contentsOf: bytes.prefix(kept))
    dropped += bytes.count - kept
  }

  private static func lastEndMark(in bytes: [UInt8]) -> Int? {
    var index = bytes.count - endMark.count
    while index >= 0 {
      if bytes[index] == endMark[0], bytes[index..<(index + endMark.count)].elementsEqual(endMark) { return index }
      index -= 1
    }
    return nil
  }

  /// Terminals send a line end as CR; some send CR LF. Both become `\n`.
  private static func text(_ bytes: [UInt8]) -> String {
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0A, isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      unified.append(isAfterReturn ? 0x0A : byte)
    }
    return String(decoding: unified, as: UTF8.self)
  }
}
