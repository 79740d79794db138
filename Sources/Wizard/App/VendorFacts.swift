public import Ordering

// What the provider step and the review say of vendors and their packages.

extension Sentences {
  /// What is known of payment, renewal, set-up and cancelling at a vendor; what no source says is said as not published.
  ///
  /// Sources: Instantly help page 13559163 (billing day), API text of 2026-08-21 (default payment method, cancelling accounts);
  /// Saleshandy purchase page and API index (checkout); ScaledMail create and delete order, renewal day seen in calls of 2026-10-08,
  /// set-up time a third party's quote of the vendor's home page.
  public static func facts(_ vendor: Vendor) -> String {
    switch vendor {
    case .instantly:
      "Charged to the workspace's card at once, renews on the 15th. Cancelling an account deletes its mail for good. "
        + "Set-up time and refunds are not published."
    case .saleshandy:
      "Paid by a person at a checkout page; nothing is charged before. Set-up time, cancelling and refunds are not published."
    case .scaledmail:
      "Charged at once, renews monthly on the day of creation. Set-up 2 to 4 business days (third party). "
        + "Only a whole order can be cancelled; refunds are not published."
    }
  }

  /// A package with what it holds and costs.
  static func line(of package: MailboxPackage) -> String {
    let mailboxes = package.mailboxes.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value) \(Offer(.scaledmail, $0.key).providerTitle)" }.joined(separator: " + ")
    return "\(package.name): \(mailboxes), \(count(package.domains, "domain")), \(package.monthly.map { "\($0)/mo" } ?? "no price")"
  }

  public static func line(ofPackage package: MailboxPackage, quantity: Int) -> String {
    (quantity == 1 ? "" : "\(quantity) × ") + line(of: package)
  }
}
