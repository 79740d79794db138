import Ordering

/// The mark of an order that is over, by which home leaves it alone. The file takes it away when anything happens to the order; whoever writes
/// what ends one sets it, in the same transaction. An order without it is only read more often.
enum OverMark {
  static func note(_ db: any BookDatabase, _ order: String) throws {
    guard let glance = try OrderGlance.fetch(db, [order])[order], glance.differences.isEmpty else { return }
    let mark: String
    switch glance.status {
    case .ready: mark = "ready"
    case .stopped where !glance.mayHaveBought: mark = "stopped"
    case .stopped, .placing, .unresolved, .awaitingPayment, .settingUp, .failed, .foundAfterClosing: return
    }
    try db.execute(sql: "UPDATE orders SET \"over\" = ? WHERE id = ?", arguments: [mark, order])
  }
}
