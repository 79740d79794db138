import Foundation
import Ordering

extension SaleshandyClient {
  /// The vendor's plans, as far as they can be read: where the entries lie and what else they hold is not published.
  ///
  /// Source: Vendors/Saleshandy, Plans: prices by email provider, ending and plan type, renewals marked `isRenewalPlan`.
  /// - Throws: `unreadable` when not one entry makes sense.
  func priceList() async throws(VendorFailure) -> PriceList {
    let at = gateway.now()
    let reply = try await gateway.read(.get(Path.plans), as: .other)
    let entries = reply.payload.objects.compactMap(SaleshandyClient.entry)
    guard !entries.isEmpty else { throw .unreadable("no price among the plans") }
    return PriceList(vendor: .saleshandy, entries: entries, at: at)
  }

  /// Nil for an entry without a provider, plan or price we know, and for amounts in another currency.
  private static func entry(_ plan: JSON) -> PriceList.Entry? {
    guard let provider = plan["emailServiceProvider"].string.flatMap(Provider.init(saleshandyName:)),
      let type = plan["planType"].string.flatMap(BillingPlan.init(rawValue:)), let price = plan["price"].price,
      plan["currency"].isNull || plan["currency"].string?.uppercased() == "USD"
    else { return nil }
    let subject: PriceList.Entry.Subject
    let ending = plan["tld"].filledText.map { $0.lowercased() }.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
    switch plan["type"].string?.lowercased() {
    case "domain": subject = .domain(ending: ending)
    case "mailbox": subject = .mailbox
    case nil: subject = ending == nil ? .mailbox : .domain(ending: ending)
    default: return nil
    }
    return PriceList.Entry(
      provider: provider, plan: type, subject: subject, price: price, isRenewal: plan["isRenewalPlan"].bool ?? false)
  }
}
