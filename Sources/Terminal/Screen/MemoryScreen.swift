/// A screen with no terminal: keeps the frames and plays the person at the keys, so that whole sessions run in memory.
@MainActor
public final class MemoryScreen: Screen, TerminalInput {
  /// The size frames should have.
  public private(set) var size: Size
  /// The looks in use.
  public private(set) var theme = Theme(depth: .palette)
  /// Every frame shown, oldest first.
  public private(set) var frames: [Frame] = []
  /// How many cells the last frame changed.
  public private(set) var lastChangedCells = 0
  /// How many cells all frames after the first changed.
  public private(set) var changedCells = 0
  /// How often everything was painted anew.
  public private(set) var repaints = 0
  /// How often the bell rang.
  public private(set) var rings = 0
  /// The texts that went into its clipboard, oldest first.
  public private(set) var copies: [String] = []
  /// Whether it has a clipboard.
  public var takesCopies = true
  /// How often typed keys were thrown away.
  public private(set) var flushes = 0

  private var waiting: [(event: TerminalEvent, time: Duration?)] = []

  /// Called for each event; events sent before it was set are delivered then.
  public var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)? {
    didSet { deliver() }
  }
  public var onDelivered: (@MainActor () -> Void)?

  /// A screen in memory; 80 by 24 unless told otherwise.
  public init(size: Size = Size(columns: 80, rows: 24)) {
    self.size = size
  }

  /// The frame shown now.
  public var frame: Frame? { frames.last }
  /// The rows shown now, as plain text.
  public var text: [String] { frame?.text ?? [] }

  /// Keeps the looks.
  public func use(_ theme: Theme) { self.theme = theme }

  /// Keeps the frame and counts what it changed.
  public func present(_ frame: Frame) {
    lastChangedCells = frame.changes(since: frames.last).reduce(0) { $0 + $1.columns.count }
    if !frames.isEmpty { changedCells += lastChangedCells }
    frames.append(frame)
  }

  /// Counts a repaint.
  public func repaint() { repaints += 1 }

  /// Counts a ring.
  public func ring() { rings += 1 }

  /// Keeps the text, as far as a terminal would be sent it.
  public func copy(_ text: String) throws(ClipboardFault) {
    guard takesCopies else { throw .unsupported }
    _ = try Clipboard.sequence(text, by: .direct)
    copies.append(text)
  }

  /// Counts a flush and forgets keys and pastes not yet delivered.
  public func flushInput() {
    flushes += 1
    waiting.removeAll { $0.event.isTyped }
  }

  /// Sends any event.
  /// - Parameters:
  ///   - event: what reaches the program.
  ///   - time: when it reached the machine; nil where it is not known.
  public func send(_ event: TerminalEvent, at time: Duration? = nil) {
    waiting.append((event, time))
    deliver()
  }

  /// What has arrived while the program was too busy to be called; it is delivered when it is asked for.
  public func arrive(_ event: TerminalEvent, at time: Duration) { waiting.append((event, time)) }

  public func deliverArrived() { deliver() }

  /// Presses keys one after another.
  public func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Types a text, a key each character.
  public func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Pastes a text.
  public func paste(_ text: String) { send(.paste(text)) }

  /// Gives the screen another size and says so.
  public func resize(to size: Size) {
    self.size = size
    send(.resize(size))
  }

  private func deliver() {
    guard let onEvent else { return }
    while !waiting.isEmpty {
      let (event, time) = waiting.removeFirst()
      onEvent(event, time)
    }
    onDelivered?()
  }
}
