import FoundationEssentials

extension ScaledMailStorefront {
  /// `GET /domains`: the domains of running orders.
  func domains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let rows = state.scaledmail.activeOrders.filter { $0.organization == organization }.flatMap { order in
      order.packages.flatMap { package in package.domains.map { row($0, package, order, at: call.now) } }
    }
    return .ok(["domains": .array(rows)])
  }

  /// `GET /mailboxes/{domain_id}`: `mailboxes` is null for a domain that is not this organization's.
  func mailboxes(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let withPassword = try flag("password", call.query)
    let found = state.scaledmail.activeOrders.filter { $0.organization == organization }.flatMap(\.packages).lazy.compactMap {
      package in
      package.domains.first { $0.id == call.captures["id"] }.map { ($0, package.provider) }
    }.first
    guard let (domain, provider) = found else { return .ok(["mailboxes": .null]) }
    let rows = domain.mailboxes.map { mailbox -> JSON in
      var row = person(mailbox)
      row["email"] = .string("\(mailbox.alias)@\(domain.name)")
      row["status"] = .string(domain.status(at: call.now))
      row["order_type"] = .string(provider.rawValue)
      if withPassword { row["mailbox_password"] = domain.readyAt <= call.now ? .string(mailbox.password) : .null }
      return .object(row)
    }
    return .ok(["mailboxes": .array(rows)])
  }

  private func row(
    _ domain: ScaledMailState.Domain, _ package: ScaledMailState.Package, _ order: ScaledMailState.Order, at now: Date
  ) -> JSON {
    [
      "id": .string(domain.id), "domain": .string(domain.name), "redirect": .optional(domain.redirect(at: now)),
      "status": .string(domain.status(at: now)), "order_type": .string(package.provider.rawValue),
      "total_mailboxes": .int(domain.mailboxes.count), "mailbox": .array(domain.mailboxes.map { .object(person($0)) }),
      "tag": .string(order.tag), "payment_id": .string(order.id), "domain_provider": .string(domain.registrar),
      "domain_masking": .null,
    ]
  }

  private func person(_ mailbox: ScaledMailState.Mailbox) -> [String: JSON] {
    ["first_name": .string(mailbox.firstName), "last_name": .string(mailbox.lastName), "alias": .string(mailbox.alias)]
  }
}
