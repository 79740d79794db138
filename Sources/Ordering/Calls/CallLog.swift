public import Foundation

/// What is known of the calls made to a vendor with one key: enough to tell when the next one may be sent.
///
/// A call counts from the moment it is sent until its window has passed since its answer came: the vendor stamped it somewhere in between.
/// So a vendor never sees more calls than it allows in any window, wherever it lets its windows begin.
public struct CallLog: Codable, Hashable, Sendable {
  struct Entry: Codable, Hashable, Sendable {
    let id: Int
    let kind: CallKind
    var sentAt: Date
    /// Nil while the answer is awaited.
    var answeredAt: Date?
    /// Who awaits it; nil in logs of earlier versions, and where one program counts for itself.
    var caller: SessionOwner?
  }

  /// Calls kept for a purchase.
  struct Hold: Codable, Hashable, Sendable {
    let id: String
    var calls: [CallKind: Int]
    let until: Date
    /// Whether the purchase comes next, and not perhaps in some minutes.
    let isNext: Bool
  }

  /// What the vendor itself said to be left.
  struct Counted: Codable, Hashable, Sendable {
    var left: Int
    var of: Int?
    var refillsAt: Date
  }

  var entries: [Entry] = []
  var holds: [Hold] = []
  /// After a "too many calls": not before this time.
  var closedUntil: [CallKind: Date] = [:]
  /// How often in a row a kind was answered "too many calls". Optional, since logs of earlier versions have none.
  private var refusals: [CallKind: Int]?
  var counted: Counted?
  private var lastID = 0

  /// Who makes the calls that are taken from now on. Not kept with the log, as little as who is gone.
  public var caller: SessionOwner?
  /// Callers whose program has ended: nobody awaits their answers any more, so that their calls count as answered now.
  public var gone: Set<SessionOwner> = []

  private enum CodingKeys: CodingKey {
    case entries, holds, closedUntil, refusals, counted, lastID
  }

  public init() {}

  /// Who awaits an answer.
  public var callers: Set<SessionOwner> { Set(entries.lazy.filter { $0.answeredAt == nil }.compactMap(\.caller)) }

  /// A call without an answer after this many seconds belongs to a program that is gone, also where its end cannot be seen. Source: Purchasing, HTTP client: a purchase has
  /// 120 s. Our choice: ten more, for writing it down.
  static let longestFlight: TimeInterval = 130
  /// Our choice: seconds added to each window, for clocks that are not read at the same instant.
  static let margin: TimeInterval = 0.05

  /// The longest pause for answers that follow one another, in seconds. Our choice: that of a vendor which does not say how long.
  static let longestPause: TimeInterval = 60

  /// Sends a call if its turn has come.
  /// - Returns: the call's number, or when to ask again.
  public mutating func take(_ kind: CallKind, _ urgency: CallUrgency, _ rules: CallRules, at now: Date) -> Permit {
    forget(rules, at: now)
    let turn = turn(kind, urgency, rules, at: now)
    if let turn, turn > now {
      if urgency == .purchase { wait(for: kind, until: turn) }
      return .wait(until: turn)
    }
    if urgency > .ordinary { useHold(kind) }
    counted?.left -= 1
    lastID += 1
    entries.append(Entry(id: lastID, kind: kind, sentAt: now, caller: caller))
    return .go(lastID)
  }

  /// When a call may be sent; nil for at once.
  public mutating func nextTurn(_ kind: CallKind, _ urgency: CallUrgency, _ rules: CallRules, at now: Date) -> Date? {
    forget(rules, at: now)
    return turn(kind, urgency, rules, at: now).flatMap { $0 > now ? $0 : nil }
  }

