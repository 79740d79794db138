// From bytes to keys: however they come in pieces, whatever stands in a paste.

/// - Parameters:
///   - start: four bytes say where the rest is cut, one how many bytes of a paste are kept, one how fast keys come; the rest is what a terminal
///     sends.
///   - size: its bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryKeys(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  var input = FuzzedBytes(start, size)
  let cuts = [input.number(below: 4096), input.number(below: 4096)].sorted()
  let limit = 16 + Int(input.byte()) * 4
  let pace = Duration.milliseconds(Int(input.byte() % 64))
  let sent = Array(input.rest)
  let whole = Line(limit: limit).read([sent[...]])
  checkKeys(in: whole)
  checkSplit(whole, Line(limit: limit).read(pieces(sent, cuts)))
  checkPaste(of: sent, cuts, limit)
  checkEndless(sent, limit)
  checkPace(whole.keys.filter { $0 != .backspace }, pace)
  return 0
}

/// A terminal whose bytes come in bursts.
private struct Line {
  var decoder: KeyDecoder

  init(limit: Int) { decoder = KeyDecoder(pasteLimit: limit) }

  /// All events of some bursts, and of the silence behind the last.
  mutating func take(_ bursts: [ArraySlice<UInt8>]) -> [TerminalEvent] {
    bursts.flatMap { decoder.decode($0) } + silence()
  }

  func read(_ bursts: [ArraySlice<UInt8>]) -> [TerminalEvent] {
    var line = self
    return line.take(bursts)
  }

  /// Waits until nothing is held any more, which takes no more than a few silences.
  mutating func silence() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for _ in 0..<4 where decoder.patience != nil { events += decoder.flush() }
    promise(decoder.patience == nil, "nothing is held for ever")
    return events
  }
}

private func pieces(_ bytes: [UInt8], _ cuts: [Int]) -> [ArraySlice<UInt8>] {
  let first = min(cuts[0], bytes.count)
  let second = min(cuts[1], bytes.count)
  return [bytes[..<first], bytes[first..<second], bytes[second...]]
}

extension [TerminalEvent] {
  fileprivate var keys: [Key] { compactMap { if case .key(let key) = $0 { key } else { nil } } }

  fileprivate var pastes: [String] { compactMap { if case .paste(let text) = $0 { text } else { nil } } }

  fileprivate var cut: Int { reduce(0) { if case .pasteCut(let count) = $1 { $0 + count } else { $0 } } }

  /// Whether the end of a paste came that nobody saw begin: what came with it is thrown away, and what came sooner is not.
  fileprivate var hasStrayEnd: Bool {
    indices.contains { index in
      guard case .pasteCut = self[index] else { return false }
      guard index > 0, case .paste = self[index - 1] else { return true }
      return false
    }
  }
}

/// No key is a character that must not reach a terminal, and none is a combination no terminal can send.
private func checkKeys(in events: [TerminalEvent]) {
  for key in events.keys {
    switch key {
    case .character(let character), .alt(let character):
      promise(character.unicodeScalars.allSatisfy { ScalarClass($0) != .forbidden }, "no key is hidden or moves the cursor: \(key)")
    case .control(let letter):
      promise("abcdefgklnopqrstuvwxy\\]^_".contains(letter), "Ctrl is held with a letter that can be: \(key)")
    case .function(let number): promise((1...20).contains(number), "there is such a function key: \(key)")
    default: break
    }
  }
}

/// The same bytes are the same keys, wherever they are cut.
private func checkSplit(_ whole: [TerminalEvent], _ split: [TerminalEvent]) {
  if whole.hasStrayEnd {
    var left = split.keys[...]
    for key in whole.keys {
      guard let place = left.firstIndex(of: key) else { return promise(false, "a cut takes no key away: \(whole) \(split)") }
      left = left[(place + 1)...]
    }
    return
  }
  promise(whole.keys == split.keys, "the same bytes are the same keys: \(whole) \(split)")
  if whole.cut == 0, split.cut == 0 { promise(whole == split, "the same bytes are the same events: \(whole) \(split)") }
}

