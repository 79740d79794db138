public import Ordering

extension Sentences {
  /// A package with what is in it.
  static func line(of package: MailboxPackage) -> String {
    let mailboxes = package.mailboxes.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value) \(Offer(.scaledmail, $0.key).providerTitle)" }.joined(separator: " + ")
    return "\(package.name): \(mailboxes), \(count(package.domains, "domain")), \(package.monthly.map { "\($0)/mo" } ?? "no price")"
  }

  /// The same as often as it is ordered.
  public static func line(ofPackage package: MailboxPackage, quantity: Int) -> String {
    (quantity == 1 ? "" : "\(quantity) × ") + line(of: package)
  }
}
