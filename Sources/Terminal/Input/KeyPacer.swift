/// Tells what a person types from what comes at once: a terminal without bracketed paste sends pasted text as keys. A value without clock or
/// input of its own: the caller says when each key reached the machine, asks `patience` how long to wait for more, and calls `flush()` when that time passed.
///
/// A key that could be a letter of a text is held for a moment, until it is known whether others come right behind it. Three of them or more
/// are a text, in which letters are no commands and a line break is no Enter. The same key over and over is one that is
/// held down. Arrows, function keys, Ctrl, Backspace and Escape begin no text and never wait.
public struct KeyPacer: Sendable {
  /// What keys turned out to be.
  public enum Stroke: Equatable, Sendable {
    case key(Key, Pace)
    /// A text that came at once, line ends as `\n`: raw foreign data, as a paste is.
    case burst(String)
  }

  /// How a key came.
  public struct Pace: Equatable, Sendable {
    /// When it came.
    public let at: Duration
    /// How long nothing had come before it.
    public let quiet: Duration
    /// How close its neighbours were.
    public let nearness: Nearness

    /// Right behind another.
    public static let hurried = Pace(at: .zero, quiet: .zero, nearness: .hurried)

    public init(at: Duration, quiet: Duration, nearness: Nearness) {
      self.at = at
      self.quiet = quiet
      self.nearness = nearness
    }

    public enum Nearness: Sendable {
      /// Before it and behind it there was a moment without a key.
      case alone
      /// It is one of the same key over and over, as when it is held down.
      case repeated
      /// It came with another, closer than a person types.
      case hurried
    }
  }

  /// Keys closer than this were not typed one by one. Our choice: the quickest typists take 60 ms a key, a key held down comes every 33 ms at
  /// the usual rate, and no text that is pasted comes this slowly but over a line nobody uses any more.
  public static let closest = Duration.milliseconds(25)
  /// A text is over when nothing came for this long. Our choice: longer than between two packets of one paste.
  static let endOfText = Duration.milliseconds(100)
  /// So many keys at once are a text. Our choice: two may be a person with two quick fingers.
  static let shortestText = 3
  /// Characters kept of one text; the rest is reported as left out.
  private static let longestText = 65_536

  private var held: [(key: Key, at: Duration, quiet: Duration)] = []
  private var isText = false
  private var leftOut = 0
  private var last: Duration?

  public init() {}

  /// How long to wait in silence before `flush()`; nil when nothing is held.
  public var patience: Duration? { held.isEmpty ? nil : isText ? Self.endOfText : Self.closest }

  /// Takes a key.
  /// - Parameters:
  ///   - key: the key.
  ///   - now: when it reached this machine, on a clock that only goes on.
  public mutating func take(_ key: Key, at now: Duration) -> [Stroke] {
    var strokes: [Stroke] = []
    let quiet = last.map { max(.zero, now - $0) } ?? .seconds(3_600)
    last = now
    if let patience, quiet >= patience { strokes = flush() }
    if key.text != nil {
      hold(key, at: now, quiet)
    } else if key == .backspace, isText, held.count > 1 {
      // Somebody's correction that a slow link has gathered with the rest.
      held.removeLast()
    } else {
      // A letter right before it was not alone.
      strokes += flush(isHurried: true)
      strokes.append(.key(key, Pace(at: now, quiet: quiet, nearness: quiet < Self.closest ? .hurried : .alone)))
    }
    return strokes
  }

  /// Something else came, such as a marked paste: what is held is over.
  public mutating func interrupt(at now: Duration) -> [Stroke] {
    last = now
    return flush(isHurried: true)
  }

  /// What is held turns out to be after the silence of `patience`.
  public mutating func flush() -> [Stroke] { flush(isHurried: false) }

  /// Forgets what is held.
  public mutating func discard() {
    held = []
    isText = false
  }

  /// How many characters of texts had no room, since it was last asked.
  public mutating func takeLeftOut() -> Int {
    defer { leftOut = 0 }
    return leftOut
  }

  private mutating func hold(_ key: Key, at now: Duration, _ quiet: Duration) {
    guard held.count < Self.longestText else { return leftOut += 1 }
    held.append((key, now, quiet))
    isText = isText || (held.count >= Self.shortestText && held.contains { $0.key != key })
  }

  private mutating func flush(isHurried: Bool) -> [Stroke] {
    defer { discard() }
    if isText { return [.burst(String(held.compactMap(\.key.text)))] }
    let isRepeated = held.count > 1 && held.allSatisfy { $0.key == held[0].key }
    return held.map { key, at, quiet in
      let nearness: Pace.Nearness =
        isHurried || held[0].quiet < Self.closest ? .hurried : held.count == 1 ? .alone : isRepeated ? .repeated : .hurried
      return .key(key, Pace(at: at, quiet: quiet, nearness: nearness))
    }
  }
}

extension Key {
  /// What it is in a text; nil for what is none of it.
  fileprivate var text: Character? {
    switch self {
    case .character(let character): character
    case .enter: "\n"
    case .tab: "\t"
    default: nil
    }
  }
}
