import FoundationEssentials

extension InstantlyStorefront {
  /// `GET /dfy-email-account-orders`: one row a domain, without id, status or price.
  func listOrders(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    try InstantlyPage(call.query, rules).reply(state.instantly.orders.reversed()) {
      "\($0.created.wire):\($0.domain)"
    } json: { order in
      var row: [String: JSON] = [
        "workspace_id": .string(rules.workspace),
        "domain": .string(order.domain),
        "forwarding_domain": .optional(order.forwardingDomain),
        "is_pre_warmed_up": .bool(order.isPreWarmed),
        "timestamp_created": .string(order.created.wire),
        "timestamp_cancelled": .optional(order.cancelled?.wire),
      ]
      if rules.isNewer { row["forwarding_mode"] = order.forwardingDomain == nil ? .null : "redirect" }
      return .object(row)
    }
  }

  /// `GET /dfy-email-account-orders/accounts`: with `with_passwords=true` each has a password, empty until it is set up.
  func listAccounts(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let withPasswords = try flag("with_passwords", call.query)
    return try InstantlyPage(call.query, rules).reply(state.instantly.accounts.reversed()) {
      "\($0.id):\($0.created.wire)"
    } json: { account in
      var row = accountRow(account)
      if withPasswords { row["password"] = .string(account.readyAt <= call.now ? account.password : "") }
      return .object(row)
    }
  }

  /// `POST /dfy-email-account-orders/accounts/cancel`: final; a domain without mailboxes ends with its last one.
  func cancelAccounts(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let body = try body(call, ["accounts"])
    let emails = try body.strings("accounts", 1...Int.max).map { $0.lowercased() }
    let indices = emails.compactMap { email in state.instantly.accounts.lastIndex { $0.email == email } }
    guard indices.count == emails.count else { throw Refusal(reply: InstantlyErrors.notFound) }
    for index in indices where state.instantly.accounts[index].cancelled == nil {
      state.instantly.accounts[index].cancelled = call.now
    }
    for index in state.instantly.orders.indices where state.instantly.orders[index].cancelled == nil {
      if state.instantly.activeAccounts(of: state.instantly.orders[index].domain).isEmpty {
        state.instantly.orders[index].cancelled = call.now
      }
    }
    return .ok(["items": .array(indices.map { .object(accountRow(state.instantly.accounts[$0])) })])
  }

  private func accountRow(_ account: InstantlyState.Account) -> [String: JSON] {
    [
      "id": .string(account.id),
      "domain": .string(account.domain),
      "email": .string(account.email),
      "email_provider": .int(account.provider),
      "first_name": .string(account.firstName),
      "last_name": .string(account.lastName),
      "is_pre_warmed_up": .bool(account.isPreWarmed),
      "timestamp_created": .string(account.created.wire),
      "timestamp_cancelled": .optional(account.cancelled?.wire),
    ]
  }

  private func flag(_ key: String, _ query: Query) throws -> Bool {
    switch query[key] {
    case nil, "false": return false
    case "true": return true
    default: throw InstantlyFields.fault("querystring/\(key) must be boolean")
    }
  }
}
