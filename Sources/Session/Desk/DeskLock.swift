import Foundation
import Terminal

/// What a desk wants of who sits at it.
public struct DeskRules: Sendable {
  /// Without a key for so long the screen is blanked and the PIN asked for.
  public var lockAfter: Duration
  /// A PIN that is older is asked for again before anything is spent or destroyed.
  public var pinAge: Duration
  /// Whether a text is the PIN; takes its time.
  public var isRight: @Sendable (String) async -> Bool

  public init(lockAfter: Duration, pinAge: Duration, isRight: @escaping @Sendable (String) async -> Bool) {
    (self.lockAfter, self.pinAge, self.isRight) = (lockAfter, pinAge, isRight)
  }
}

/// The lock of a desk: locked, it takes nothing but the PIN.
@MainActor
final class DeskLock {
  enum Cause: Equatable { case idle, spending }

  /// Our choice: whoever misses so often in a row does not know it, and the session ends, its draft saved.
  static let mostTries = 5
  /// Our choice: longer than any PIN.
  private static let longest = 128

  /// Said once the PIN was right.
  static let right = "The PIN is right. Everything is as it was left."
  static let rightForSpending = "The PIN is right. Nothing is ordered or destroyed yet: give the command once more."

  let rules: DeskRules
  /// Why it is locked; nil while it is open.
  private(set) var cause: Cause?
  private(set) var typed = ""
  private var misses = 0
  private(set) var isChecking = false
  private var lastRight: Date?
  private let now: @Sendable () -> Date

  /// Called when there is something new to show.
  var changed: (@MainActor () -> Void)?
  /// Called when it is open again, with what is said of that.
  var opened: (@MainActor (_ said: String?) -> Void)?
  /// Called with each PIN that was wrong: which miss in a row it was, from 1.
  var missed: (@MainActor (_ miss: Int) -> Void)?
  /// Called when it was wrong too often.
  var gaveUp: (@MainActor () -> Void)?

  init(_ rules: DeskRules, now: @escaping @Sendable () -> Date) {
    self.rules = rules
    self.now = now
  }

  var isLocked: Bool { cause != nil }

  /// What is said while it is locked.
  var lines: [String] {
    var lines = [
      cause == .spending
        ? "Type the PIN before anything is ordered or destroyed, then press Enter."
        : "This desk is locked. Type the PIN and press Enter; what was entered is kept."
    ]
    if isChecking {
      lines.append("One moment.")
    } else if misses > 0 {
      let left = Self.mostTries - misses
      lines.append("That is not the PIN. \(left) more \(left == 1 ? "try" : "tries"), then the session ends; the draft is kept.")
    }
    return lines
  }

  /// Locks it. Who left while it asked about spending finds it locked as any desk that is left: Esc does not open it any more.
  func lock(_ cause: Cause) {
    guard self.cause == nil || self.cause == .spending && cause == .idle, !isChecking else { return }
    self.cause = cause
    typed = ""
    changed?()
  }

  /// Whether the PIN has to be typed before something is spent.
  var isStale: Bool {
    guard let lastRight else { return true }
    let age = now().timeIntervalSince(lastRight)
    // A clock that was set back tells no age.
    return age < 0 || age >= rules.pinAge / .seconds(1)
  }

  /// Takes a key while it is locked. What is pasted is no PIN.
  func take(_ key: Key) {
    guard isLocked, !isChecking else { return }
    switch key {
    case .character(let character): if typed.count < Self.longest { typed.append(character) }
    case .backspace: _ = typed.popLast()
    case .control("u"): typed = ""
    case .escape where cause == .spending:
      // Nothing has to be ordered.
      close(saying: nil)
      return
    case .enter: check()
    default: break
    }
    changed?()
  }

  private func close(saying words: String?) {
    (cause, typed) = (nil, "")
    opened?(words)
  }

  private func check() {
    guard !typed.isEmpty else { return }
    let text = typed
    (typed, isChecking) = ("", true)
    Task {
      let isRight = await rules.isRight(text)
      isChecking = false
      guard isRight else {
        misses += 1
        missed?(misses)
        changed?()
        if misses >= Self.mostTries { gaveUp?() }
        return
      }
      (misses, lastRight) = (0, now())
      close(saying: cause == .spending ? Self.rightForSpending : Self.right)
    }
  }
}
