import Foundation
import Ordering
import Synchronization

/// What truly happened at the vendors, attempt by attempt: the truth that the book is held against.
final class Ledger: Sendable {
  struct Entry: Sendable {
    let attempt: String
    let order: String
    let index: Int
    let kind: Purchase.Kind
    let names: [DomainName]
    var requests = 0
    /// The request has been read and will be carried out later.
    var isPending = false
    var carriedOutAt: TimeInterval?
    /// The vendor's order, where a person has to pay it.
    var checkout: String?
    /// Whether nothing is charged before a person pays.
    var isUnpaid = false
    /// From when on the vendor's lists show all of it.
    var visibleFrom: TimeInterval?

    /// Whether money moved, or will.
    var isBought: Bool { isPending || (carriedOutAt != nil && !isUnpaid) }
  }

  private let entries = Mutex<[String: Entry]>([:])

  var all: [Entry] { entries.withLock { $0.values.sorted { $0.attempt < $1.attempt } } }

  subscript(_ attempt: String) -> Entry? { entries.withLock { $0[attempt] } }

  func change(_ attempt: String, _ change: (inout Entry) -> Void) {
    entries.withLock { entries in
      guard var entry = entries[attempt] else { return }
      change(&entry)
      entries[attempt] = entry
    }
  }

  /// A request is on the wire.
  /// - Returns: what is wrong with that; nil when nothing is.
  func arrives(_ row: BookEye.Row) -> String? {
    entries.withLock { entries in
      let bought = entries.values.first { $0.order == row.order && $0.index == row.index && $0.attempt != row.id && $0.isBought }
      var entry =
        entries[row.id]
        ?? Entry(attempt: row.id, order: row.order, index: row.index, kind: row.kind, names: row.names)
      entry.requests += 1
      entries[row.id] = entry
      if entry.requests > 1 { return "I1: request \(entry.requests) of attempt \(row.id)" }
      return bought.map { "bought twice: attempt \(row.id) is sent though \($0.attempt) bought the same" }
    }
  }
}