/// No byte of a paste is a key, not even of one that stops for a while; what comes behind it is.
private func checkPaste(of body: [UInt8], _ cuts: [Int], _ limit: Int) {
  let end = Array("\u{1B}[201~".utf8)
  let sent = Array("\u{1B}[200~".utf8) + body + end
  var line = Line(limit: limit)
  let events = line.take(pieces(sent, cuts))
  promise(events.keys.isEmpty && events.pastes.count == 1, "a paste is a paste and no key: \(events)")
  if events.cut == 0 { promise(events.pastes[0] == text(body), "a paste is what was pasted: \(events)") }
  if !body.contains(0x0D), events.cut > 0 {
    promise(
      events.pastes[0] == text(Array(body.prefix(max(0, body.count - events.cut)))), "what a paste lacks is counted: \(events)")
  }
  promise(events.pastes[0].utf8.count <= limit * 3, "of a paste no more is kept than has room")
  promise(line.take([[0x78]]) == [.key(.character("x"))], "behind a paste keys are keys")

  // With an end mark inside, what comes after a silence is no paste any more.
  guard !body.indices.contains(where: { body[$0...].starts(with: end) }) else { return }
  let parts = pieces(sent, cuts.map { max(6, $0) })
  var slow = Line(limit: limit)
  var late = slow.decoder.decode(parts[0]) + slow.decoder.flush()
  late += slow.decoder.decode(parts[1] + parts[2]) + slow.silence()
  promise(late.keys.isEmpty, "no byte of a paste that stops is a key: \(late)")
  promise(slow.take([[0x78]]) == [.key(.character("x"))], "behind a paste that stopped keys are keys")
}

/// What swallows a sequence however long it is swallows the rest of it too.
private func checkEndless(_ beginning: [UInt8], _ limit: Int) {
  var decoder = KeyDecoder(pasteLimit: limit)
  _ = decoder.decode(beginning)
  let ones = [UInt8](repeating: UInt8(ascii: "1"), count: 4_200)
  guard decoder.patience != nil, decoder.decode(ones).isEmpty, decoder.patience != nil else { return }
  promise(decoder.decode(ones[..<9]).isEmpty, "the bytes of an endless sequence never become keys")
}

/// Line ends of any kind as one.
private func text(_ bytes: [UInt8]) -> String {
  var text = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar != "\n" || last != "\r" { text.append(scalar == "\r" ? "\n" : scalar) }
    last = last == "\r" && scalar == "\n" ? nil : scalar
  }
  return String(text)
}

/// Keys come out as they went in, and of a text that comes at once none is a command.
private func checkPace(_ keys: [Key], _ pace: Duration) {
  var pacer = KeyPacer()
  var now = Duration.zero
  var strokes: [KeyPacer.Stroke] = []
  for key in keys {
    strokes += pacer.take(key, at: now)
    now += pace
  }
  strokes += pacer.flush()
  promise(pacer.patience == nil && pacer.takeLeftOut() == 0, "nothing stays behind")
  promise(strokes.map(written).joined() == keys.map(written).joined(), "no key is lost or moved: \(keys) \(strokes)")
  guard pace < KeyPacer.closest, keys.count > 2, Set(keys).count > 1 else { return }
  for case .key(.enter, let pace) in strokes { promise(pace.nearness != .alone, "what comes at once confirms nothing: \(strokes)") }
  let areText = keys.allSatisfy { if case .character = $0 { true } else { $0 == .enter || $0 == .tab } }
  if areText { promise(strokes.count == 1, "a text that comes at once is one text: \(strokes)") }
}

private func written(_ stroke: KeyPacer.Stroke) -> String {
  switch stroke {
  case .key(let key, _): written(key)
  case .burst(let text): text
  }
}

private func written(_ key: Key) -> String {
  switch key {
  case .character(let character): String(character)
  case .enter: "\n"
  case .tab: "\t"
  default: "<\(key.name)>"
  }
}
