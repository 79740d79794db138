/// The address of a page where a person is to pay, and whether it is one of those the vendor is known to use.
public struct CheckoutAddress: Hashable, Sendable {
  public let text: String
  /// The host of an address of the web; nil for anything else.
  public let host: String?
  /// Whether it is https at a known host, with nothing in front of the host that could pass for one.
  public let isKnown: Bool

  public init(_ text: String, of vendor: Vendor) {
    self.text = text
    let lowered = text.lowercased()
    let scheme = ["https://", "http://"].first(where: lowered.hasPrefix)
    let authority = scheme.map { lowered.dropFirst($0.count).prefix { !"/?#\\".contains($0) } } ?? ""
    let name = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    host = scheme == nil || name.isEmpty ? nil : String(name)
    isKnown =
      scheme == "https://" && !authority.contains("@") && !text.contains("\\")
      && vendor.paymentHosts.contains { name == $0 || name.hasSuffix("." + $0) }
  }
}

extension Vendor {
  /// Where its checkout pages stand; none at a vendor that has no checkout.
  ///
  /// Source: Vendors/Saleshandy, Purchase: Paddle or Stripe. Our choice: and the vendor's own pages.
  public var paymentHosts: [String] { hasCheckout ? ["paddle.com", "stripe.com", "saleshandy.com"] : [] }
}
