public import Foundation

/// An order as lists show it: a whole one, or what of it a list reads. What a list does with it is decided here for both.
public protocol ListedOrder: Sendable {
  var id: Order.ID { get }
  var name: String { get }
  /// The draft it was made from.
  var draft: Draft.ID { get }
  var createdAt: Date { get }
  /// Since when a person has put it away; nil while it is among the others.
  var archivedAt: Date? { get }
  var status: Order.Status { get }
  /// Whether anything was bought or may have been.
  var mayHaveBought: Bool { get }
  /// Whether a reply of the vendor differs from what was approved.
  var isDifferent: Bool { get }
}

extension Order: ListedOrder {
  public var isDifferent: Bool { !differences.isEmpty }
}

extension ListedOrder {
  /// Whether the home screen puts it on top.
  public var needsAttention: Bool {
    if isDifferent { return true }
    return switch status {
    case .unresolved, .awaitingPayment, .failed, .foundAfterClosing: true
    case .stopped: mayHaveBought
    case .placing, .settingUp, .ready: false
    }
  }

  /// From when on its set-up has taken longer than any that is known of; nil while nothing is being set up.
  public var stuckFrom: Date? { status == .settingUp ? createdAt + Order.setUpPatience : nil }

  /// Whether the vendor may have news of it.
  public var isOpen: Bool {
    switch status {
    case .placing, .unresolved, .awaitingPayment, .settingUp: true
    case .stopped, .ready, .failed, .foundAfterClosing: false
    }
  }

  /// Whether it is over, so that it can be archived: nothing was bought, or every mailbox is ready.
  public var isOver: Bool {
    switch status {
    case .ready: true
    case .stopped: !mayHaveBought
    case .placing, .unresolved, .awaitingPayment, .settingUp, .failed, .foundAfterClosing: false
    }
  }

  /// Why it cannot be archived; nil when it can.
  public var archiveBlocker: ArchiveBlocker? {
    if isOver { return nil }
    switch status {
    case .failed, .stopped, .foundAfterClosing: return .needsAttention
    case .placing, .unresolved, .awaitingPayment, .settingUp, .ready: return .open
    }
  }

  /// Whether lists leave it out. What is not over is in sight, also when it was archived before it went on.
  public var isArchived: Bool { archivedAt != nil && isOver }
}
