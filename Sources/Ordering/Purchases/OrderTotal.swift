/// What orders of one client at one vendor in one month came to, in US dollars: by what was approved or by what the vendor took, whichever is more.
public struct OrderTotal: Hashable, Sendable {
  /// A month of a year, by Greenwich.
  public struct Month: Hashable, Comparable, Sendable {
    public let year: Int
    /// From 1.
    public let month: Int

    public init(year: Int, month: Int) {
      self.year = year
      self.month = month
    }

    public static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
  }

  /// Nil for orders of no client.
  public let client: Client.ID?
  public let vendor: Vendor
  /// In which they were placed.
  public let month: Month
  public let orders: Int
  public let mailboxes: Int
  public let amount: Money

  /// One cell of the totals.
  /// - Parameters:
  ///   - client: whose orders; nil for nobody's.
  ///   - vendor: where.
  ///   - month: when they were placed.
  ///   - orders: how many.
  ///   - mailboxes: how many they have together.
  ///   - amount: what they came to.
  public init(client: Client.ID?, vendor: Vendor, month: Month, orders: Int, mailboxes: Int, amount: Money) {
    self.client = client
    self.vendor = vendor
    self.month = month
    self.orders = orders
    self.mailboxes = mailboxes
    self.amount = amount
  }
}
