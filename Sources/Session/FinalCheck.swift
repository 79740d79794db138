import Foundation
import Ordering
import Wizard

extension EffectRunner {
  /// Keeps the calls free that the basket's purchases and its last check need, before searches take them.
  nonisolated static func reserve(_ kind: OrderKind, _ offer: Offer, _ names: [DomainName], _ ports: Ports) async {
    let isBoughtApart = kind.registersNames && offer.vendor == .scaledmail
    let batches =
      isBoughtApart ? stride(from: 0, to: names.count, by: ScaledMailRules.namesPerPurchase) : stride(from: 0, to: 0, by: 1)
    var purchases = batches.map { start in
      let batch = names[start..<min(start + ScaledMailRules.namesPerPurchase, names.count)]
      return (kind: Purchase.Kind.scaledmailBuyDomains, names: Array(batch))
    }
    let order: Purchase.Kind =
      switch offer.vendor {
      case .instantly: .instantlyDFY
      case .saleshandy: .saleshandyPurchase
      case .scaledmail: .scaledmailCustomOrder
      }
    purchases.append((order, isBoughtApart ? [] : names))
    // Other programs of this user hold calls for their own reviews.
    await ports.desk.keep(purchases, .seeds, as: "review \(ProcessInfo.processInfo.processIdentifier)")
  }

  /// The look right before paying goes before every search.
  nonisolated static func finalCheck(
    _ kind: OrderKind, _ offer: Offer, _ names: [DomainName], _ workspace: Workspace?, _ ports: Ports
  ) async throws(VendorFailure) -> [NameAnswer] {
    kind == .preWarmed ? try await stillListed(offer, names, workspace, ports) : try await finalCheck(offer, names, ports)
  }
}

extension Answer {
  /// The vendor whose calls a look-up used.
  var lookedUpAt: Vendor? {
    switch self {
    case .names(let vendor, _, _, _), .suggested(let vendor, _, _): vendor
    case .offered: .saleshandy
    default: nil
    }
  }
}
