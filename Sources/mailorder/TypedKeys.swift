import Terminal

/// A line as its keys come. A value without clock or input of its own: the caller says when bytes came, and how long nothing did.
///
/// Our choice: the wizard's rule. Three keys closer together than a person types are a paste, marked or not, and an Enter counts only by itself:
/// two quick fingers are no paste, but no Enter comes on the heels of a letter.
struct TypedKeys {
  enum End: Equatable {
    /// Enter, pressed by itself.
    case line(String)
    /// A text came at once, or an Enter with other keys: nothing of the line counts.
    case pasted
    /// Ctrl-D on an empty line.
    case over
  }

  /// What is typed so far.
  private(set) var text = ""
  private var decoder = KeyDecoder()
  private var pacer = KeyPacer()

  /// How long nothing has to come, from the last byte on, until `wait` knows more; nil when nothing is held.
  var patience: Duration? { [decoder.patience, pacer.patience].compactMap(\.self).min() }

  mutating func take(_ bytes: [UInt8], at now: Duration) -> End? { take(decoder.decode(bytes), at: now) }

  /// Says that nothing came for a time.
  mutating func wait(for silence: Duration) -> End? {
    if let patience = pacer.patience, silence >= patience, let end = take(pacer.flush()) { return end }
    guard let patience = decoder.patience, silence >= patience else { return nil }
    // A lone Escape is no letter, so that nothing is held behind it.
    return take(decoder.flush(), at: .zero)
  }

  private mutating func take(_ events: [TerminalEvent], at now: Duration) -> End? {
    for event in events {
      switch event {
      case .key(let key): if let end = take(pacer.take(key, at: now)) { return end }
      case .paste, .pasteCut, .pasteStalled: return .pasted
      case .mouse, .resize, .hangup, .interrupt, .resumed: continue
      }
    }
    return nil
  }

  private mutating func take(_ strokes: [KeyPacer.Stroke]) -> End? {
    for stroke in strokes {
      switch stroke {
      case .burst: return .pasted
      case .key(.enter, let pace): return pace.nearness == .alone ? .line(text) : .pasted
      case .key(.character(let character), _): text.append(character)
      case .key(.backspace, _): _ = text.popLast()
      case .key(.control("u"), _): text = ""
      case .key(.control("d"), _): if text.isEmpty { return .over }
      case .key: continue
      }
    }
    return nil
  }
}