  /// Ends a call.
  public mutating func finish(_ id: Int, _ end: CallEnd, _ rules: CallRules, at now: Date) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    let kind = entries[index].kind
    switch end {
    case .notSent:
      entries.remove(at: index)
      counted?.left += 1
    case .answered(let word):
      entries[index].answeredAt = now
      take(word, about: kind, rules, at: now)
    }
  }

  /// Keeps calls free for a purchase; replaces what was held under the same name.
  /// - Parameters:
  ///   - id: who keeps them.
  ///   - calls: how many of each kind.
  ///   - until: when they are free again.
  ///   - isNext: whether the purchase waits for its turn already, so that it also counts in windows of a second.
  public mutating func hold(_ id: String, _ calls: [CallKind: Int], until: Date, isNext: Bool) {
    release(id)
    holds.append(Hold(id: id, calls: calls.filter { $0.value > 0 }, until: until, isNext: isNext))
  }

  public mutating func release(_ id: String) { holds.removeAll { $0.id == id } }

  private static let waiting = "a purchase waits"

  /// A purchase that has to wait goes first: from now on its call is taken into account, until a little after its turn.
  private mutating func wait(for kind: CallKind, until turn: Date) {
    guard !holds.contains(where: { $0.calls[kind, default: 0] > 0 }) else { return }
    hold("\(CallLog.waiting) \(kind.rawValue)", [kind: 1], until: turn + 10, isNext: true)
  }

  private mutating func useHold(_ kind: CallKind) {
    guard let index = holds.firstIndex(where: { $0.calls[kind, default: 0] > 0 }) else { return }
    holds[index].calls[kind, default: 0] -= 1
    if holds[index].calls.values.allSatisfy({ $0 <= 0 }) { holds.remove(at: index) }
  }

  /// The vendor's own word counts more than our log.
  private mutating func take(_ word: ReportedQuota, about kind: CallKind, _ rules: CallRules, at now: Date) {
    if let until = word.closedUntil {
      let times = min((refusals?[kind] ?? 0) + 1, 10)
      refusals = (refusals ?? [:]).merging([kind: times]) { $1 }
      // A vendor that goes on saying "in a second" is asked less and less often.
      let open = max(until, now + min(pow(2, Double(times - 1)), CallLog.longestPause))
      for other in rules.sharing(kind) { closedUntil[other] = max(closedUntil[other] ?? open, open) }
    } else {
      refusals?[kind] = nil
    }
    guard rules.keptOfCounted != nil, let left = word.left, let refillsAt = word.refillsAt else { return }
    let inFlight = entries.count { $0.answeredAt == nil }
    let isSameWindow = counted.map { $0.refillsAt > now && refillsAt < $0.refillsAt + 1 } ?? false
    let least = isSameWindow ? min(counted?.left ?? left, left) : left - inFlight
    counted = Counted(left: least, of: word.of ?? counted?.of, refillsAt: refillsAt)
  }

  /// No vendor is left alone for longer than this, in seconds. Source: Purchasing, HTTP client: a wait that can be meant is held within
  /// 1 to 300 s; an absurd one states nothing.
  static let longestClosing: TimeInterval = 300
  /// No call is kept for longer than this, in seconds. Our choice: as long as a quote counts.
  static let longestHold: TimeInterval = 600

  /// Drops what matters to no limit any more. A call in the future means that the clock was set back: it counts as made now, and nothing
  /// else lasts longer than it could have from now on.
  private mutating func forget(_ rules: CallRules, at now: Date) {
    closedUntil = closedUntil.mapValues { min($0, now + CallLog.longestClosing) }
    if let refillsAt = counted?.refillsAt { counted?.refillsAt = min(refillsAt, now + CallLog.longestClosing) }
    holds = holds.map { Hold(id: $0.id, calls: $0.calls, until: min($0.until, now + CallLog.longestHold), isNext: $0.isNext) }
    for index in entries.indices where entries[index].sentAt > now + 1 {
      entries[index].sentAt = now
      entries[index].answeredAt = now
    }
    for index in entries.indices where entries[index].answeredAt == nil && entries[index].caller.map(gone.contains) == true {
      entries[index].answeredAt = now
    }
    entries.removeAll { entry in
      let longest = rules.limits.filter { $0.kinds.contains(entry.kind) }.map(\.seconds).max() ?? 0
      return CallLog.free(entry, after: longest, at: now) <= now
    }
    holds.removeAll { $0.until <= now }
    closedUntil = closedUntil.filter { $0.value > now }
    if let counted, counted.refillsAt <= now { self.counted = nil }
  }
}

extension CallRules {
  /// The kinds a "too many calls" speaks about: those of the narrowest limit that counts the kind.
  func sharing(_ kind: CallKind) -> Set<CallKind> {
    let counting = limits.filter { $0.kinds.contains(kind) }.map(\.kinds)
    return counting.min { $0.count < $1.count } ?? Set(CallKind.allCases)
  }
}
