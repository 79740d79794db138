extension SaleshandyStorefront {
  /// `POST /v1/domain/generate-mailbox-names`: full addresses in the patterns the page names, then with numbers.
  func mailboxNames(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let form = try form(call, ["firstName", "lastName", "domain", "count"])
    let first = letters(form.string("firstName"))
    let last = letters(form.string("lastName"))
    let domain = form.string("domain").lowercased()
    let count = form.integer("count", 1...100)
    if DomainName(domain) == nil { form.fault("domain", "must be a valid domain name") }
    try form.finish()
    let names = Self.patterns(first, last, count: count).map { "\($0)@\(domain)" }
    return .created(Self.payload("Mailbox names generated successfully", .list(names)))
  }

  /// The order of the reference's example: first.last, lastfirst, flast. Our choice: the rest, in their manner.
  private static func patterns(_ first: String, _ last: String, count: Int) -> [String] {
    let (f, l) = (first.prefix(1), last.prefix(1))
    let plain = [
      "\(first).\(last)", "\(last)\(first)", "\(f)\(last)", "\(first)\(last)", "\(f).\(last)", "\(first)\(l)", "\(first).\(l)",
      first,
      "\(last).\(first)", "\(first)_\(last)", "\(first)-\(last)", "\(last)\(f)",
    ]
    let numbered = (1...max(1, count)).map { "\(first).\(last)\($0)" }
    var seen: Set<String> = []
    return Array((plain + numbered).filter { seen.insert($0).inserted }.prefix(count))
  }

  /// Lower-case ASCII letters and digits only; what is left of a name of other letters is `x`.
  private func letters(_ name: String) -> String {
    let plain = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.isEmpty ? "x" : plain
  }
}
