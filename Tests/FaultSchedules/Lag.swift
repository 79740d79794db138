import Foundation
import Ordering

/// How late a purchase shows in its vendor's lists: nothing of it for a while, then a part, then all.
struct Lag: Sendable {
  let attempt: String
  let vendor: Vendor
  let names: [DomainName]
  /// What the lists had before.
  let known: Set<String>
  /// Rows that the purchase takes out of a list, and that still show for a while: JSON, by the list's path.
  let vanishing: [String: [Data]]
  /// Until when nothing shows, and until when only a part; seconds of the world.
  var nothingUntil: TimeInterval
  var partUntil: TimeInterval

  /// How late an honest list may be, in seconds. Our choice: less than the absence rule waits, by more than clocks are wrong.
  static func bound(_ vendor: Vendor) -> TimeInterval { vendor == .instantly ? 600 : 3_000 }

  /// A list as it shows at a time.
  func shown(_ rows: [VendorList.Row], of list: VendorList, at time: TimeInterval) -> [VendorList.Row] {
    guard list.vendor == vendor, time < partUntil else { return rows }
    let ours = Set(names.map(\.text))
    let isNew = { (row: VendorList.Row) in
      !known.contains(list.id(of: row)) && (list.domain(of: row).map(ours.contains) ?? true)
    }
    if time < nothingUntil {
      let old = (vanishing[list.path] ?? []).compactMap { try? JSONSerialization.jsonObject(with: $0) as? VendorList.Row }
      return rows.filter { !isNew($0) } + old
    }
    let new = rows.filter(isNew)
    guard new.count > 1, list.name != nil else { return rows }
    let hidden = Set(new.map(list.id).sorted().suffix(new.count / 2))
    return rows.filter { !hidden.contains(list.id(of: $0)) }
  }
}
