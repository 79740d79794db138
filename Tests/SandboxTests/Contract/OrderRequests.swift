import TestSupport

/// Requests to place an order, drawn from the schema's own words by a generator that gives the same ones every time.
struct OrderRequests {
  private var random = Seeded(seed: 20_260_506)

  /// One that fits the schema, with what it allows and nobody wants: no items, no accounts, odd names, unknown fields.
  mutating func next() -> Wire {
    if chance(25) { return plain() }
    var body: [String: Wire] = [
      "order_type": .string(pick(["dfy", "dfy", "pre_warmed_up", "extra_accounts"])), "items": .array(items()),
    ]
    if chance(70) { body["simulation"] = .bool(chance(50)) }
    if chance(10) { body["note"] = .null }
    return .object(body)
  }

  /// One that can be placed, unless its name is gone by then.
  private mutating func plain() -> Wire {
    let account: Wire = .object([
      "email_address_prefix": .string("ada"), "first_name": .string("Ada"), "last_name": .string("Lind"),
    ])
    let item: Wire = .object([
      "domain": .string(pick(["trynorthquay.com", "getnorthquay.org", "northquayhq.com", "northquayreach.com"])),
      "email_provider": .number(pick([1, 2])), "accounts": .array([account]),
    ])
    return .object(["order_type": .string("dfy"), "simulation": .bool(chance(70)), "items": .array([item])])
  }

  /// One with a single fault, and its name.
  mutating func broken() -> (fault: String, request: Wire) {
    let account: Wire = .object([
      "email_address_prefix": .string("ada"), "first_name": .string("Ada"), "last_name": .string("Lind"),
    ])
    let item: [String: Wire] = ["domain": .string("trynorthquay.com"), "accounts": .array([account])]
    func order(_ change: (inout [String: Wire]) -> Void) -> Wire {
      var order: [String: Wire] = ["order_type": .string("dfy"), "items": .array([.object(item)])]
      change(&order)
      return .object(order)
    }
    func ordering(_ key: String, _ value: Wire?) -> Wire {
      order { $0["items"] = .array([.object(item.merging([key: value ?? .null]) { $1 }.filter { value != nil || $0.key != key })]) }
    }
    let wrong: [Wire] = [.null, .bool(true), .number(7), .array([]), .object([:]), .string("")]
    func other(than type: Wire) -> Wire { pick(wrong.filter { $0 != type }) }
    let faults: [(String, Wire)] = [
      ("no items", order { $0["items"] = nil }), ("no order_type", order { $0["order_type"] = nil }),
      ("items", order { $0["items"] = other(than: .array([])) }), ("order_type", order { $0["order_type"] = pick(wrong) }),
      ("simulation", order { $0["simulation"] = other(than: .bool(true)) }),
      ("an item", order { $0["items"] = .array([other(than: .object([:]))]) }),
      ("no domain", ordering("domain", nil)), ("domain", ordering("domain", other(than: .string("")))),
      ("email_provider", ordering("email_provider", pick([.number(0), .number(1.5), .number(4), .string("1"), .null]))),
      ("forwarding_domain", ordering("forwarding_domain", other(than: .string("")))),
      ("accounts", ordering("accounts", other(than: .array([])))),
      ("51 accounts", ordering("accounts", .array(Array(repeating: account, count: 51)))),
      ("an account", ordering("accounts", .array([pick([.null, .string("ada"), .object([:])])]))),
      ("not an object", pick([.null, .bool(true), .number(1), .string("dfy"), .array([])])),
    ]
    return pick(faults)
  }

  private mutating func items() -> [Wire] {
    (0..<pick([0, 1, 1, 1, 2, 5])).map { _ in
      var item: [String: Wire] = ["domain": .string(domain())]
      if chance(70) { item["email_provider"] = .number(pick([1, 2, 3])) }
      if chance(50) { item["forwarding_domain"] = .string(domain()) }
      if chance(85) { item["accounts"] = .array(accounts()) }
      if chance(5) { item["color"] = .string("blue") }
      return .object(item)
    }
  }

  private mutating func accounts() -> [Wire] {
    (0..<pick([0, 1, 2, 3, 5, 6, 49, 50])).map { index in
      .object([
        "email_address_prefix": .string(
          pick(["m\(index)", "ada.lind\(index)", "ada", "", "a b", "å", "x@y", String(repeating: "p", count: 70)])),
        "first_name": .string(pick(["Ada", "Ada", "", " ", "Åsa 北"])), "last_name": .string(pick(["Lind", "Lind", ""])),
      ])
    }
  }

  private mutating func domain() -> String {
    pick([
      "trynorthquay.com", "getnorthquay.org", "northquayhq.com", "northquayreach.com", "quaystone.co", "northquay.com",
      "google-team.com",
      "usenorthquay.net", "TRYNORTHQUAY.COM", "https://northquay.com", "north quay", "", "xn--bcher-kva.com", "a.b.c.com", "☃.com",
      "\u{0}.com", String(repeating: "a", count: 300) + ".com",
    ])
  }

  private mutating func chance(_ percent: Int) -> Bool { random.next() % 100 < UInt64(percent) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
}
