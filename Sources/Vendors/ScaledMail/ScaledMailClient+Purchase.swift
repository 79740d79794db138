import Foundation
import Ordering

extension ScaledMailClient {
  static let passwordIsGone = "the password has to be typed again"

  /// The bytes of a purchase. Where a password belongs, they hold a mark.
  ///
  /// Source: Vendors/ScaledMail, Buy domains; Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Create order.
  func freeze(_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest {
    guard purchase.kind.vendor == .scaledmail else { throw .notOffered }
    let query = try query(purchase.workspace)
    let source = [("provider", purchase.operation.scaledmailSource.rawValue)]
    func coupon(_ text: String) -> [(String, String)] { text.isEmpty ? [] : [("coupon", text)] }
    switch purchase.operation {
    case .scaledmailBuyDomains:
      return FrozenRequest(try .post(Path.buyDomains, query, try ScaledMailNamesBody(purchase)))
    case .scaledmailCustomOrder(let order):
      let body = try ScaledMailOrderBody(purchase.items, order, editions)
      return FrozenRequest(try .post(Path.customOrder, query + source + coupon(order.coupon), body))
    case .scaledmailOwnDomains(let order):
      let body = try ScaledMailOrderBody(purchase.items, order, editions)
      return FrozenRequest(try .post(Path.customOrder, query + source + coupon(order.coupon), body))
    case .scaledmailPackage(let package):
      guard !package.price.isEmpty else { throw .refused("price_id", "no package is chosen") }
      let body = try ScaledMailPackageBody(purchase.items, package, editions)
      return FrozenRequest(try .post(Path.createOrder(package.price), query + source + coupon(package.coupon), body))
    case .scaledmailPreWarmed(let terms):
      return FrozenRequest(try .post(Path.buyPreWarmed, query, try ScaledMailPreWarmedBody(purchase.items, terms)))
    case .scaledmailSubmitForm(let form):
      guard !form.id.isEmpty else { throw .refused("uuid", "no paid order is chosen") }
      let body = try ScaledMailOrderBody(purchase.items, form, editions)
      return FrozenRequest(try .post(Path.submitForm(form.id), query + source, body))
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase: throw .notOffered
    }
  }

  /// No answer of success says what was made: the documented one is `{}`. The lists decide.
  ///
  /// Source: Purchasing, Classification of answers; Purchasing, Secrets and personal data.
  func send(_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseAnswer {
    guard request.isIntact else { return PurchaseAnswer(.notSent("the stored request does not match its hash")) }
    guard !ScaledMailPassword.isMissing(from: purchase, for: request.body) else {
      return PurchaseAnswer(.notSent(ScaledMailClient.passwordIsGone))
    }
    let body: Data
    do throws(VendorFailure) {
      body = try ScaledMailPassword.fill(request.body, from: purchase)
    } catch {
      return PurchaseAnswer(.notSent("the password cannot be put into the stored request"))
    }
    let gateway = gateway.concealing(ScaledMailPassword.all(of: purchase))
    return await gateway.purchase(request, as: purchase.kind.callKind, body: body) { reply throws(VendorFailure) in
      let words = reply["error"].filledText ?? reply["message"].filledText
      let said = words.map { gateway.clean(" and said: \($0)") } ?? ""
      return .verify("ScaledMail answered\(said); \(purchase.whatDecides)")
    }
  }
}

extension Purchase {
  /// Where the vendor shows what came of it.
  fileprivate var whatDecides: String {
    switch kind {
    case .scaledmailBuyDomains: "its list of bought names decides"
    case .scaledmailPackage: "its new orders and their domains decide"
    case .scaledmailSubmitForm: "its lists of open forms and of domains decide"
    default: "its orders decide, by the tag \(tag)"
    }
  }
}
