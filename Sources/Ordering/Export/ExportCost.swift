/// What orders cost, one row each in the order of the clients' names, and below each client's rows what they come to.
///
/// Our choice: an order of which nothing was bought costs nothing and has no row; an amount that nobody named is an empty cell, and so is then the sum.
enum ExportCost {
  static func text(_ all: [HandOver]) -> String {
    let bought = all.filter(\.mayHaveBought)
    let clients = Set(bought.map { $0.client ?? "" }).sorted()
    let rows = clients.flatMap { client -> [[String]] in
      let own = bought.filter { ($0.client ?? "") == client }
      return own.map(row) + [sum(of: own, client)]
    }
    return ExportText.sheet([head] + rows)
  }

  private static let head = [
    "client", "order", "number", "vendor", "provider", "ordered", "domains", "mailboxes", "due_usd", "monthly_usd",
    "quarterly_usd", "yearly_usd", "first_12_months_usd",
  ]

  private static func row(_ order: HandOver) -> [String] {
    let figures = figures(order).map(ExportText.amount)
    return [
      order.client ?? "", order.name, order.number ?? "", order.offer.vendor.title, order.providers,
      order.orderedAt.map(ExportText.day) ?? "", String(order.domains.count), String(order.mailboxCount),
    ] + figures
  }

  private static func sum(of orders: [HandOver], _ client: String) -> [String] {
    let columns = orders.map(figures)
    let sums = (0..<5).map { index -> Money? in
      let amounts = columns.map { $0[index] }
      return amounts.contains(nil) ? nil : amounts.compactMap(\.self).sum()
    }
    let domains = orders.reduce(0) { $0 + $1.domains.count }
    let mailboxes = orders.reduce(0) { $0 + $1.mailboxCount }
    return [client, "sum", "", "", "", "", String(domains), String(mailboxes)] + sums.map(ExportText.amount)
  }

  /// Due, then each month, quarter and year, and the first twelve months together.
  private static func figures(_ order: HandOver) -> [Money?] {
    guard let quote = order.quote else { return [nil, nil, nil, nil, nil] }
    return [
      order.approved ?? quote.dueNow, quote.recurring(.month), quote.recurring(.quarter), quote.recurring(.year),
      quote.firstTwelveMonths,
    ]
  }
}
