import Ordering

extension CallKind {
  /// What a request is for.
  /// - Parameter path: path and query; whatever stands before a vendor's own path is passed over.
  init(_ vendor: Vendor, path: String, _ kind: Transport.Kind) {
    let path = path.prefix { $0 != "?" }
    switch (vendor, kind) {
    case (.scaledmail, .purchase) where path.hasSuffix(ScaledMailClient.Path.buyDomains): self = .buyNames
    case (_, .purchase): self = .placeOrder
    case (.instantly, .read) where path.hasSuffix(InstantlyClient.Path.check): self = .checkNames
    case (.instantly, .read) where path.hasSuffix(InstantlyClient.Path.similar): self = .suggestNames
    case (.saleshandy, .read) where path.hasSuffix(SaleshandyClient.Path.search): self = .suggestNames
    case (.scaledmail, .read) where path.hasSuffix(ScaledMailClient.Path.searchDomains): self = .checkNames
    case (.scaledmail, .read) where path.hasSuffix(ScaledMailClient.Path.suggestDomains): self = .suggestNames
    case (_, .read): self = .other
    }
  }
}
