import Foundation
import Ordering

extension SaleshandyClient {
  /// The vendor's plans, as far as they can be read: where the entries lie and what else they hold is not published.
  ///
  /// Source: Vendors/Saleshandy, Plans: prices by email provider, ending and plan type, renewals marked `isRenewalPlan`.
  /// - Throws: `unreadable` when not one entry makes sense.
  func priceList() async throws(VendorFailure) -> PriceList {
    let at = gateway.now()
    let reply = try await gateway.whole(.get(Path.plans))
    guard !reply.saysFailedList, !reply.payload.saysFailedList else { throw .refused(gateway.refusal(status: 200, reply)) }
    let plans = reply.payload.objects.filter(SaleshandyClient.isPlan)
    let entries = plans.compactMap(SaleshandyClient.entry)
    guard !entries.isEmpty else { throw .unreadable("no price among the plans") }
    let unread = plans.count { SaleshandyClient.entry($0) == nil && SaleshandyClient.isOfOurs($0) }
    let format = ListFormat(name: "plans", beside: .anything)
    let disagreement = try ListFigures(reply.payload, format).adding(ListFigures(reply, format))
      .disagreement(rows: plans.count, pageRows: plans.count, pagesRead: 1, hasCursor: false)
    return PriceList(
      vendor: .saleshandy, entries: entries, at: at,
      part: ListReading(entries, unread: unread, why: "a plan without a price", disagreement).part)
  }

  /// Whether an object of the answer is a plan, and not something that plans lie in.
  private static func isPlan(_ value: JSON) -> Bool {
    !value["planType"].isNull || !value["emailServiceProvider"].isNull || !value["isRenewalPlan"].isNull
  }

  /// Whether a plan is one that an order could be made by, so that its price is missed: of a provider and a plan that are sold here, in our
  /// currency.
  private static func isOfOurs(_ plan: JSON) -> Bool {
    func isKnown(_ key: String, _ isOurs: (String) -> Bool) -> Bool { plan[key].string.map(isOurs) ?? true }
    return isKnown("emailServiceProvider") { Provider(saleshandyName: $0) != nil }
      && isKnown("planType") { BillingPlan(rawValue: $0) != nil } && isKnown("currency") { $0.uppercased() == "USD" }
      && isKnown("type") { ["domain", "mailbox"].contains($0.lowercased()) }
  }

  /// A price below nothing is kept: it is a wrong one, which stops an order, and none that is missing. Nil for an entry without a provider, plan or price we know, for amounts in another currency, and where it is not said whether the
  /// price is a renewal's: one that is taken for the first would be shown as due.
  private static func entry(_ plan: JSON) -> PriceList.Entry? {
    guard let provider = plan["emailServiceProvider"].string.flatMap(Provider.init(saleshandyName:)),
      let type = plan["planType"].string.flatMap(BillingPlan.init(rawValue:)), let price = plan["price"].money,
      plan["currency"].isNull || plan["currency"].string?.uppercased() == "USD",
      let isRenewal = isRenewal(plan["isRenewalPlan"])
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
      provider: provider, plan: type, subject: subject, price: price, isRenewal: isRenewal)
  }

  /// Our choice: an entry without the flag is a first price, since the page calls renewals the entries that carry it. Anything but a true
  /// boolean is no flag.
  private static func isRenewal(_ flag: JSON) -> Bool? { flag.isNull ? false : flag.bool }
}
