/// An order on paper: what was ordered where, every mailbox, and what it costs.
enum ExportSlip {
  static func text(_ order: HandOver) -> String {
    var page = PrintedPage()
    page.add("Order \(order.number ?? ""): \(order.name)")
    if order.mode == .sandbox { page.add("SANDBOX: simulated, nothing was bought") }
    page.rule("=")
    page.add("Ordered", order.orderedAt.map(ExportText.time) ?? "not yet")
    page.add("Offer", "\(order.offer.title)\(order.providers == order.offer.providerTitle ? "" : ", mixed: \(order.providers)")")
    page.add("At vendor", order.vendorOrders.joined(separator: ", "))
    page.add("Client", order.client ?? "")
    page.add("Redirect", order.redirect)
    page.add("Workspace", order.workspace ?? "")
    page.add("Tag", order.tag)
    page.add()
    page.add(domains: order)
    page.add()
    page.add(price: order)
    return page.text
  }
}

/// What is ordered, for the client to say yes to: names, people, price.
enum ExportApproval {
  static func text(_ all: [HandOver]) -> String {
    var page = PrintedPage()
    for (index, order) in all.enumerated() {
      if index > 0 { page.add() }
      page.add("For approval: \(order.name)")
      if order.mode == .sandbox { page.add("SANDBOX: simulated, nothing is bought") }
      page.rule("=")
      page.add("Client", order.client ?? "")
      page.add("Mailboxes", order.providers)
      page.add("Redirect", order.redirect)
      page.add("People", order.people.joined(separator: ", "))
      page.add()
      page.add(domains: order)
      page.add()
      page.add(price: order)
    }
    page.add()
    page.add("Approved by ______________________________   Date ____________")
    return page.text
  }
}

extension HandOver {
  /// Everybody in whose name a mailbox is, each once.
  fileprivate var people: [String] {
    domains.flatMap { $0.mailboxes.map(\.person.name) + [$0.person?.name].compactMap(\.self) }.filter { !$0.isEmpty }.uniqued()
  }
}

extension PrintedPage {
  fileprivate mutating func add(domains order: HandOver) {
    let mailboxes = order.mailboxCount
    add("Domains: \(order.domains.count), mailboxes: \(mailboxes)")
    rule()
    for domain in order.domains {
      add(domain.name.text, right: domain.isLacking ? "not bought" : domain.gone.map(\.exportTitle) ?? domain.provider)
      if domain.redirect != order.redirect { add("leads to \(domain.redirect)", indent: 2) }
      for mailbox in domain.mailboxes {
        add(mailbox.address(at: domain.name), right: ExportText.plain(mailbox.person.name), indent: 2)
      }
      if domain.unnamed > 0 {
        let person = domain.person.map { " for \($0.name)" } ?? ""
        add("\(domain.unnamed) to be named by \(order.offer.vendor.title)\(person)", indent: 2)
      }
    }
  }

  fileprivate mutating func add(price order: HandOver) {
    add("Price in US dollars")
    rule()
    guard let quote = order.quote else { return add("not known yet") }
    for line in quote.lines { add(line.exportTitle, right: line.exportAmount) }
    if quote.discount != .zero { add("Discount", right: "-\(quote.discount) once") }
    add("Due when ordered", right: (order.approved ?? quote.dueNow).map(\.description) ?? "shown when it is paid")
    for period in quote.periods {
      add("Then \(period.each)", right: quote.recurring(period).map(\.description) ?? "not stated")
    }
    if let year = quote.firstTwelveMonths { add("First twelve months", right: year.description) }
  }
}

extension OrderProgress.Domain.Stage {
  /// Why nothing is sent from a domain.
  fileprivate var exportTitle: String {
    switch self {
    case .cancelled: "cancelled"
    case .ended: "ended"
    case .undelivered: "not delivered"
    case .failed, .notListed, .settingUp, .ready: "failed"
    case .other(let word): word
    }
  }
}

extension Period {
  /// How often it is paid.
  fileprivate var each: String { self == .once ? "once" : "each \(rawValue)" }
}

extension Quote.Line {
  /// What it costs and how often; where its first period has a price of its own, that and what comes then.
  fileprivate var exportAmount: String {
    guard let amount else { return "no price named" }
    guard period != .once, renewalAmount != amount else { return "\(amount) \(period.each)" }
    return "\(amount) the first \(period.rawValue), then \(renewalAmount.map { "\($0) \(period.each)" } ?? "not stated")"
  }

  /// So many of what.
  fileprivate var exportTitle: String {
    let whose = provider.map { "\(Offer(.scaledmail, $0).providerTitle) " } ?? ""
    return switch subject {
    case .domains(let ending): "\(count) \(count == 1 ? "domain" : "domains")\(ending.map { " .\($0)" } ?? "")"
    case .mailboxes: "\(count) \(whose)\(count == 1 ? "mailbox" : "mailboxes")"
    case .mailboxDomains: "\(whose)mailboxes on \(count) \(count == 1 ? "domain" : "domains")"
    case .preWarmed: "\(count) pre-warmed \(count == 1 ? "domain" : "domains")\(period == .once ? ", set-up" : "")"
    case .package(let name): count == 1 ? name : "\(count) × \(name)"
    }
  }
}
