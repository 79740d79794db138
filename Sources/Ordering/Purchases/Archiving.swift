public import Foundation

/// Why an order stays among the others.
public enum ArchiveBlocker: Hashable, Sendable {
  /// A purchase of it is under way, in doubt or unpaid, or the vendor sets it up.
  case open
  /// Something was bought, and a person has to see to it.
  case needsAttention
  /// It is ready, and so new that other users may not have seen it.
  case recent
}

extension Order {
  /// How long a ready order stays among the others, in seconds from when it was ordered. Our choice: a week, in which everybody has seen
  /// it.
  public static let readyStaysListed: TimeInterval = 7 * 86_400

  /// Whether it is over: nothing was bought, or every mailbox is ready.
  public var isOver: Bool { archivableFrom != nil }

  /// From when on it can be archived; nil while it is not over. Our choice: what was bought is archived only once it is no longer new.
  public var archivableFrom: Date? {
    switch status {
    case .ready: createdAt + Order.readyStaysListed
    case .stopped: mayHaveBought ? nil : .distantPast
    case .placing, .unresolved, .awaitingPayment, .settingUp, .failed, .foundAfterClosing: nil
    }
  }

  /// Why it cannot be archived now; nil when it can.
  public func archiveBlocker(at now: Date) -> ArchiveBlocker? {
    if let archivableFrom { return archivableFrom <= now ? nil : .recent }
    switch status {
    case .failed, .stopped, .foundAfterClosing: return .needsAttention
    case .placing, .unresolved, .awaitingPayment, .settingUp, .ready: return .open
    }
  }

  /// Whether lists leave it out. What is not over is in sight, also when it was archived before it went on.
  public var isArchived: Bool { archivedAt != nil && isOver }
}
