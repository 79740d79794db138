import Foundation
import Ordering

extension ScaledMailClient {
  /// The domains of an order come from ScaledMail itself; names from elsewhere would need a registrar's password.
  private static let domainSource = "scaledmail"

  /// Source: ScaledMail, buy domains; create custom order.
  func freeze(_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest {
    switch purchase.operation {
    case .scaledmailBuyDomains:
      return FrozenRequest(try .post(Path.buyDomains, try query(purchase), try ScaledMailNamesBody(purchase)))
    case .scaledmailCustomOrder:
      let coupon = purchase.coupon.isEmpty ? [] : [("coupon", purchase.coupon)]
      let query = try query(purchase) + [("provider", ScaledMailClient.domainSource)] + coupon
      return FrozenRequest(try .post(Path.customOrder, query, try ScaledMailOrderBody(purchase)))
    default:
      throw .notOffered
    }
  }

  /// No answer of success says what was made: the documented one is `{}`. The lists decide.
  ///
  /// Source: reliability, classifying the answer to a money POST.
  func send(_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseOutcome {
    await gateway.purchase(request) { reply throws(VendorFailure) in
      let words = reply["error"].string ?? reply["message"].string
      let said = words.map { gateway.clean(" and said: \($0)") } ?? ""
      switch purchase.operation {
      case .scaledmailBuyDomains: return .verify("ScaledMail answered\(said); its list of bought names decides")
      default: return .verify("ScaledMail answered\(said); its orders decide, by the tag \(purchase.tag)")
      }
    }
  }
}
