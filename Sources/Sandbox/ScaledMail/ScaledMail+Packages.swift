extension ScaledMailStorefront {
  /// `GET /packages`: the samples of the page, and one seen live.
  func packages(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let packages = ScaledMailPackage.all
    return .ok(["total": .int(packages.count), "packages": .array(packages.map(\.json))])
  }

  /// `POST /calculate-package`: how many domains and mailboxes a volume needs, in dollars as live answers are.
  func calculatePackage(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let request = try ScaledMailVolume(call)
    let breakdown = try request.shares.map { share -> (json: JSON, domains: Int, mailboxes: Int, cents: Int) in
      let provider = share.provider
      let perDomain = provider.mailsPerDay(request.tier) * provider.mailboxesPerDomain
      let domains = Int((request.perDay * Double(share.percent) / 100 / Double(perDomain)).rounded(.up))
      guard request.perDay * Double(share.percent) / 100 >= Double(perDomain) else { throw request.tooLow }
      let mailboxes = domains * provider.mailboxesPerDomain
      let cents = provider.price.cents * (provider.price.perMailbox ? mailboxes : domains)
      let json: JSON = [
        "provider": .string(provider.rawValue), "percentage": .int(share.percent), "requiredDomains": .int(domains),
        "requiredMailboxes": .int(mailboxes), "pricePerUnit": .dollars(provider.price.cents),
        "pricingBasis": provider.price.perMailbox ? "mailbox" : "domain", "totalPrice": .dollars(cents),
      ]
      return (json, domains, mailboxes, cents)
    }
    return .ok([
      "data": [
        "monthlyVolume": .number(request.perDay * 30), "dailyVolume": .number(request.perDay),
        "providerBreakdown": .array(breakdown.map(\.json)), "totalDomains": .int(breakdown.reduce(0) { $0 + $1.domains }),
        "totalMailboxes": .int(breakdown.reduce(0) { $0 + $1.mailboxes }),
        "totalPrice": .dollars(breakdown.reduce(0) { $0 + $1.cents }),
      ]
    ])
  }
}
