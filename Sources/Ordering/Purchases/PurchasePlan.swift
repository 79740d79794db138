import Foundation

/// The purchases one approved draft needs, in order.
public struct PurchasePlan: Hashable, Codable, Sendable {
  public let offer: Offer
  public let purchases: [Purchase]

  public init(offer: Offer, purchases: [Purchase]) {
    self.offer = offer
    self.purchases = purchases
  }

  public var names: [DomainName] {
    var seen: Set<DomainName> = []
    return purchases.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  public var mailboxCount: Int { purchases.reduce(0) { $0 + $1.mailboxCount } }

  /// The plan of a draft without problems: Instantly and Saleshandy take everything in one request; at ScaledMail the names are bought
  /// first, at most ten a call, then the mailboxes are ordered on them.
  /// - Parameter mark: ten characters that stand in ScaledMail's tag, so that the order can be found again.
  /// - Returns: nil while the draft has a stopping problem, names a domain twice, or the mark would not fit the tag.
  public init?(_ draft: Draft, mark: String) {
    guard let offer = draft.offer, DraftCheck.all(draft).stopping.isEmpty else { return nil }
    guard Set(draft.chosenNames).count == draft.chosen.count else { return nil }
    let items = draft.chosen.map { line in
      Purchase.Item(name: line.name, provider: offer.provider, mailboxes: line.mailboxes.map(PurchasePlan.tidied))
    }
    let redirect = try? Redirect(draft.details.redirect)
    self.offer = offer
    switch offer.vendor {
    case .instantly:
      purchases = [Purchase(operation: .instantlyDFY, offer: offer, items: items, redirect: redirect)]
    case .saleshandy:
      guard let registrant = Registrant(draft.details.registrant) else { return nil }
      purchases = [Purchase(operation: .saleshandyPurchase, offer: offer, items: items, redirect: redirect, registrant: registrant)]
    case .scaledmail:
      purchases = PurchasePlan.scaledmail(items, offer: offer, redirect: redirect, details: draft.details, mark: mark)
      guard purchases.allSatisfy({ $0.tag.utf16.count <= ScaledMailRules.tagLength }) else { return nil }
    }
  }

  private static func scaledmail(
    _ items: [Purchase.Item], offer: Offer, redirect: Redirect?, details: Details, mark: String
  ) -> [Purchase] {
    var purchases: [Purchase] = []
    for start in stride(from: 0, to: items.count, by: ScaledMailRules.namesPerPurchase) {
      let batch = items[start..<min(start + ScaledMailRules.namesPerPurchase, items.count)]
      let names = batch.map { Purchase.Item(name: $0.name, provider: offer.provider, mailboxes: []) }
      purchases.append(Purchase(operation: .scaledmailBuyDomains, offer: offer, items: names, workspace: details.workspace))
    }
    let label = details.label.trimmingCharacters(in: .whitespaces)
    purchases.append(
      Purchase(
        operation: .scaledmailCustomOrder, offer: offer, items: items, redirect: redirect,
        tag: label.isEmpty ? mark : "\(label)-\(mark)", coupon: details.coupon.trimmingCharacters(in: .whitespaces),
        workspace: details.workspace))
    return purchases
  }

  /// Blanks around names are not part of them.
  private static func tidied(_ mailbox: Mailbox) -> Mailbox {
    Mailbox(
      first: mailbox.first.trimmingCharacters(in: .whitespaces), last: mailbox.last.trimmingCharacters(in: .whitespaces),
      alias: mailbox.alias)
  }
}
